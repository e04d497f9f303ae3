import { codes, refuse } from './refusal.ts';
import { isGuid, parseResource } from './resource.ts';
import type { Column, Table, Value } from './schema.ts';
import type { Store } from './store.ts';

export type Columns = { [column: string]: Value };

/** A JSON object, or 400. An empty body is no object. */
export function parseBody(body: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as { readonly [name: string]: unknown };
  } catch {}
  return refuse(400, codes.badPayload, 'The body of the request is not a JSON object.');
}

/** Resource path of a URI in a body: absolute within this organisation, or (where allowed) relative to the root. */
export function resourcePath(uri: unknown, root: string, relative: boolean): string {
  if (typeof uri !== 'string')
    return refuse(400, codes.badPayload, 'A reference needs the URI of one row as a text.');
  if (uri.startsWith(root)) return uri.slice(root.length);
  if (relative && !/^[a-z]+:/i.test(uri)) return uri.replace(/^\/(api\/data\/v9\.[0-2]\/)?/, '');
  return refuse(400, codes.badPayload, 'A reference must be an absolute URI within this organisation.');
}

/** @returns id of the existing row of one of `targets` that a reference names */
export function referenced(store: Store, path: string, targets: readonly string[]): string {
  const resource = parseResource(path);
  if (resource.kind !== 'row' || !targets.includes(resource.table.name))
    return refuse(400, codes.badPayload, `A row of ${targets.join(' or ')} was expected as the reference.`);
  const { table, id } = resource;
  if (store.row(table.name, id) === undefined)
    refuse(404, codes.noRow, `The table ${table.name} has no row with the id ${id}.`);
  return id;
}

function lookupColumn(table: Table, name: string): readonly [string, readonly string[]] | undefined {
  const navigation = name.replace(/@odata\.bind$/, '');
  const found = Object.entries(table.columns).find(
    ([, column]) => column.kind === 'lookup' && column.navigation === navigation,
  );
  return found?.[1].kind === 'lookup' ? [found[0], found[1].targets] : undefined;
}

/** Columns of a create or update, checked one by one against the table. */
export function columnsOf(
  store: Store,
  table: Table,
  body: { readonly [name: string]: unknown },
  verb: 'create' | 'update',
  root: string,
): Columns {
  const columns: Columns = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('@odata.')) continue;
    const lookup = lookupColumn(table, name);
    if (lookup !== undefined && (name.endsWith('@odata.bind') || value === null)) {
      const [column, targets] = lookup;
      demandValid(table, column, verb);
      columns[column] = value === null ? null : referenced(store, resourcePath(value, root, true), targets);
      continue;
    }
    const column = table.columns[name];
    if (column === undefined || column.kind === 'lookup')
      return refuse(
        400,
        codes.badPayload,
        `The payload names '${name.slice(0, 80)}', which ${table.name} does not have.`,
      );
    demandValid(table, name, verb);
    columns[name] = checked(table, name, column, value);
  }
  return columns;
}

function demandValid(table: Table, name: string, verb: 'create' | 'update'): void {
  // The key and a column set for good may be repeated in an update; the caller compares them with the row.
  const column = table.columns[name];
  const fixed = verb === 'update' && column?.update === false && column.create !== false;
  if (column?.[verb] === false && !fixed)
    refuse(400, codes.badPayload, `The column ${name} of ${table.name} is not valid for ${verb}.`);
}

function checked(table: Table, name: string, column: Column, value: unknown): Value {
  if (value === null) return null;
  const wrong = (): never =>
    refuse(400, codes.badPayload, `The column ${name} of ${table.name} cannot hold this ${typeof value}.`);
  switch (column.kind) {
    case 'text':
      return typeof value === 'string' ? checkedText(table, name, column.max, value) : wrong();
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
        ? within(table, name, value, column.min, column.max)
        : wrong();
    case 'choice':
      return choiceOf(table, name, column.options, value) ?? wrong();
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong();
    case 'guid':
      return typeof value === 'string' && isGuid(value) ? value.toLowerCase() : wrong();
    default:
      return wrong();
  }
}

function checkedText(table: Table, name: string, max: number, value: string): Value {
  if (value.length > max)
    refuse(400, codes.tooLong, `${table.name}.${name} holds at most ${max} characters, not ${value.length}.`);
  // The platform keeps no empty texts: they come back as null.
  return value === '' ? null : value;
}

function within(table: Table, name: string, value: number, min: number, max: number): number {
  if (value < min || value > max)
    refuse(400, codes.outOfRange, `${table.name}.${name} holds ${min} to ${max}, not ${value}.`);
  return value;
}

function choiceOf(
  table: Table,
  name: string,
  options: { readonly [value: number]: string },
  value: unknown,
): number | undefined {
  // Microsoft's own test code sends choice values as texts.
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  if (!(number in options))
    refuse(400, codes.badChoice, `${number} is not an option of ${table.name}.${name}.`);
  return number;
}
