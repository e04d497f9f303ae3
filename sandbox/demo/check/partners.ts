import type { Row } from '../../dataverse/schema.ts';
import type { Store } from '../../dataverse/store.ts';
import { copied } from '../check-migrated.ts';
import type { Answers } from './answers.ts';
import type { Moving } from './legacy-view.ts';

/** The 2.0 row of each 1.0 row, by the 1.0 row's id. */
export type Partners = ReadonlyMap<string, string>;

/** Finds, by contents alone, the one row that holds what a 1.0 row holds: a new one, or the one somebody chose to adopt. */
export function partnersOf(
  before: Store,
  after: Store,
  moving: readonly Moving[],
  answers: Answers,
  problems: string[],
): Partners {
  const partners = new Map<string, string>();
  const renumbered = answers.get('everything/order') === 'renumber';
  for (const [index, one] of moving.entries()) {
    const order = renumbered ? (index + 1) * 10 : Number(one.row.msdyn_sortorder ?? 0);
    const adopted = answers.get(`${one.id}/target-exists`) === 'adopt';
    const found = after
      .rows('msdyn_channelprovider')
      .filter((row) => holds(row, { ...one.row, msdyn_sortorder: order }))
      .filter((row) => (before.row('msdyn_channelprovider', idOf(row)) !== undefined) === adopted);
    const [only] = found;
    if (only === undefined || found.length > 1)
      problems.push(`${found.length} 2.0 rows hold what ${one.name} holds`);
    else partners.set(one.id, idOf(only));
  }
  return partners;
}

const idOf = (row: Row): string => String(row.msdyn_channelproviderid);

/** Empty text is stored as nothing, and a missing switch is off. */
const plain = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
const switches = ['msdyn_clicktoact', 'msdyn_enableanalytics'];

/** 2.0 compares the origin of messages, so a path would match nothing. */
const origin = (value: unknown): unknown =>
  typeof value === 'string' && URL.canParse(value) ? new URL(value).origin : value;

/** A documented script appends this to addresses of 2.0; it may stay. */
const unthresholded = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[?&]idleTimeThreshold=\d+$/, '') : value;

function holds(row: Row, legacy: Row): boolean {
  return (
    row.msdyn_apiversion === 162450000 &&
    row.statecode === 0 &&
    copied.every(([from, to]) => {
      const value = from === 'msdyn_trusteddomain' ? origin(legacy[from]) : legacy[from];
      const wanted = plain(value) ?? (switches.includes(from) ? false : null);
      return plain(unthresholded(row[to])) === unthresholded(wanted);
    })
  );
}
