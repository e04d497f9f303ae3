import type { Change, Columns } from './change.ts';
import type { Outcome } from './journal.ts';
import { sameValue } from './same-value.ts';
import { linked, rowById, type Snapshot } from './snapshot.ts';
import type { Value } from './tables.ts';

/**
 * The changes of a plan that are this run's own doing, in plan order. What was sent and never answered counts when it is
 * so now: the check before the run's first write had seen it otherwise. What was there already, was refused, skipped or
 * in conflict is somebody else's.
 */
export function writtenBy(
  changes: readonly Change[],
  outcomes: readonly Outcome[],
  now: Snapshot,
): readonly Change[] {
  return changes.filter((change, index) => {
    const outcome = outcomes[index] ?? '.';
    return outcome === 'd' || (outcome === 'i' && isSo(change, now));
  });
}

/**
 * What a run wrote, and what tries to take it back did about that, oldest first. What they did beside it, as taking
 * people off a row that goes or switching 1.0 on, is not to be taken back in turn.
 */
export function goneOnWith(written: readonly Change[], tries: readonly Change[]): readonly Change[] {
  const own = new Set(written.map(placeOf));
  return [...written, ...tries.filter((one) => own.has(placeOf(one)))];
}

const placeOf = (change: Change): string =>
  'relationship' in change ? `${change.relationship} ${change.from}|${change.to}` : change.id;

/** Whether an environment is as a change wants it. */
export function isSo(change: Change, now: Snapshot): boolean {
  if ('relationship' in change)
    return linked(now, change.relationship, change.from, change.to) === (change.kind === 'associate');
  const row = rowById(now, change.table, change.id);
  const columns = row?.columns as Columns | undefined;
  switch (change.kind) {
    case 'create':
      return row !== undefined;
    case 'delete':
      return row === undefined;
    case 'update':
      return columns !== undefined && holds(columns, change.after);
    case 'deactivate':
    case 'reactivate':
      return columns?.statecode === (change.kind === 'deactivate' ? 1 : 0);
  }
}

const holds = (columns: Columns, wanted: Columns): boolean =>
  Object.entries(wanted).every(([name, value]) => sameValue(name, columns[name] ?? null, value as Value));

/** Rows and pairs that changes are about, as comparable texts. */
export interface Places {
  /** Rows written, and for links both ends but people: a run that links a row relies on it. */
  readonly relied: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** Profiles that were made to load the library, and those that were given a panel. */
  readonly loads: ReadonlySet<string>;
  readonly shows: ReadonlySet<string>;
  /** Profiles that were given to people or roles, and those that were written, given, or given a panel. */
  readonly given: ReadonlySet<string>;
  readonly built: ReadonlySet<string>;
}

export function placesOf(changes: readonly Change[]): Places {
  const rows = new Set<string>();
  const ends = new Set<string>();
  const pairs = new Set<string>();
  const [loads, shows, given] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const attached = new Map<string, Set<string>>([
    [loader, loads],
    [panel, shows],
    [person, given],
  ]);
  for (const change of changes) {
    if ('relationship' in change) {
      pairs.add(`${change.relationship} ${change.from}|${change.to}`);
      ends.add(change.from);
      ends.add(change.to);
      if (change.kind === 'associate') attached.get(change.relationship)?.add(change.from);
      continue;
    }
    rows.add(change.id);
    // A role mapping points at its profile.
    for (const id of Object.values('binds' in change ? (change.binds ?? {}) : {})) {
      const target = /\(([^)]*)\)/.exec(id)?.[1];
      if (target === undefined) continue;
      ends.add(target);
      given.add(target);
    }
  }
  const built = new Set([...rows, ...shows, ...given]);
  return { rows, pairs, relied: new Set([...rows, ...ends]), loads, shows, given, built };
}

const loader = 'msdyn_appconfiguration_applicationextension';
const panel = 'msdyn_appconfig_msdyn_channelprovider';
const person = 'msdyn_appconfiguration_systemuser';

/**
 * Whether a later run wrote or relies on what an earlier one wrote, so that this one cannot be taken back alone. On a
 * profile that was there before, whatever comes later needs the library, and whoever is given it came for its panels.
 */
export function reliesOn(later: Places, earlier: Places): boolean {
  return (
    [...earlier.rows].some((id) => later.relied.has(id)) ||
    [...earlier.pairs].some((pair) => later.pairs.has(pair)) ||
    [...earlier.loads].some((id) => later.built.has(id)) ||
    [...earlier.shows].some((id) => later.given.has(id))
  );
}
