import { type Change, isPersonChange } from '../../shared/domain/change.ts';
import { countsOf } from '../../shared/domain/counts-of-plan.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { shownValue } from '../../shared/domain/shown-value.ts';
import type { Value } from '../../shared/domain/tables.ts';
import { groupedChanges } from '../../shared/report/change-markdown.ts';
import { visible } from '../../shared/report/visible.ts';
import {
  changeGroupPhrase,
  changePhrase,
  columnTitle,
  optionPhrase,
  questionPhrase,
  stepsInOrder,
  stepTitle,
} from '../../shared/texts/phrases.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { findingsTable } from './findings-table.ts';

/** Names in one cell; `--markdown` and the report have all of them. */
const namedAtMost = 12;

/** A plan for a person at a terminal: what changes by the page's steps, what is asked, what to know. */
export function planLines(terminal: Terminal, plan: Plan): readonly string[] {
  const parts = [
    changesTable(terminal, plan),
    questionsTable(terminal, plan),
    findingsTable(terminal, plan.findings),
  ];
  return [
    countLine(terminal.language, plan),
    ...parts.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines])),
  ];
}

function countLine(language: Language, plan: Plan): string {
  if (plan.changes.length === 0) return text(language, 'plan.none');
  const changes = text(language, 'plan.changes', { count: plan.changes.length });
  const { rows, people } = countsOf(plan);
  return text(language, 'plan.counts', { changes, configuration: rows || '', people: people || '' });
}

function changesTable({ language, columns, paint }: Terminal, { changes }: Plan): readonly string[] {
  if (changes.length === 0) return [];
  const rows = stepsInOrder(changes.map(({ step }) => step)).flatMap((step) =>
    groupedChanges(changes.filter((one) => one.step === step)).map((group) => [
      stepTitle(language, step),
      groupLines(language, group).map(visible).join('\n'),
    ]),
  );
  const titles = [
    { title: text(language, 'report.step'), as: 'short' },
    { title: text(language, 'report.what'), as: 'flow' },
  ] as const;
  return table(titles, rows, columns, (cell, row) => (row < 0 ? paint('strong', cell) : cell));
}

function groupLines(language: Language, group: readonly Change[]): readonly string[] {
  const [first, ...more] = group;
  if (first === undefined) return [];
  if (more.length > 0 && 'relationship' in first) {
    const { key, params } = changeGroupPhrase(first, group.length);
    return [text(language, key, params), `  ${named(language, group)}`];
  }
  const { key, params } = changePhrase(language, first);
  return [text(language, key, params), ...valueLines(language, first).map((line) => `  ${line}`)];
}

function named(language: Language, group: readonly Change[]): string {
  const most = group.some(isPersonChange) ? namedAtMost : group.length;
  const names = group
    .slice(0, most)
    .map(({ label }) => label)
    .join(', ');
  return group.length <= most
    ? names
    : text(language, 'plan.names.more', { names, more: group.length - most });
}

function valueLines(language: Language, change: Change): readonly string[] {
  const line = (column: string, value: string): string => `${columnTitle(language, column)}: ${value}`;
  const words = (column: string, value: Value): string =>
    value === null || value === ''
      ? text(language, 'values.empty')
      : (shownValue(column, value) ?? text(language, 'values.set', { count: String(value).length }));
  if (change.kind === 'create')
    return Object.entries(change.columns)
      .filter(([, value]) => value !== null && value !== '')
      .map(([column, value]) => line(column, words(column, value)));
  if (change.kind !== 'update') return [];
  return Object.keys(change.after).map((column) =>
    line(
      column,
      `${words(column, change.before[column] ?? null)} → ${words(column, change.after[column] ?? null)}`,
    ),
  );
}

function questionsTable({ language, columns, paint }: Terminal, plan: Plan): readonly string[] {
  if (plan.questions.length === 0) return [];
  const rows = plan.questions.map((one) => {
    const asked = questionPhrase(language, one);
    const safe = optionPhrase(one, one.safeDefault);
    const must = one.blocking ? ` (${text(language, 'plan.question.required')})` : '';
    return [
      visible(`${asked === undefined ? one.kind : text(language, asked.key, asked.params)}${must}`),
      visible(safe === undefined ? one.safeDefault : text(language, safe.key, safe.params)),
    ];
  });
  const titles = [
    { title: text(language, 'plan.questions'), as: 'flow' },
    { title: say(language, 'cli.safe-answer'), as: 'flow' },
  ] as const;
  return table(titles, rows, columns, (cell, row) => (row < 0 ? paint('strong', cell) : cell));
}
