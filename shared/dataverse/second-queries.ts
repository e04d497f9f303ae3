import type { Guid } from '../domain/guid.ts';
import { selectOf } from './first-queries.ts';
import { joined, odata, rowPath } from './odata.ts';
import type { Query } from './read-batch.ts';

/** What the second batch asks about; known only after the first. */
export interface Subjects {
  readonly me: Guid;
  /** Role ids of all 1.0 selectors. Some may be dead, or copies of a business unit. */
  readonly roles: readonly Guid[];
  readonly profiles: readonly Guid[];
}

export interface SecondQueries {
  readonly myRoles: Query;
  /** Selector roles with their copies in other business units. */
  readonly roles: readonly Query[];
  /** People of each selector role, in the order of `Subjects.roles`. */
  readonly roleUsers: readonly Query[];
  /** People of each profile, in the order of `Subjects.profiles`. */
  readonly profileUsers: readonly Query[];
}

const rolesPerQuery = 50;

export function secondQueries({ me, roles, profiles }: Subjects): SecondQueries {
  return {
    myRoles: {
      table: 'role',
      path: odata`${rowPath('systemuser', me)}/systemuserroles_association?$select=${selectOf('role')}`,
    },
    roles: chunks(roles, rolesPerQuery).map(rolesQuery),
    roleUsers: roles.map(roleUsersQuery),
    profileUsers: profiles.map((profile) => ({
      table: 'systemuser',
      path: odata`${rowPath('msdyn_appconfiguration', profile)}/msdyn_appconfiguration_systemuser?$select=${selectOf('systemuser')}`,
      mayBeGone: true,
    })),
  };
}

function rolesQuery(ids: readonly Guid[]): Query {
  const conditions = ids.map((id) => odata`roleid eq ${id} or _parentrootroleid_value eq ${id}`);
  return {
    table: 'role',
    path: odata`roles?$select=${selectOf('role')}&$filter=${joined(conditions, ' or ')}`,
  };
}

/**
 * People who hold the role directly, in any business unit: CIF 1.0 matches by root role, and never through teams.
 * Only people: no disabled accounts, no application users.
 */
function roleUsersQuery(root: Guid): Query {
  return {
    table: 'systemuser',
    path: odata`systemusers?$select=${selectOf('systemuser')}&$filter=isdisabled eq false and accessmode eq 0 and applicationid eq null and systemuserroles_association/any(r:r/_parentrootroleid_value eq ${root})`,
  };
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
