import { type Chart, isMissed, type SectionResult, shownBound, shownValue } from '../result.ts';
import { drawBars } from './bar-chart.ts';
import { drawLines } from './line-chart.ts';
import type { Measured } from './measured-after.ts';
import { prose } from './prose.ts';

/** `docs/performance.json`. */
export interface Performance {
  readonly machine: { readonly processors: number; readonly node: string };
  /** By id of their sections: not all are measured each time. */
  readonly runs: { readonly [id: string]: Measured };
  readonly sections: { readonly [id: string]: SectionResult };
}

/** Files by path, all of them made from the figures and nothing else. */
export type Pages = ReadonlyMap<string, string>;

export function performancePages({ machine, runs, sections }: Performance): Pages {
  const pages = new Map<string, string>();
  const blocks = Object.entries(sections).map(([id, section]) => block(id, section, runs[id]));
  const where = `Measured on ${machine.processors} processors with Node ${machine.node}.`;
  pages.set('docs/performance.md', `${[prose.intro, where, ...blocks].join('\n\n')}\n`);
  for (const { charts } of Object.values(sections))
    for (const chart of charts) pages.set(pathOf(chart), draw(chart));
  return pages;
}

const pathOf = ({ id }: Chart): string => `docs/pictures/performance-${id}.svg`;
const draw = (chart: Chart): string => (chart.kind === 'bars' ? drawBars(chart) : drawLines(chart));

function block(
  id: string,
  { title, figures, charts, notes }: SectionResult,
  measured: Measured | undefined,
): string {
  const rows = figures.map(
    (figure) =>
      `| ${figure.what} | ${shownValue(figure)} | ${shownBound(figure)}${isMissed(figure) ? ', **missed**' : ''} |`,
  );
  return [
    `## ${title}`,
    ...(prose.sections[id] === undefined ? [] : [prose.sections[id]]),
    ...charts.map((chart) => `![${chart.title}](${pathOf(chart).replace('docs/', '')})`),
    ['| | measured | bound |', '|---|---:|---|', ...rows].join('\n'),
    ...notes,
    ...(measured === undefined ? [] : [`Measured on ${measured.day}, after commit ${measured.after}.`]),
  ].join('\n\n');
}
