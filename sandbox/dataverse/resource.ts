import { codes, refuse } from './refusal.ts';
import { relationships } from './relationships.ts';
import type { Relationship, Table } from './schema.ts';
import { navigationOf, tableOfSet } from './tables.ts';

export interface LinkPath {
  readonly table: Table;
  readonly id: string;
  readonly relationship: Relationship;
  /** Side the addressed row is on. */
  readonly side: 'from' | 'to';
}

/** What a path below the service root addresses. */
export type Resource =
  | { readonly kind: 'set'; readonly table: Table }
  | { readonly kind: 'row'; readonly table: Table; readonly id: string }
  | ({ readonly kind: 'links' } & LinkPath)
  /** `target` is absent for `nav/$ref`. */
  | ({ readonly kind: 'ref'; readonly target?: string } & LinkPath)
  | { readonly kind: 'intersect'; readonly relationship: Relationship }
  | { readonly kind: 'operation'; readonly name: string; readonly parameters: string }
  | { readonly kind: 'userPrivileges'; readonly user: string }
  | { readonly kind: 'rolePrivileges'; readonly role: string }
  /** Without a name: of all tables. */
  | { readonly kind: 'definitions'; readonly name?: string };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const operations = [
  'WhoAmI',
  'RetrieveTotalRecordCount',
  'msdyn_getAppConfigByContext',
  'RetrieveRolePrivilegesRole',
];

const notFound = (segment: string): never =>
  refuse(404, codes.noSet, `There is no resource called '${segment.slice(0, 80)}' in this organisation.`);

export const isGuid = (text: string): boolean => guid.test(text);

function idOf(key: string, keyColumn: string): string {
  const bare = key.startsWith(`${keyColumn}=`) ? key.slice(keyColumn.length + 1) : key;
  if (!isGuid(bare)) refuse(400, codes.badQuery, `'${key.slice(0, 80)}' is not a key of this table.`);
  return bare.toLowerCase();
}

function split(segment: string): { readonly name: string; readonly key?: string } {
  const match = /^([A-Za-z_$][\w.]*)(?:\((.*)\))?$/s.exec(segment);
  if (match?.[1] === undefined) return notFound(segment);
  return match[2] === undefined ? { name: match[1] } : { name: match[1], key: match[2] };
}

function linkPath(table: Table, id: string, name: string): LinkPath {
  const navigation = navigationOf(table, name);
  if (navigation === undefined) return notFound(name);
  return { table, id, ...navigation };
}

const userPrivileges = /^Microsoft\.Dynamics\.CRM\.RetrieveUserPrivileges(\(\))?$/;
const replacePrivileges = 'Microsoft.Dynamics.CRM.ReplacePrivilegesRole';

function definitions(key: string | undefined): Resource {
  if (key === undefined) return { kind: 'definitions' };
  const name = /^LogicalName='(\w+)'$/.exec(key)?.[1];
  return name === undefined ? notFound(`EntityDefinitions(${key})`) : { kind: 'definitions', name };
}

function below(table: Table, id: string, segments: readonly string[]): Resource {
  if (table.name === 'systemuser' && segments.length === 1 && userPrivileges.test(segments[0] ?? ''))
    return { kind: 'userPrivileges', user: id };
  if (table.name === 'role' && segments.length === 1 && segments[0] === replacePrivileges)
    return { kind: 'rolePrivileges', role: id };
  const [first = '', second, third] = segments;
  const navigation = split(first);
  const path = linkPath(table, id, navigation.name);
  if (third !== undefined || (second !== undefined && second !== '$ref'))
    return notFound(third ?? second ?? '');
  if (navigation.key !== undefined) {
    if (second === undefined) return notFound(first);
    return { kind: 'ref', ...path, target: idOf(navigation.key, '') };
  }
  return second === undefined ? { kind: 'links', ...path } : { kind: 'ref', ...path };
}

/** @param path below the service root, still percent-encoded */
export function parseResource(path: string): Resource {
  const [first = '', ...rest] = path.split('/').map((segment) => decodeURIComponent(segment));
  const { name, key } = split(first);
  if (operations.includes(name) && rest.length === 0)
    return { kind: 'operation', name, parameters: key ?? '' };
  if (name === 'EntityDefinitions' && rest.length === 0) return definitions(key);
  const relationship = relationships.find((one) => one.intersectSet === name);
  if (relationship !== undefined && key === undefined && rest.length === 0)
    return { kind: 'intersect', relationship };
  const table = tableOfSet(name);
  if (table === undefined) return notFound(name);
  if (key === undefined) return rest.length === 0 ? { kind: 'set', table } : notFound(rest.join('/'));
  const id = idOf(key, table.key);
  return rest.length === 0 ? { kind: 'row', table, id } : below(table, id, rest);
}
