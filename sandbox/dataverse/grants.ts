import type { Fixture } from './fixture.ts';
import { everyPrivilege, privilegeWithId } from './privilege-names.ts';
import type { Row } from './schema.ts';
import type { Store } from './store.ts';

/** Template of System Administrator, which every organisation has under this id. */
const administratorTemplate = '627090ff-40a3-4053-8790-584edc5be201';

export const rootOf = (role: Row): string => String(role._parentrootroleid_value ?? role.roleid);

/** `PrivilegeDepthMask` of a pair of role and privilege: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/roleprivileges */
export const depths = { Basic: 1, Local: 2, Deep: 4, Global: 8 } as const;
export type Depth = keyof typeof depths;

const everything: ReadonlySet<string> = new Set(everyPrivilege);
const isAdministrator = (role: Row): boolean => role._roletemplateid_value === administratorTemplate;

/** What a role was given while the double runs counts instead of what the fixture says of it. */
export function heldBy(store: Store, fixture: Fixture, role: Row): ReadonlyMap<string, number> {
  if (isAdministrator(role)) return new Map(everyPrivilege.map((name) => [name, depths.Global]));
  const root = rootOf(role);
  const given = store.rows('roleprivileges').filter((one) => one.roleid === root);
  const named = given.map((one) => [
    privilegeWithId(String(one.privilegeid)) ?? '',
    Number(one.privilegedepthmask),
  ]);
  return new Map(
    (given.length > 0 ? named : (fixture.privileges[root] ?? []).map((name) => [name, depths.Global])) as [
      string,
      number,
    ][],
  );
}

/** Ownership below the organisation is not imitated: a privilege of less depth allows nothing here. */
function granted(store: Store, fixture: Fixture, roles: readonly Row[]): ReadonlySet<string> {
  if (roles.some(isAdministrator)) return everything;
  const held = roles.flatMap((role) => [...heldBy(store, fixture, role)]);
  return new Set(held.filter(([, depth]) => depth === depths.Global).map(([name]) => name));
}

export const directRoles = (store: Store, user: string): readonly Row[] =>
  store.linkedRows('systemuserroles_association', 'to', user);

/** Privileges by where they come from: one's own roles and, unlike in CIF, the roles of one's teams. */
export interface Grants {
  readonly direct: ReadonlySet<string>;
  readonly byTeam: ReadonlySet<string>;
  /** How many there are of both kinds. */
  readonly roles: number;
}

export function userGrants(store: Store, fixture: Fixture, user: string): Grants {
  const teams = store.linkedRows('teammembership_association', 'to', user);
  const theirs = teams.flatMap((team) =>
    store.linkedRows('teamroles_association', 'to', String(team.teamid)),
  );
  const own = directRoles(store, user);
  return {
    direct: granted(store, fixture, own),
    byTeam: granted(store, fixture, theirs),
    roles: own.length + theirs.length,
  };
}

export const teamGrants = (store: Store, fixture: Fixture, team: string): ReadonlySet<string> =>
  granted(store, fixture, store.linkedRows('teamroles_association', 'to', team));
