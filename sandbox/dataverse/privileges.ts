import type { Fixture } from './fixture.ts';
import { directRoles, rootOf, userGrants } from './grants.ts';
import { privilegeName, type Verb } from './privilege-names.ts';
import { codes, refuse } from './refusal.ts';
import type { Row, Table } from './schema.ts';
import type { Store } from './store.ts';

export interface Caller {
  readonly user: Row;
  /** Root roles held directly; teams do not count here, as they do not for CIF 1.0. */
  readonly rootRoles: ReadonlySet<string>;
  /** Whether a role allows it, be it one's own or a team's. */
  readonly may: (verb: Verb, table: Table) => boolean;
  /** Privileges that were demanded of this caller and held, in any request. */
  readonly used: Set<string>;
}

/** Ids of users by Entra object id, as they were found last. */
const found = new WeakMap<Store, Map<string, string>>();

/** Looked for among all only where nobody was found before: with ten thousand users that takes longer than the request. */
function userBehind(store: Store, wanted: string): Row | undefined {
  const ids = found.get(store) ?? new Map<string, string>();
  found.set(store, ids);
  const isWanted = (row: Row | undefined): boolean => row?.azureactivedirectoryobjectid === wanted;
  const known = store.row('systemuser', ids.get(wanted) ?? '');
  if (isWanted(known)) return known;
  const user = store.rows('systemuser').find(isWanted);
  if (user !== undefined) ids.set(wanted, String(user.systemuserid));
  return user;
}

/** The systemuser behind an Entra object id, or why there is none. */
export function callerOf(
  store: Store,
  fixture: Fixture,
  objectId: string,
  used: Set<string> = new Set(),
): Caller | 'disabled' | 'roleless' | undefined {
  const user = userBehind(store, objectId.toLowerCase());
  if (user === undefined) return undefined;
  if (user.isdisabled === true) return 'disabled';
  const id = String(user.systemuserid);
  const rootRoles = new Set(directRoles(store, id).map(rootOf));
  const { direct, byTeam, roles } = userGrants(store, fixture, id);
  if (roles === 0) return 'roleless';
  const may = (verb: Verb, table: Table): boolean =>
    [direct, byTeam].some((grants) => grants.has(privilegeName(verb, table)));
  return { user, rootRoles, may, used };
}

export function demand(caller: Caller, verb: Verb, table: Table): void {
  if (caller.may(verb, table)) {
    caller.used.add(privilegeName(verb, table));
    return;
  }
  refuse(
    403,
    codes.noPrivilege,
    `The calling user lacks ${privilegeName(verb, table)}, which this request on ${table.name} needs.`,
  );
}
