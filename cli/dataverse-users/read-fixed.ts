import type { Connection } from '../../shared/dataverse/connection.ts';
import { needed } from '../../shared/dataverse/first-queries.ts';
import { field } from '../../shared/dataverse/json.ts';
import { joined, literal, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { type Hindrance, hinder, isHindrance } from './hindrance.ts';
import { rowsOf } from './reading.ts';
import type { Wanted } from './wanted.ts';

/** What does not change while users and roles are made. */
export interface Fixed {
  /** Root business unit. */
  readonly unit: Guid;
  readonly customizer: Guid;
  /** Ids by name in lower case, and names by the same. */
  readonly privileges: ReadonlyMap<string, Guid>;
  readonly names: ReadonlyMap<string, string>;
  /** What this organisation has no privileges for, because it lacks the table. */
  readonly unknown: readonly string[];
  /** Privileges of whoever is signed in, in lower case; absent where Dataverse lists them without names. */
  readonly mine?: ReadonlySet<string>;
}

/** Template of System Customizer, the same in every organisation. */
const customizerTemplate = '119f245c-3cc8-4b62-b31c-d1a046ced15d' as Guid;
/** Conditions a filter; the platform's own limit is not documented. */
const atOnce = 50;

/** Nothing but who is asked is believed: the organisation has to be the configured one before anything else is read. */
export async function readFixed(
  connection: Connection,
  { organizationId }: Pick<EnvironmentSettings, 'organizationId'>,
  wanted: readonly Wanted[],
): Promise<Fixed | Hindrance> {
  const { environment, origin } = connection;
  const who = await rowsOf(connection, 'WhoAmI', odata`WhoAmI`);
  if (isHindrance(who)) return who;
  const found = parseGuid(who[0]?.OrganizationId);
  const me = parseGuid(who[0]?.UserId);
  if (found !== organizationId || me === undefined)
    return hinder('other_organisation', { url: origin, found: found ?? '', expected: organizationId });
  const units = await rowsOf(
    connection,
    'business units',
    odata`businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null`,
  );
  if (isHindrance(units)) return units;
  const unit = parseGuid(units[0]?.businessunitid);
  if (unit === undefined) return hinder('no_root_unit', { environment });
  const customizers = await rowsOf(
    connection,
    'security roles',
    odata`roles?$select=roleid&$filter=_businessunitid_value eq ${unit} and _roletemplateid_value eq ${customizerTemplate}`,
  );
  if (isHindrance(customizers)) return customizers;
  const customizer = parseGuid(customizers[0]?.roleid);
  if (customizer === undefined) return hinder('no_customizer', { environment });
  const catalog = await readCatalog(connection, wanted);
  if (isHindrance(catalog)) return catalog;
  const mine = await readMine(connection, me);
  if (isHindrance(mine)) return mine;
  return { unit, customizer, ...catalog, ...(mine === undefined ? {} : { mine }) };
}

type Catalog = Pick<Fixed, 'privileges' | 'names' | 'unknown'>;

async function readCatalog(connection: Connection, wanted: readonly Wanted[]): Promise<Catalog | Hindrance> {
  const { environment } = connection;
  const all = [...new Set(wanted.flatMap(({ privileges }) => privileges))].sort();
  const privileges = new Map<string, Guid>();
  const names = new Map<string, string>();
  for (let at = 0; at < all.length; at += atOnce) {
    const some = all.slice(at, at + atOnce).map((name) => odata`name eq ${literal(name)}`);
    const path = odata`privileges?$select=privilegeid,name&$filter=${joined(some, ' or ')}`;
    const rows = await rowsOf(connection, 'privileges', path);
    if (isHindrance(rows)) return rows;
    for (const { privilegeid, name } of rows) {
      const id = parseGuid(privilegeid);
      if (id === undefined || typeof name !== 'string') continue;
      privileges.set(name.toLowerCase(), id);
      names.set(name.toLowerCase(), name);
    }
  }
  const unknown = all.filter((name) => !privileges.has(name.toLowerCase()));
  // Of any other table the organisation does not use it; and Dataverse asks for no privilege that it does not know.
  const missing = unknown.filter((name) => needed.some((table) => name.endsWith(table)));
  if (missing.length > 0) return hinder('privilege_unknown', { environment, names: missing.join(', ') });
  return { privileges, names, unknown };
}

async function readMine(
  connection: Connection,
  me: Guid,
): Promise<ReadonlySet<string> | undefined | Hindrance> {
  const path = odata`${rowPath('systemuser', me)}/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;
  const rows = await rowsOf(connection, 'own privileges', path);
  if (isHindrance(rows)) return rows;
  const list = rows[0]?.RolePrivileges;
  const names = Array.isArray(list) ? list.map((one) => field(one, 'PrivilegeName')) : [];
  const told = names.filter((name): name is string => typeof name === 'string' && name !== '');
  return told.length === 0 ? undefined : new Set(told.map((name) => name.toLowerCase()));
}
