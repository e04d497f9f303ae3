import { type Change, isPersonChange } from './change.ts';
import type { Expectation } from './expectation.ts';
import type { Plan } from './plan.ts';

/** Providers of a plan that cannot be parted, with all that belongs to them. */
export interface Component {
  /** Id of its first provider's row. */
  readonly id: string;
  /** What admins call its providers. */
  readonly names: readonly string[];
  /** In plan order. */
  readonly changes: readonly Change[];
}

const ofProviders = 'msdyn_appconfig_msdyn_channelprovider';

/**
 * Which providers hang together: those that share a profile, because whoever gets it sees all of them, and those of
 * profiles that one person gets, because nobody is to lose a panel they have today. What is only switched on again hangs
 * together as what is made does. Sessions, extensions and roles are
 * shared by everybody and tie nothing.
 */
export function componentsOf({ changes, expect }: Pick<Plan, 'changes' | 'expect'>): readonly Component[] {
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    const next = roots.get(id) ?? id;
    return next === id ? id : rootOf(next);
  };
  const tie = (one: string, other: string): void => void roots.set(rootOf(one), rootOf(other));
  const own = ownRows(changes);
  for (const change of changes)
    for (const id of rowsOf(change, own).slice(1)) tie(id, rowsOf(change, own)[0] ?? id);
  for (const [one, other] of expect.flatMap(promisedPair))
    if (own.has(one) && own.has(other)) tie(one, other);
  const given = profilesByPerson(changes);
  for (const [, profiles] of given)
    for (const profile of profiles.slice(1)) tie(profile, profiles[0] ?? profile);
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const home = homeOf(change, given, own);
    if (home === undefined) continue;
    const group = groups.get(rootOf(home));
    if (group === undefined) groups.set(rootOf(home), [change]);
    else group.push(change);
  }
  return [...groups.values()].flatMap((group) => componentOf(group));
}

function componentOf(changes: readonly Change[]): readonly Component[] {
  const rows = changes.flatMap((change): readonly { readonly id: string; readonly label: string }[] => {
    if ('table' in change) return change.table === 'msdyn_channelprovider' ? [change] : [];
    return change.relationship === ofProviders ? [{ id: change.to, label: change.label }] : [];
  });
  const [first] = rows;
  if (first === undefined) return [];
  const names = new Map(rows.map(({ id, label }) => [id, label]));
  return [{ id: first.id, names: [...names.values()], changes }];
}

/** The profile a mapping is to point at: no change says so of a mapping that is there and off. */
export function mappedProfile(expected: Expectation): string | undefined {
  const profile = expected.kind === 'row' ? expected.columns._msdyn_appprofileid_value : undefined;
  return typeof profile === 'string' ? profile : undefined;
}

/** A provider with its profile, a mapping with its profile, whether or not anything is to be done about that link. */
function promisedPair(expected: Expectation): readonly (readonly [string, string])[] {
  if (expected.kind === 'linked')
    return expected.relationship === ofProviders ? [[expected.from, expected.to]] : [];
  const profile = mappedProfile(expected);
  return expected.kind === 'row' && profile !== undefined ? [[expected.id, profile]] : [];
}

/** Profiles and providers that the plan writes or attaches. */
function ownRows(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change): readonly string[] => {
      if ('table' in change) return [change.id];
      return change.relationship === ofProviders
        ? [change.from, change.to]
        : isPersonChange(change)
          ? []
          : [change.from];
    }),
  );
}

/** The rows of our own that one change is about. */
function rowsOf(change: Change, own: ReadonlySet<string>): readonly string[] {
  if ('table' in change) {
    const binds = 'binds' in change ? Object.values(change.binds ?? {}) : [];
    const bound = binds.flatMap((bind) => /\(([^)]+)\)/.exec(bind)?.[1] ?? []);
    return [change.id, ...bound.filter((id) => own.has(id))];
  }
  if (change.relationship === ofProviders) return [change.from, change.to];
  return isPersonChange(change) ? [] : [change.from];
}

/** Whose part a change is: taking somebody off an old profile belongs to the new one they get. */
function homeOf(
  change: Change,
  given: ReadonlyMap<string, readonly string[]>,
  own: ReadonlySet<string>,
): string | undefined {
  if (!('relationship' in change) || !isPersonChange(change)) return rowsOf(change, own)[0];
  return change.kind === 'associate' ? change.from : (given.get(change.to)?.[0] ?? change.from);
}

function profilesByPerson(changes: readonly Change[]): ReadonlyMap<string, readonly string[]> {
  const profiles = new Map<string, readonly string[]>();
  for (const change of changes)
    if ('relationship' in change && isPersonChange(change) && change.kind === 'associate')
      profiles.set(change.to, [...(profiles.get(change.to) ?? []), change.from]);
  return profiles;
}
