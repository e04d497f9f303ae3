import { type Change, isPersonChange } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import type { Plan } from '../domain/plan.ts';
import { shownValue } from '../domain/shown-value.ts';
import type { Value } from '../domain/tables.ts';
import { changePhrase, findingPhrase, plainColumn, stepTitle } from '../texts/phrases.ts';
import { type Language, text } from '../texts/text.ts';
import { literal, literalParams } from './literal.ts';
import { questionsMarkdown } from './question-markdown.ts';

/** What was answered and is asked, then by the page's steps the changes with their values and the findings. */
export function planMarkdown(language: Language, plan: Plan): string {
  const ids = [...new Set([...plan.changes, ...plan.findings].map((part) => part.step))];
  const sections = ids.map((id) =>
    [
      `### ${stepTitle(language, id)}`,
      '',
      ...plan.changes
        .filter((change) => change.step === id)
        .map((change) => `- ${changeLine(language, change)}`),
      ...findingLines(
        language,
        plan.findings.filter((finding) => finding.step === id),
      ),
    ].join('\n'),
  );
  return [questionsMarkdown(language, plan), ...sections].filter((part) => part !== '').join('\n\n');
}

/** People are one line each, so that a report holds them all; of rows every column that is written. */
function changeLine(language: Language, change: Change): string {
  const { key, params } = changePhrase(change);
  const line = text(language, key, literalParams(params));
  if (isPersonChange(change)) return line;
  if ('columns' in change) return `${line}${columnList(language, change.columns)}`;
  if (change.kind !== 'update') return line;
  const columns = Object.keys(change.after).map((name) => {
    const [from, to] = [change.before[name] ?? null, change.after[name] ?? null];
    return `\n  - ${plainColumn(name)}: ${valueText(language, name, from)} → ${valueText(language, name, to)}`;
  });
  return `${line}${columns.join('')}`;
}

function columnList(language: Language, columns: { readonly [name: string]: Value }): string {
  return Object.entries(columns)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `\n  - ${plainColumn(name)}: ${valueText(language, name, value)}`)
    .join('');
}

function valueText(language: Language, column: string, value: Value): string {
  if (value === null || value === '') return text(language, 'value.empty');
  const shown = shownValue(column, value);
  return shown === undefined
    ? text(language, 'value.hidden', { count: String(value).length })
    : literal(shown);
}

export function findingLines(language: Language, findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    const phrase = findingPhrase(finding);
    const said =
      phrase === undefined ? finding.code : text(language, phrase.key, literalParams(phrase.params));
    return `- **${text(language, `severity.${finding.severity}`)}**: ${said}`;
  });
}
