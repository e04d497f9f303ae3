import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { SectionResult } from '../result.ts';
import { measuredNow } from './measured-after.ts';
import { type Performance, performancePages } from './performance-page.ts';

export const performanceFile = 'docs/performance.json';

export const readPerformance = (): Performance => JSON.parse(readFileSync(performanceFile, 'utf8'));

/** Sections that were not run stay as they are; all stand in the order given. */
export function savePerformance(
  results: { readonly [id: string]: SectionResult },
  order: readonly string[],
): void {
  const before = existsSync(performanceFile) ? readPerformance() : undefined;
  const sections = Object.fromEntries(
    order.flatMap((id) => {
      const section = results[id] ?? before?.sections[id];
      return section === undefined ? [] : [[id, section]];
    }),
  );
  const machine = { processors: cpus().length, node: process.versions.node };
  const measured = Object.keys(results).map((id) => [id, measuredNow(new Date())]);
  const runs = { ...before?.runs, ...Object.fromEntries(measured) };
  const performance: Performance = { machine, runs, sections };
  writeFileSync(performanceFile, `${JSON.stringify(performance, undefined, 2)}\n`);
  writePages();
}

export function writePages(): void {
  for (const [path, content] of performancePages(readPerformance())) writeFileSync(path, content);
}
