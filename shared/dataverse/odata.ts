import { type Guid, parseGuid } from '../domain/guid.ts';
import { type TableName, tables } from '../domain/tables.ts';
import { codedError } from './coded-error.ts';

declare const pathBrand: unique symbol;
declare const partBrand: unique symbol;

/** A path below the service root, percent-encoded. Made only by `odata`, so no outside text gets into a query. */
export type ODataPath = string & { readonly [pathBrand]: true };
/** A piece of a path that is already safe. */
export type ODataPart = string & { readonly [partBrand]: true };

export const servicePath = '/api/data/v9.2/';

/** Template tag: fixed text with ids and safe parts in between. */
export function odata(
  fixed: TemplateStringsArray,
  ...values: readonly (Guid | ODataPart | ODataPath)[]
): ODataPath {
  const filled = fixed.map((text, index) => encodeFixed(text) + checked(values[index]));
  return filled.join('') as ODataPath;
}

/** A string literal of OData: quoted, quotes doubled, percent-encoded. */
export function literal(text: string): ODataPart {
  return `'${encodeURIComponent(text.replaceAll("'", "''"))}'` as ODataPart;
}

/** `set(id)` of one row. */
export function rowPath(table: TableName, id: Guid): ODataPart {
  return `${tables[table].set}(${checkedGuid(id)})` as ODataPart;
}

/** Joins column names or conditions that are fixed text, or made of safe parts. */
export function joined(parts: readonly ODataPath[], separator: ',' | ' or '): ODataPart {
  return parts.join(encodeFixed(separator)) as unknown as ODataPart;
}

/** Logical names of columns, as `$select` takes them. Anything but a logical name throws. */
export function columnList(names: readonly string[]): ODataPart {
  const odd = names.find((name) => !/^[a-z_][a-z0-9_]*$/.test(name));
  if (odd !== undefined) throw codedError('not_a_column', 'a column name is not a logical name');
  return names.join(',') as ODataPart;
}

/** The name of a table, set, column or link, or the text of a unique name. Anything but letters, digits and `_` throws. */
export function nameOf(name: string): ODataPart {
  if (!/^[A-Za-z_]\w*$/.test(name))
    throw codedError('not_a_name', 'a name holds more than letters and digits');
  return name as ODataPart;
}

function encodeFixed(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '%20') : text;
}

function checked(value: Guid | ODataPart | ODataPath | undefined): string {
  if (value === undefined) return '';
  return value.length === 36 && /^[0-9a-f-]{36}$/.test(value) ? checkedGuid(value as Guid) : value;
}

function checkedGuid(id: Guid): Guid {
  const parsed = parseGuid(id);
  if (parsed === undefined) throw codedError('not_a_guid', 'a row id is not a GUID');
  return parsed;
}

/** A query in FetchXML. It is made of fixed text and ids; as a whole it is encoded. */
export function fetchXml(set: string, xml: string): ODataPath {
  return `${nameOf(set)}?fetchXml=${encodeURIComponent(xml)}` as ODataPath;
}

/** A path that was kept: no way out of the Web API, and nothing but a query. Throws `not_a_path` otherwise. */
export function checkedPath(path: string): string {
  const [before = ''] = path.split('?');
  if (/^[A-Za-z][\w()./=@,-]*$/.test(before) && !before.includes('..') && !/[\s#]/.test(path)) return path;
  throw codedError('not_a_path', 'a question that was kept is not a path of the Web API');
}
