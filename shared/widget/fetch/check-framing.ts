import type { FramingReport } from '../../domain/framing-report.ts';
import { assessFraming } from '../framing.ts';
import type { WebLoader } from './web-loader.ts';

export interface FramingQuestion {
  readonly channelUrl: string;
  /** Address or origin of the page that holds the panel. */
  readonly workspace: string;
  readonly trustedDomain?: string;
}

/** Asks for the page (once, however often the loader is asked for it) and says whether the workspace may show it. */
export async function checkFraming(
  loader: Pick<WebLoader, 'ask'>,
  { channelUrl, workspace, ...rest }: FramingQuestion,
): Promise<FramingReport> {
  if (!URL.canParse(channelUrl)) {
    const params = { problem: 'bad_address' };
    return { framed: 'unknown', findings: [{ code: 'not-reachable', severity: 'error', params }] };
  }
  const url = new URL(channelUrl);
  return assessFraming(await loader.ask(url), { channelUrl: url, workspace: new URL(workspace), ...rest });
}
