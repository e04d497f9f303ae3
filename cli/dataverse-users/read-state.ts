import type { Connection } from '../../shared/dataverse/connection.ts';
import { field } from '../../shared/dataverse/json.ts';
import { literal, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { type Hindrance, hinder, isHindrance } from './hindrance.ts';
import type { Fixed } from './read-fixed.ts';
import { rowsOf } from './reading.ts';
import type { Wanted, Which } from './wanted.ts';

export interface FoundRole {
  readonly id: Guid;
  /** Depth by privilege, its name in lower case. */
  readonly holds: ReadonlyMap<string, string>;
}

export interface FoundUser {
  readonly id: Guid;
  /** Roles held directly. */
  readonly roles: readonly Guid[];
}

/** Users and roles as they are now; read again after each step. */
export interface State {
  readonly roles: { readonly [W in Which]?: FoundRole };
  readonly users: { readonly [W in Which]?: FoundUser };
}

export async function readState(
  connection: Connection,
  fixed: Fixed,
  wanted: readonly Wanted[],
): Promise<State | Hindrance> {
  const roles: { [W in Which]?: FoundRole } = {};
  const users: { [W in Which]?: FoundUser } = {};
  for (const one of wanted) {
    const role = await readRole(connection, fixed, one);
    if (isHindrance(role)) return role;
    const user = await readUser(connection, fixed, one);
    if (isHindrance(user)) return user;
    if (role !== undefined) roles[one.which] = role;
    if (user !== undefined) users[one.which] = user;
  }
  return { roles, users };
}

/** Units below the root have copies of a role under its name: only that of the root may be changed. */
async function readRole(
  connection: Connection,
  { unit }: Fixed,
  { role }: Wanted,
): Promise<FoundRole | undefined | Hindrance> {
  const rows = await rowsOf(
    connection,
    'security roles',
    odata`roles?$select=roleid&$filter=_businessunitid_value eq ${unit} and name eq ${literal(role)}`,
  );
  if (isHindrance(rows)) return rows;
  const ids = idsOf(rows, 'roleid');
  const [id] = ids;
  if (id === undefined) return undefined;
  if (ids.length > 1) return hinder('role_twice', { role, count: String(ids.length), ids: ids.join(', ') });
  const answer = await rowsOf(
    connection,
    'privileges of a role',
    odata`RetrieveRolePrivilegesRole(RoleId=${id})`,
  );
  if (isHindrance(answer)) return answer;
  const list = answer[0]?.RolePrivileges;
  const held = (Array.isArray(list) ? list : []).map(
    (one) => [String(field(one, 'PrivilegeName')).toLowerCase(), String(field(one, 'Depth'))] as const,
  );
  return { id, holds: new Map(held) };
}

async function readUser(
  connection: Connection,
  { unit }: Fixed,
  { which, client }: Wanted,
): Promise<FoundUser | undefined | Hindrance> {
  const rows = await rowsOf(
    connection,
    'users',
    odata`systemusers?$select=systemuserid,isdisabled,_businessunitid_value&$filter=applicationid eq ${client}`,
  );
  if (isHindrance(rows)) return rows;
  const [row, ...more] = rows;
  const id = parseGuid(row?.systemuserid);
  if (row === undefined || id === undefined) return undefined;
  if (more.length > 0) return hinder('user_twice', { client, count: String(rows.length) });
  if (row.isdisabled === true) return hinder('user_disabled', { which, client });
  if (parseGuid(row._businessunitid_value) !== unit) return hinder('user_elsewhere', { which, client });
  const roles = await rowsOf(
    connection,
    'roles of a user',
    odata`${rowPath('systemuser', id)}/systemuserroles_association?$select=roleid`,
  );
  return isHindrance(roles) ? roles : { id, roles: idsOf(roles, 'roleid') };
}

const idsOf = (rows: readonly { readonly [column: string]: unknown }[], column: string): readonly Guid[] =>
  rows.flatMap((row) => parseGuid(row[column]) ?? []);
