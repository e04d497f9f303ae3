import type { Change, LinkChange } from '../domain/change.ts';
import { shownValue } from '../domain/shown-value.ts';
import type { Value } from '../domain/tables.ts';
import { arrowIn } from '../texts/formats.ts';
import { changeGroupPhrase, changePhrase, columnTitle } from '../texts/phrases.ts';
import { type Language, text } from '../texts/text.ts';
import { code, literal, literalParams } from './literal.ts';

/** Changes in plan order; what hangs on one profile in the same way stands together, with every name. */
export function changesMarkdown(language: Language, changes: readonly Change[]): readonly string[] {
  return groupedChanges(changes).map(([first, ...more]) =>
    first !== undefined && 'relationship' in first && more.length > 0
      ? linkGroup(language, first, [first, ...more])
      : changeMarkdown(language, first),
  );
}

export function groupedChanges(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const [index, change] of changes.entries()) {
    const key =
      'relationship' in change ? `${change.kind} ${change.relationship} ${change.from}` : String(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

function linkGroup(language: Language, first: LinkChange, all: readonly Change[]): string {
  const phrase = changeGroupPhrase(first, all.length);
  const lines = all.map((change) => `\n  - ${literal(change.label)}`);
  return `- ${text(language, phrase.key, literalParams(phrase.params))}${lines.join('')}`;
}

function changeMarkdown(language: Language, change: Change | undefined): string {
  if (change === undefined) return '';
  const { key, params } = changePhrase(language, change);
  const line = `- ${text(language, key, literalParams(params))}`;
  if ('columns' in change) return `${line}${columnLines(language, change.columns)}`;
  if (change.kind !== 'update') return line;
  const columns = Object.keys(change.after).map((name) => {
    const [from, to] = [change.before[name] ?? null, change.after[name] ?? null];
    return columnLine(
      language,
      name,
      `${valueText(language, name, from)} ${arrowIn(language)} ${valueText(language, name, to)}`,
    );
  });
  return `${line}${columns.join('')}`;
}

function columnLines(language: Language, columns: { readonly [name: string]: Value }): string {
  return Object.entries(columns)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => columnLine(language, name, valueText(language, name, value)))
    .join('');
}

const columnLine = (language: Language, name: string, value: string): string =>
  `\n  - ${text(language, 'labelled', { label: columnTitle(language, name), value })}`;

function valueText(language: Language, column: string, value: Value): string {
  if (value === null || value === '') return text(language, 'value.empty');
  const shown = shownValue(column, value);
  return shown === undefined ? text(language, 'value.hidden', { count: String(value).length }) : code(shown);
}
