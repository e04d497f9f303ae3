import type { KeptRow } from '../../domain/baseline.ts';
import type { Columns, LinkChange } from '../../domain/change.ts';
import { type Decision, decidedValue, type Question, question } from '../../domain/question.ts';
import { sameValue } from '../../domain/same-value.ts';
import { rowById, type Snapshot } from '../../domain/snapshot.ts';
import { type TableName, tables, type Value } from '../../domain/tables.ts';
import { listed } from '../listed.ts';
import type { RowStory, Stories } from './stories.ts';
import { usesOf } from './uses.ts';

/** What is to happen to a row of the runs that are taken back. */
export interface RowVerdict {
  readonly story: RowStory;
  /**
   * `gone`: deleted by somebody. `locked`: a solution made it managed since. `keep`: edited or used by somebody since,
   * and nobody decided to take it back all the same. `follows`: a kept profile shows it. `take`: it goes back.
   */
  readonly kind: 'gone' | 'locked' | 'keep' | 'follows' | 'take';
  /** As it is now; absent when it is gone. */
  readonly now?: Columns;
  /** Names of columns that are not as we left them. */
  readonly edited: readonly string[];
  /** Pairs that others made with it; they go too when it is taken back. */
  readonly foreign: readonly LinkChange[];
  readonly question?: Question;
}

/** Set by Dataverse or by whoever owns the row, never by an edit of what it does. */
const notAnEdit = new Set(['ismanaged', '_ownerid_value']);

/** Role mappings before profiles before providers: what stays keeps what it needs. */
const order: readonly TableName[] = [
  'msdyn_appprofilerolemapping',
  'msdyn_appconfiguration',
  'msdyn_channelprovider',
];
const rank = ({ table }: RowStory): number => (order.indexOf(table) + order.length + 1) % (order.length + 1);

export function rowVerdicts(
  stories: Stories,
  snapshot: Snapshot,
  decisions: readonly Decision[],
  verified: readonly KeptRow[] = [],
): readonly RowVerdict[] {
  const kept = new Set<string>();
  return [...stories.rows]
    .sort((a, b) => rank(a) - rank(b))
    .map((story) => {
      const verdict = verdictOf(story, stories, kept, { snapshot, decisions, verified });
      if (verdict.kind !== 'take' && verdict.kind !== 'gone') kept.add(story.id);
      return verdict;
    });
}

interface Facts {
  readonly snapshot: Snapshot;
  readonly decisions: readonly Decision[];
  readonly verified: readonly KeptRow[];
}

function verdictOf(
  story: RowStory,
  stories: Stories,
  kept: ReadonlySet<string>,
  { snapshot, decisions, verified }: Facts,
): RowVerdict {
  const row = rowById(snapshot, story.table, story.id);
  if (row === undefined) return { story, kind: 'gone', edited: [], foreign: [] };
  const now = row.columns as Columns;
  const known = verified.find((one) => one.table === story.table && one.id === story.id)?.columns ?? {};
  const edited = editedColumns(story, now, known);
  const { links: foreign, pointing } = story.made
    ? usesOf(story, stories, kept, snapshot)
    : { links: [], pointing: [] };
  const verdict = { story, now, edited, foreign };
  if (now.ismanaged === true && story.left.ismanaged !== true) return { ...verdict, kind: 'locked' };
  if (edited.length + foreign.length + pointing.length === 0)
    return { ...verdict, kind: follows(story, stories, kept) ? 'follows' : 'take' };
  const asked = keepOrTakeBack(verdict, pointing);
  const kind = decidedValue(asked, decisions) === 'take-back' ? 'take' : 'keep';
  return { ...verdict, kind, question: asked };
}

/** A profile that stays shows the providers that were attached to it. */
function follows(story: RowStory, stories: Stories, kept: ReadonlySet<string>): boolean {
  return (
    story.made &&
    story.table === 'msdyn_channelprovider' &&
    stories.links.some(({ change, left }) => left && change.to === story.id && kept.has(change.from))
  );
}

/**
 * Of a row that was made every column counts: what was not written was empty. Of any other row only those that were
 * changed, and only where they are neither as they were left nor as they were before.
 */
function editedColumns(
  { table, made, before, left }: RowStory,
  now: Columns,
  verified: Columns,
): readonly string[] {
  const names = made ? tables[table].columns.filter((name) => !notAnEdit.has(name)) : Object.keys(left);
  return names.filter((name) => {
    const value = now[name] ?? null;
    if (sameValue(name, value, left[name] ?? null)) return false;
    if (made) return name in left || !(isEmpty(value) || value === verified[name]);
    return !sameValue(name, value, before[name] ?? null);
  });
}

/** Columns that were not written are what Dataverse fills them with; a baseline knows, without one they should be empty. */
const isEmpty = (value: Value): boolean => value === null || value === '' || value === false || value === 0;

function keepOrTakeBack(
  { story, now, edited, foreign }: Pick<RowVerdict, 'story' | 'now' | 'edited' | 'foreign'>,
  pointing: readonly string[],
): Question {
  const users = [
    ...foreign.map((one) => (one.to === story.id ? (one.place ?? one.from) : one.label)),
    ...pointing,
  ];
  return question({
    step: story.step,
    subject: story.id,
    kind: 'edited-since',
    params: { label: story.label, columns: edited.join(', '), count: users.length, names: listed(users) },
    options: [{ value: 'keep' }, { value: 'take-back' }],
    safeDefault: 'keep',
    blocking: false,
    facts: {
      now: Object.fromEntries(edited.map((name) => [name, now?.[name] ?? null])),
      users: [...foreign.map((one) => `${one.from}|${one.to}`), ...pointing].sort(),
    },
  });
}
