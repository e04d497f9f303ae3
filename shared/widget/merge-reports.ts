import type { PanelVisible, WidgetReport } from '../domain/widget-report.ts';

const order: readonly PanelVisible[] = ['yes', 'on-event', 'unknown', 'no'];

/** One report over the pages of a folder: the one that shows the panel best speaks for all; findings are those of each. */
export function mergeReports(reports: readonly WidgetReport[]): WidgetReport | undefined {
  const widgets = reports.filter(({ why }) => why.code !== 'not-a-cif-widget');
  const all = widgets.length > 0 ? widgets : reports.slice(0, 1);
  const [best] = [...all].sort((a, b) => order.indexOf(a.visible) - order.indexOf(b.visible));
  if (best === undefined || all.length === 1) return best;
  return {
    ...best,
    findings: distinct(all.flatMap(({ findings }) => findings)),
    calls: distinct(all.flatMap(({ calls }) => calls)),
    codeHash: all.map(({ codeHash }) => codeHash).join('-'),
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}
