import type { ChangedColumn, DriftSeverity, KnownDrift } from '../../shared/domain/drift.ts';
import { shownValue } from '../../shared/domain/shown-value.ts';
import type { Value } from '../../shared/domain/tables.ts';
import { visible } from '../../shared/report/visible.ts';
import { driftPhrase } from '../../shared/texts/drift-phrase.ts';
import { arrowIn } from '../../shared/texts/formats.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { columnTitle } from '../../shared/texts/phrases.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { table } from '../terminal/table.ts';
import type { Look, Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';

const looks: { readonly [S in DriftSeverity]: Look } = { error: 'bad', warning: 'warn', info: 'soft' };
const order = Object.keys(looks);

/** Each difference with its old and new values, who and when; the gravest first. */
export function driftTable(terminal: Terminal, items: readonly KnownDrift[]): readonly string[] {
  const { language, columns, paint } = terminal;
  const sorted = [...items].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const rows = sorted.map((one) => [
    text(language, `severity.${one.severity}`),
    visibleLines([driftSentence(language, one), ...valueLines(language, one), ...who(language, one)]),
    momentOf(language, one.firstSeen),
  ]);
  if (rows.length === 0) return [];
  const titles = [
    { title: text(language, 'report.result'), as: 'whole' },
    { title: text(language, 'report.found'), as: 'flow' },
    { title: say(language, 'cli.first-seen'), as: 'whole' },
  ] as const;
  return table(titles, rows, columns, (cell, row, column) => {
    const found = sorted[row];
    if (found === undefined) return paint('strong', cell);
    return column === 0 ? paint(looks[found.severity], cell) : cell;
  });
}

const visibleLines = (lines: readonly string[]): string => lines.map(visible).join('\n');

export function driftSentence(language: Language, item: KnownDrift): string {
  const { key, params } = driftPhrase(language, item);
  return text(language, key, params);
}

function valueLines(language: Language, { columns = [], members }: KnownDrift): readonly string[] {
  const changed = columns.map(({ column, was, is }: ChangedColumn) => {
    const [before, after] = [valueWords(language, column, was), valueWords(language, column, is)];
    const other = before === after ? text(language, 'values.other') : after;
    return `  ${text(language, 'drift-card.was', {
      column: columnTitle(language, column),
      arrow: arrowIn(language),
      before,
      after: other,
    })}`;
  });
  if (members === undefined) return changed;
  const more = members.count - members.names.length;
  const people = { names: members.names.join(', '), ...(more > 0 ? { more } : {}) };
  return [...changed, `  ${text(language, 'drift-card.people', people)}`];
}

function valueWords(language: Language, column: string, value: Value): string {
  if (value === null || value === '') return text(language, 'values.empty');
  if (typeof value === 'boolean') return text(language, value ? 'values.on' : 'values.off');
  return shownValue(column, value) ?? text(language, 'values.set', { count: String(value).length });
}

function who(language: Language, { by, at, columns }: KnownDrift): readonly string[] {
  if (by === undefined && at === undefined) return [];
  const key = columns === undefined ? 'drift-card.by-at' : 'drift-card.row-by-at';
  return [`  ${text(language, key, { by: by ?? '', at: at === undefined ? '' : momentOf(language, at) })}`];
}
