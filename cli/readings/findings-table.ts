import type { Finding, Severity } from '../../shared/domain/finding.ts';
import { visible } from '../../shared/report/visible.ts';
import { curePhrase, findingPhrase, stepTitle } from '../../shared/texts/phrases.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { table } from '../terminal/table.ts';
import type { Look, Terminal } from '../terminal/terminal.ts';

const looks: { readonly [S in Severity]: Look } = {
  error: 'bad',
  warning: 'warn',
  unchecked: 'warn',
  info: 'soft',
  passed: 'good',
};
const order = Object.keys(looks);

/** What was found and what to do about it, the gravest first; the word is never cut, and colour only repeats it. */
export function findingsTable(terminal: Terminal, findings: readonly Finding[]): readonly string[] {
  const { language, columns, paint } = terminal;
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const rows = sorted.map((one) => [
    text(language, `severity.${one.severity}`),
    stepTitle(language, one.step),
    visible(sentence(language, one)),
  ]);
  if (rows.length === 0) return [];
  const titles = [
    { title: text(language, 'report.result'), as: 'whole' },
    { title: text(language, 'report.step'), as: 'short' },
    { title: text(language, 'report.found'), as: 'flow' },
  ] as const;
  return table(titles, rows, columns, (cell, row, column) => {
    const found = sorted[row];
    if (found === undefined) return paint('strong', cell);
    return column === 0 ? paint(looks[found.severity], cell) : cell;
  });
}

/** A finding as programs get it: its code is stable, its sentence is for people. */
export const findingJson = (language: Language, finding: Finding): object => ({
  ...finding,
  message: sentence(language, finding),
});

function sentence(language: Language, finding: Finding): string {
  const phrase = findingPhrase(language, finding);
  const what = phrase === undefined ? finding.code : text(language, phrase.key, phrase.params);
  const cure = finding.severity === 'passed' || finding.severity === 'info' ? undefined : curePhrase(finding);
  return cure === undefined ? what : `${what} ${text(language, cure.key, cure.params)}`;
}
