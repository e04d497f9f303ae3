import { sha256 } from '../domain/hash.ts';
import type { PanelVisible, WidgetReport } from '../domain/widget-report.ts';

/** What was found out about one page of a folder. */
export interface PageReport {
  /** Path of the page below the folder. */
  readonly file: string;
  readonly report: WidgetReport;
}

const order: readonly PanelVisible[] = ['yes', 'on-event', 'unknown', 'no'];
const named = 4;

/**
 * One report over the pages of a folder. Nobody says which of them the channel URL names: the start page speaks for all
 * if it uses the library; otherwise any, where they agree. Library, waiting and patch are those of the page that speaks,
 * as they only make sense together; findings and calls are those of every page.
 */
export function mergeReports(pages: readonly PageReport[]): WidgetReport | undefined {
  const widgets = pages.filter(
    (page) => page.report.why.code !== 'not-a-cif-widget' && !isFrameOfAnother(page, pages),
  );
  const all = widgets.length > 0 ? widgets : pages.slice(0, 1);
  const sorted = [...all].sort((a, b) => order.indexOf(a.report.visible) - order.indexOf(b.report.visible));
  const [best] = sorted;
  if (best === undefined || all.length === 1) return best?.report;
  const start = startPage(all);
  const doTheyAgree = all.every(({ report }) => report.visible === best.report.visible);
  const reports = all.map(({ report }) => report);
  return {
    ...(start ?? best).report,
    ...(doTheyAgree || start !== undefined ? {} : differing(sorted)),
    findings: distinct(reports.flatMap(({ findings }) => findings)),
    calls: distinct(reports.flatMap(({ calls }) => calls)),
    codeHash: sha256(reports.map(({ codeHash }) => codeHash).join()),
  };
}

/** A page without the library that another one shows in a frame and lets use its own is told of there. */
const isFrameOfAnother = ({ file, report }: PageReport, pages: readonly PageReport[]): boolean =>
  report.why.code === 'library-not-loaded' &&
  pages.some((other) => other.report !== report && other.report.calls.some((call) => call.file === file));

/** `index.html` or the like, the one that lies highest, if it does something with the library. */
function startPage(pages: readonly PageReport[]): PageReport | undefined {
  const depth = ({ file }: PageReport): number => file.split('/').length;
  const [first, second] = pages
    .filter(({ file, report }) => /(?:^|\/)(?:index|default)\.\w+$/i.test(file) && report.calls.length > 0)
    .sort((a, b) => depth(a) - depth(b));
  return first !== undefined && (second === undefined || depth(first) < depth(second)) ? first : undefined;
}

function differing(pages: readonly PageReport[]): Pick<WidgetReport, 'visible' | 'why'> {
  const list = pages.slice(0, named).map(({ file, report }) => `${file}: ${report.visible}`);
  return { visible: 'unknown', why: { code: 'pages-differ', params: { pages: list.join(', ') } } };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}
