import type { DriftKind } from '../../domain/drift-kinds.ts';
import type { Facet } from '../../domain/excerpt.ts';
import type { Guid } from '../../domain/guid.ts';
import { type Compared, type FoundDrift, found, membersOf } from './found.ts';
import { movedRoles, watchedRoles } from './scope.ts';
import { nameIn } from './view.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const held = 'systemuserroles_association';

/** Who has our profiles, and who holds the roles behind them; told in groups, by profile or role. */
export function peopleDrift(compared: Compared): readonly FoundDrift[] {
  const { scope, is } = compared;
  if (!is.knows(assigned)) return [];
  const roles = comparableRoles(compared);
  // Who had a profile that is gone is told with it.
  const profiles = [...scope.profiles].filter((id) => is.row('msdyn_appconfiguration', id) !== undefined);
  return [
    ...profiles.flatMap((profile) => peopleOfProfile(compared, profile, roles)),
    ...(compared.baseline.piloted ? [] : newInRoles(compared, roles)),
  ];
}

/** Roles that gave a moved provider then, of which both readings know the holders. */
function comparableRoles(compared: Compared): readonly string[] {
  const { baseline, scope, was, is } = compared;
  if (!baseline.whole) return [];
  const now = watchedRoles(is);
  return [...movedRoles(baseline, scope, was)].filter(
    (id) => now.has(id) && was.row('role', id) !== undefined && is.row('role', id) !== undefined,
  );
}

type Fate = Extract<DriftKind, `people-${string}`>;

function peopleOfProfile(
  compared: Compared,
  profile: string,
  roles: readonly string[],
): readonly FoundDrift[] {
  const groups = new Map<Fate, string[]>();
  const put = (fate: Fate | undefined, person: string): void => {
    if (fate === undefined) return;
    const list = groups.get(fate);
    if (list === undefined) groups.set(fate, [person]);
    else list.push(person);
  };
  const holders = holdersOf(compared, roles);
  for (const person of compared.was.from(assigned, profile))
    put(fateOf(compared, profile, person, holders), person);
  if (compared.baseline.whole)
    for (const person of compared.is.from(assigned, profile))
      if (isAdded(compared, profile, person, holders)) put('people-added', person);
  return [...groups].map(([fate, people]) => groupItem(compared, profile, fate, people));
}

/** Who holds one of the roles, then and now; now also of those that 1.0 names since. */
function holdersOf({ baseline, scope, was, is }: Compared, roles: readonly string[]) {
  const then = new Set(roles.flatMap((role) => was.from(held, role)));
  const since = [...movedRoles(baseline, scope, is)];
  const now = new Set([...roles, ...since].flatMap((role) => is.from(held, role)));
  return { then, now };
}

type HoldersNowAndThen = ReturnType<typeof holdersOf>;

function fateOf(
  { was, is }: Compared,
  profile: string,
  person: string,
  { then, now }: HoldersNowAndThen,
): Fate | undefined {
  const row = is.row('systemuser', person);
  if (was.row('systemuser', person)?.isdisabled === true) return undefined;
  const on = is.to(assigned, person);
  if (on.includes(profile)) {
    if (row?.isdisabled === true) return 'people-disabled';
    const before = was.to(assigned, person);
    if (on.some((other) => other !== profile && !before.includes(other))) return 'people-two-profiles';
    return then.has(person) && !now.has(person) ? 'people-left' : undefined;
  }
  if (row === undefined || row.isdisabled === true) return 'people-gone';
  if (on.length > 0) return 'people-moved';
  return now.has(person) || !then.has(person) ? 'people-unassigned' : 'people-gone';
}

/** Whoever holds a migrated role has been given what a migration would give; everybody else is a surprise. */
function isAdded(
  { was, is, scope }: Compared,
  profile: string,
  person: string,
  { now }: HoldersNowAndThen,
): boolean {
  if (was.has(assigned, `${profile}|${person}`) || now.has(person)) return false;
  if (is.row('systemuser', person)?.isdisabled === true) return false;
  return !was.to(assigned, person).some((other) => scope.profiles.has(other));
}

function groupItem(compared: Compared, profile: string, kind: Fate, people: readonly string[]): FoundDrift {
  const { was, is } = compared;
  const nameOf = (id: string): string => nameIn(is.row('systemuser', id) ?? was.row('systemuser', id), id);
  const profileName = (id: string): string => nameIn(is.row('msdyn_appconfiguration', id), id);
  const others = new Set(people.flatMap((person) => is.to(assigned, person)).filter((id) => id !== profile));
  const label = profileName(profile);
  return found(kind, {
    subject: profile,
    label,
    members: membersOf(people, nameOf),
    params: { ...(others.size === 0 ? {} : { others: [...others].map(profileName).slice(0, 3).join(', ') }) },
    facets: people.flatMap((person) => facetsOf(compared, profile, person, kind)),
    touches: [profile],
    ...(kind === 'people-left' ? { take: people.map((person) => `${profile}|${person}`) } : {}),
  });
}

function facetsOf({ was, is }: Compared, profile: string, person: string, kind: Fate): readonly Facet[] {
  const now = is.to(assigned, person);
  const before = was.to(assigned, person);
  const profiles = new Set([profile, ...now, ...before]);
  const pairs = [...profiles]
    .filter((id) => now.includes(id) !== before.includes(id))
    .map((id) => `${id}|${person}`);
  const roles = new Set([...was.to(held, person), ...is.to(held, person)]);
  const lost = [...roles]
    .filter((id) => was.has(held, `${id}|${person}`) !== is.has(held, `${id}|${person}`))
    .map((id) => `${id}|${person}`);
  const links: Facet = { kind: 'links', relationship: assigned, pairs };
  const row: Facet = { kind: 'row', table: 'systemuser', id: person as Guid };
  const roleLinks: Facet = { kind: 'links', relationship: held, pairs: lost };
  switch (kind) {
    case 'people-disabled':
    case 'people-gone':
      return [links, row, roleLinks];
    case 'people-left':
      return [roleLinks];
    case 'people-added':
      return [links, row];
    default:
      return [links];
  }
}

/** In a migrated role now, and not then; unless one of our profiles serves them by now. */
function newInRoles(compared: Compared, roles: readonly string[]): readonly FoundDrift[] {
  const { was, is, scope } = compared;
  const told = new Set<string>();
  return roles.flatMap((role): readonly FoundDrift[] => {
    const people = is.from(held, role).filter((person) => {
      if (was.has(held, `${role}|${person}`) || told.has(person)) return false;
      return !isServed(role, person);
    });
    if (people.length === 0) return [];
    for (const person of people) told.add(person);
    const nameOf = (id: string): string => nameIn(is.row('systemuser', id), id);
    const facets = people.flatMap((person): readonly Facet[] => [
      {
        kind: 'links',
        relationship: held,
        pairs: roles.filter((id) => is.has(held, `${id}|${person}`)).map((id) => `${id}|${person}`),
      },
      { kind: 'row', table: 'systemuser', id: person as Guid },
    ]);
    const label = nameIn(is.row('role', role), role);
    return [found('people-new', { subject: role, label, facets, members: membersOf(people, nameOf) })];
  });

  function isServed(role: string, person: string): boolean {
    const on = is.to(assigned, person);
    const colleagues = new Set(was.from(held, role).flatMap((other) => was.to(assigned, other)));
    if (on.some((profile) => scope.profiles.has(profile) && colleagues.has(profile))) return true;
    const mapped = is
      .rows('msdyn_appprofilerolemapping')
      .some(
        ({ columns }) =>
          columns.statecode === 0 &&
          columns._msdyn_securityroleid_value === role &&
          scope.profiles.has(String(columns._msdyn_appprofileid_value)),
      );
    return mapped && on.length === 0;
  }
}
