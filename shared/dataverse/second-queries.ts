import type { Guid } from '../domain/guid.ts';
import { chunks } from './chunks.ts';
import { componentQueries } from './component-states.ts';
import { selectOf } from './first-queries.ts';
import { joined, type ODataPath, odata, rowPath } from './odata.ts';
import { onlyPeople, personColumns } from './only-people.ts';
import type { RawRow } from './parse-row.ts';
import type { Query } from './read-batch.ts';
import { sumOfAssigned, sumOfHolders } from './sums.ts';

/** What the second batch asks about; known only after the first. */
export interface Subjects {
  readonly me: Guid;
  /** Role ids of all 1.0 selectors. Some may be dead, or copies of a business unit. */
  readonly selected: readonly Guid[];
  /** Role ids of all role mappings of 2.0. */
  readonly mapped: readonly Guid[];
  readonly profiles: readonly Guid[];
  readonly providers: readonly Guid[];
}

/** Groups of queries; where a group is about a list of ids, in the order of that list. */
export function secondQueries({ me, selected, mapped, profiles, providers }: Subjects) {
  const roots = [...new Set([...selected, ...mapped])].sort();
  const keep = oncePerPerson();
  return {
    roots,
    queries: {
      myRoles: rolesHeldBy(me),
      roles: chunks(roots, rolesPerQuery).map(rolesQuery),
      rootHolders: roots.map((root) => ({
        ...query('systemuser', holders(inAnyUnit(root))),
        keep,
        sum: sumOfHolders(['parentrootroleid', 'eq', root]),
      })),
      copyHolders: mapped.map((copy) => ({
        ...query('systemuser', holders(asCopy(copy))),
        keep,
        sum: sumOfHolders(['roleid', 'eq', copy], ['parentrootroleid', 'ne', copy]),
      })),
      teams: selected.map(teamsQuery),
      profileUsers: profiles.map((id) => ({
        ...query('systemuser', profileUsers(id), 404),
        keep,
        sum: sumOfAssigned(id),
      })),
      legacyUsers: providers.map((id) => ({ ...query('systemuser', legacyUsers(id), 404), keep })),
      icons: [{ ...query('msdyn_ciprovider', icons, 400), planOnly: true as const }],
      components: componentQueries(),
      privileges: privilegesQuery(me),
    },
  };
}

/** Whoever is in several lists is held once: of 10,000 people each is in two or three. */
function oncePerPerson(): NonNullable<Query['keep']> {
  const known = new Map<unknown, RawRow>();
  return (row) => {
    const before = known.get(row.systemuserid);
    if (before === undefined) known.set(row.systemuserid, row);
    return before ?? row;
  };
}

/** The roles that somebody holds directly. */
export const rolesHeldBy = (user: Guid): readonly Query[] => [
  query('role', odata`${rowPath('systemuser', user)}/systemuserroles_association?${role}`),
];

/** Lists what comes through teams too. It answers one object, not a list. */
export const privilegesQuery = (user: Guid): readonly Query[] => [
  { ...query('systemuser', privileges(user), 'refusal'), planOnly: true },
];

const rolesPerQuery = 50;

const role = odata`$select=${selectOf('role')}`;
const person = odata`$select=${selectOf('systemuser')}`;

function query(table: string, path: ODataPath, emptyOn?: Query['emptyOn']): Query {
  return { table, path, ...(emptyOn === undefined ? {} : { emptyOn }) };
}

/** Roles with their copies in other business units. */
function rolesQuery(ids: readonly Guid[]): Query {
  const conditions = ids.map((id) => odata`roleid eq ${id} or _parentrootroleid_value eq ${id}`);
  return query('role', odata`roles?${role}&$filter=${joined(conditions, ' or ')}`);
}

/** Who holds a role directly: CIF 1.0 and role mappings of 2.0 both ignore what comes through teams. */
const holders = (which: ODataPath): ODataPath =>
  odata`systemusers?${person}&$filter=${onlyPeople} and systemuserroles_association/any(r:${which})`;

/** CIF 1.0 matches by root role, in any business unit. */
const inAnyUnit = (root: Guid): ODataPath => odata`r/_parentrootroleid_value eq ${root}`;

/** A mapping may name a business unit's copy, of which `inAnyUnit` finds nobody. */
const asCopy = (copy: Guid): ODataPath => odata`r/roleid eq ${copy} and r/_parentrootroleid_value ne ${copy}`;

/** N:N expands can be neither nested nor mixed with others; this one is alone. */
const teamsQuery = (root: Guid): Query =>
  query(
    'team',
    odata`teams?$select=${selectOf('team')}&$filter=teamroles_association/any(r:${inAnyUnit(root)})&$expand=teammembership_association($select=${personColumns})`,
  );

const profileUsers = (profile: Guid): ODataPath =>
  odata`${rowPath('msdyn_appconfiguration', profile)}/msdyn_appconfiguration_systemuser?${person}`;

const legacyUsers = (provider: Guid): ODataPath =>
  odata`${rowPath('msdyn_ciprovider', provider)}/msdyn_ciprovider_systemuser_membership?${person}&$filter=${onlyPeople}`;

/** By itself, because older versions of 1.0 have no such column and answer 400. */
const icons = odata`msdyn_ciproviders?$select=msdyn_ciproviderid,_msdyn_channelprovidericon_value&$filter=_msdyn_channelprovidericon_value ne null`;

const privileges = (me: Guid): ODataPath =>
  odata`${rowPath('systemuser', me)}/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;
