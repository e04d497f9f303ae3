import { sha256 } from '../../../domain/hash.ts';
import type { WidgetReport } from '../../../domain/widget-report.ts';
import type { LoadedFile, Loader } from '../../loader.ts';
import { isPage } from '../read/read-page.ts';
import type { OtherPages } from './other-pages.ts';

const asksAround = /\b(?:parent|top)\b[\s\S]*\bCIFramework\b/;

/** What frames of the page itself do with the library of the page around them; a frame of another origin is not let in. */
export async function withFrames(
  own: WidgetReport,
  around: LoadedFile,
  { references, framed }: OtherPages,
  loader: Loader,
  analyse: (page: LoadedFile) => Promise<WidgetReport>,
): Promise<WidgetReport> {
  let report = own;
  for (const reference of references.filter((one) => framed.has(one))) {
    const file = await loader.load(reference, around.base);
    if (!('text' in file) || file.base === around.base || !isPage(file.file, file.text, file.type)) continue;
    if (!asksAround.test(file.text) || !isOfSameOrigin(file.base, around.base)) continue;
    report = joined(report, await analyse(file), file.text);
  }
  return report;
}

const isOfSameOrigin = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;

/** A frame is started by its page when it is told of something: which message that is, its own code does not say. */
function joined(page: WidgetReport, frame: WidgetReport, text: string): WidgetReport {
  if (frame.calls.length === 0) return page;
  const { patch: _ofOnePage, ...own } = page;
  const isTold = frame.visible === 'on-event' && /\bmessage\b/.test(text);
  const isBetter = page.visible === 'no' || page.visible === 'on-event';
  const frameSays = isTold
    ? { visible: 'unknown' as const, why: { ...frame.why, code: 'not-reached' } }
    : frame;
  const { visible, why } = isBetter ? frameSays : page;
  const isOwn = page.calls.length > 0 || page.init !== 'unknown';
  const rest = page.findings.filter(({ code }) => code !== 'not-a-cif-widget');
  const found = frame.findings.filter(
    ({ code }) => !aboutLibrary.test(code) && !(isTold && code === 'visible-only-on-event'),
  );
  return {
    ...own,
    visible,
    why,
    init: isOwn ? page.init : frame.init,
    findings: [...rest, ...found],
    calls: [...page.calls, ...frame.calls],
    codeHash: sha256(page.codeHash + frame.codeHash),
  };
}

const aboutLibrary = /^(?:library-not-loaded|not-a-cif-widget|missing-crmurl|missing-cifid)$/;
