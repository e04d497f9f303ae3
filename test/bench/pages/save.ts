import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { SectionResult } from '../result.ts';
import { type Performance, performancePages } from './performance-page.ts';

export const performanceFile = 'docs/performance.json';

export const readPerformance = (): Performance => JSON.parse(readFileSync(performanceFile, 'utf8'));

/** Sections that were not run stay as they are; all stand in the order given. */
export function savePerformance(
  results: { readonly [id: string]: SectionResult },
  order: readonly string[],
): void {
  const before = existsSync(performanceFile) ? readPerformance().sections : {};
  const sections = Object.fromEntries(
    order.flatMap((id) => {
      const section = results[id] ?? before[id];
      return section === undefined ? [] : [[id, section]];
    }),
  );
  const machine = { processors: cpus().length, node: process.versions.node };
  const performance: Performance = { machine, sections };
  writeFileSync(performanceFile, `${JSON.stringify(performance, undefined, 2)}\n`);
  writePages();
}

export function writePages(): void {
  for (const [path, content] of performancePages(readPerformance())) writeFileSync(path, content);
}
