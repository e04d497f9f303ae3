import { readAsked } from './asked.ts';
import { describe } from './describe.ts';
import { readPerformance, savePerformance } from './pages/save.ts';
import { isMissed, type SectionResult } from './result.ts';
import { sections } from './sections.ts';

const { only, options, save } = readAsked(process.argv.slice(2), Object.keys(sections));
const results: { [id: string]: SectionResult } = {};
// What is compared with a section that is not run now, is compared with what was saved of it at the same size.
const saved = save ? readPerformance().sections : {};
const tell = (id: string, result: SectionResult): void => {
  results[id] = result;
  console.log(`${id}: ${describe(result)}`);
};
const waiting: { readonly id: string; readonly rest: () => Promise<SectionResult> }[] = [];
for (const [id, run] of Object.entries(sections)) {
  if (only?.includes(id) === false) continue;
  const result = await run(options, () => ({ ...saved, ...results }));
  if ('rest' in result) waiting.push({ id, rest: result.rest });
  else tell(id, result);
}
for (const { id, rest } of waiting) tell(id, await rest());
if (save) savePerformance(results, Object.keys(sections));

const missed = Object.entries(results).flatMap(([id, { figures }]) =>
  figures.filter(isMissed).map((figure) => `${id}: ${figure.what}`),
);
console.log(missed.length === 0 ? 'Every bound held.' : `Missed:\n${missed.join('\n')}`);
// An exit code, not a test: only a quiet machine can tell.
process.exit(missed.length === 0 ? 0 : 1);
