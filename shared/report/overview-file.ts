import type { Overview } from '../domain/overview.ts';
import { spoken } from '../texts/text.ts';
import { overviewHtml, overviewPolicy } from './html/overview-html.ts';
import type { ReportFile } from './report-file.ts';

/** The page of all environments. @param locale such as `de-AT`; English where there are no texts for it */
export async function overviewFile(locale: string | undefined, overview: Overview): Promise<ReportFile> {
  return {
    kind: 'file',
    name: 'cutover-environments.html',
    type: 'text/html',
    text: overviewHtml(await spoken(locale), overview),
    // Links stay within the page; all else that a page could do is off.
    policy: `${overviewPolicy}; frame-ancestors 'none'; sandbox`,
  };
}
