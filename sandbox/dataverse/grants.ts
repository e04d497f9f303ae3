import type { Fixture } from './fixture.ts';
import type { Row, Table } from './schema.ts';
import type { Store } from './store.ts';
import { tables } from './tables.ts';

export const verbs = ['Read', 'Create', 'Write', 'Delete', 'Append', 'AppendTo', 'Assign'] as const;
export type Verb = (typeof verbs)[number];

/** Template of System Administrator, which every organisation has under this id. */
const administratorTemplate = '627090ff-40a3-4053-8790-584edc5be201';

export const rootOf = (role: Row): string => String(role._parentrootroleid_value ?? role.roleid);
export const privilegeName = (verb: Verb, table: Table): string => `prv${verb}${table.privilege}`;

const everything: ReadonlySet<string> = new Set(
  tables.flatMap((table) => verbs.map((verb) => privilegeName(verb, table))),
);

function granted(fixture: Fixture, roles: readonly Row[]): ReadonlySet<string> {
  if (roles.some((role) => role._roletemplateid_value === administratorTemplate)) return everything;
  return new Set(roles.flatMap((role) => fixture.privileges[rootOf(role)] ?? []));
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
    direct: granted(fixture, own),
    byTeam: granted(fixture, theirs),
    roles: own.length + theirs.length,
  };
}

export const teamGrants = (store: Store, fixture: Fixture, team: string): ReadonlySet<string> =>
  granted(fixture, store.linkedRows('teamroles_association', 'to', team));
