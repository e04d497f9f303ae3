import type { Fixture } from './fixture.ts';
import { codes, refuse } from './refusal.ts';
import type { Row, Table } from './schema.ts';
import type { Store } from './store.ts';

export type Verb = 'Read' | 'Create' | 'Write' | 'Delete' | 'Append' | 'AppendTo';

/** Template of System Administrator, which every organisation has under this id. */
export const administratorTemplate = '627090ff-40a3-4053-8790-584edc5be201';

export interface Caller {
  readonly user: Row;
  /** Root roles held directly; teams do not count here, as they do not for CIF 1.0. */
  readonly rootRoles: ReadonlySet<string>;
  readonly may: (verb: Verb, table: Table) => boolean;
}

const rootOf = (role: Row): string => String(role._parentrootroleid_value ?? role.roleid);

/** The systemuser behind an Entra object id, or `undefined` when the organisation has no such active user. */
export function callerOf(store: Store, fixture: Fixture, objectId: string): Caller | undefined {
  const wanted = objectId.toLowerCase();
  const user = store.rows('systemuser').find((row) => row.azureactivedirectoryobjectid === wanted);
  if (user === undefined || user.isdisabled === true) return undefined;
  const roles = store.linkedRows('systemuserroles_association', 'to', String(user.systemuserid));
  const administrator = roles.some((role) => role._roletemplateid_value === administratorTemplate);
  const rootRoles = new Set(roles.map(rootOf));
  const names = new Set([...rootRoles].flatMap((id) => fixture.privileges[id] ?? []));
  const may = (verb: Verb, table: Table): boolean =>
    administrator || names.has(`prv${verb}${table.privilege}`);
  return { user, rootRoles, may };
}

export function demand(caller: Caller, verb: Verb, table: Table): void {
  if (caller.may(verb, table)) return;
  refuse(
    403,
    codes.noPrivilege,
    `The calling user lacks prv${verb}${table.privilege}, which this request on ${table.name} needs.`,
  );
}
