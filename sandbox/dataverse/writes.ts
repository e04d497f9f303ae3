import { randomUUID } from 'node:crypto';
import { noteAudit } from './audits.ts';
import { type Answer, type Context, json, preferences, type Request } from './exchange.ts';
import { demandOwner } from './owner.ts';
import { type Columns, columnsOf, parseBody } from './payload.ts';
import { demand } from './privileges.ts';
import { demandRow, representation } from './read.ts';
import { codes, refuse } from './refusal.ts';
import { etagOf } from './render.ts';
import { births } from './role-births.ts';
import type { Row, Table } from './schema.ts';

const author = (context: Context): string => String(context.caller.user.systemuserid);

function demandWritable(table: Table): void {
  if (!table.writable)
    refuse(501, codes.notImitated, `The Dataverse double does not imitate writes to ${table.name}.`);
}

export function demandUnmanaged(table: Table, row: Row): void {
  if (row.ismanaged === true)
    refuse(
      400,
      codes.managed,
      `The row ${row[table.key]} of ${table.name} is managed and cannot be changed.`,
    );
}

function demandComplete(table: Table, columns: Columns, verb: 'create' | 'update'): void {
  for (const [name, column] of Object.entries(table.columns)) {
    const missing = verb === 'create' ? columns[name] == null : columns[name] === null;
    if (column.required && missing)
      refuse(400, codes.missingValue, `The column ${name} of ${table.name} must have a value.`);
  }
}

/** State and status move together: 0 with 1, 1 with 2; a state alone brings its own status. */
function withState(table: Table, columns: Columns, row: Row | undefined): Columns {
  const { statecode, statuscode } = columns;
  if (statecode === undefined && statuscode === undefined) return columns;
  const state = statecode ?? row?.statecode ?? 0;
  const status = statuscode ?? (state === 1 ? 2 : 1);
  if ((state === 1) !== (status === 2))
    refuse(400, codes.badState, `Status ${status} does not belong to state ${state} of ${table.name}.`);
  if (row === undefined && state === 1)
    refuse(400, codes.badState, `A row of ${table.name} cannot be created inactive.`);
  return { ...columns, statecode: state, statuscode: status };
}

function solutionOf(context: Context, request: Request): Columns {
  const name = request.headers['mscrm.solutionuniquename'];
  if (name === undefined) return {};
  const solution = context.store.rows('solution').find((row) => row.uniquename === name);
  if (solution === undefined) return refuse(400, codes.noRow, `There is no solution '${name.slice(0, 80)}'.`);
  return { solutionid: solution.solutionid ?? null };
}

function insert(context: Context, request: Request, table: Table, id: string, columns: Columns): Row {
  demand(context.caller, 'Create', table);
  demandComplete(table, columns, 'create');
  const owned = '_ownerid_value' in table.columns;
  if (columns._ownerid_value != null) demandOwner(context, table, String(columns._ownerid_value));
  const owner = owned
    ? {
        _ownerid_value: columns._ownerid_value ?? author(context),
        _owningbusinessunit_value: context.caller.user._businessunitid_value ?? null,
      }
    : {};
  const solution = table.solutionAware ? solutionOf(context, request) : {};
  const birth = births[table.name];
  const made = birth?.before(context, columns, id) ?? columns;
  const row = { ...withState(table, made, undefined), ...owner, ...solution, [table.key]: id };
  const born = context.store.put(table.name, row, author(context));
  birth?.after(context, born);
  return born;
}

function written(context: Context, request: Request, table: Table, row: Row, created: boolean): Answer {
  const uri = `${context.root}${table.set}(${row[table.key]})`;
  const headers = { 'OData-EntityId': uri, Location: uri };
  if (preferences(request.headers).get('return') !== 'representation') return { status: 204, headers };
  const applied = { ...headers, ETag: etagOf(row), 'Preference-Applied': 'return=representation' };
  return json(created ? 201 : 200, representation(context, request, table, row), applied);
}

const exists = (table: Table, id: string): never =>
  refuse(412, codes.duplicateKey, `The table ${table.name} has a row with the id ${id} already.`);

export function create(context: Context, request: Request, table: Table): Answer {
  demandWritable(table);
  const columns = columnsOf(context.store, table, parseBody(request.body), 'create', context.root);
  const id = String(columns[table.key] ?? randomUUID());
  if (context.store.row(table.name, id) !== undefined) exists(table, id);
  return written(context, request, table, insert(context, request, table, id, columns), true);
}

/** `If-Match` names the version the change is meant for, or `*` for any. */
function demandVersion(request: Request, table: Table, row: Row): void {
  const expected = request.headers['if-match'];
  if (expected === undefined || expected === '*' || expected === etagOf(row)) return;
  refuse(
    412,
    codes.rowChanged,
    `The row of ${table.name} has another version than the If-Match header names.`,
  );
}

export function upsert(context: Context, request: Request, table: Table, id: string): Answer {
  demandWritable(table);
  const row = context.store.row(table.name, id);
  const mustBeNew = request.headers['if-none-match'] === '*';
  if (row === undefined && request.headers['if-match'] !== undefined) demandRow(context, table, id);
  if (row !== undefined && mustBeNew) exists(table, id);
  const body = parseBody(request.body);
  if (row === undefined) {
    const columns = columnsOf(context.store, table, body, 'create', context.root);
    if (columns[table.key] !== undefined && columns[table.key] !== id)
      refuse(400, codes.badPayload, `The body names another ${table.key} than the address.`);
    return written(context, request, table, insert(context, request, table, id, columns), true);
  }
  return written(context, request, table, update(context, request, table, row, body), false);
}

function update(
  context: Context,
  request: Request,
  table: Table,
  row: Row,
  body: { readonly [name: string]: unknown },
): Row {
  demand(context.caller, 'Write', table);
  demandVersion(request, table, row);
  demandUnmanaged(table, row);
  const columns = columnsOf(context.store, table, body, 'update', context.root);
  demandComplete(table, columns, 'update');
  if (columns._ownerid_value != null) demandOwner(context, table, String(columns._ownerid_value));
  for (const [name, value] of Object.entries(columns))
    if (table.columns[name]?.update === false && row[name] !== value)
      refuse(400, codes.badPayload, `The column ${name} of ${table.name} is set once, at creation.`);
  const changed = { ...withState(table, columns, row), [table.key]: row[table.key] ?? null };
  return context.store.put(table.name, changed, author(context));
}

export function remove(context: Context, request: Request, table: Table, id: string): Answer {
  demandWritable(table);
  demand(context.caller, 'Delete', table);
  const row = demandRow(context, table, id);
  demandVersion(request, table, row);
  demandUnmanaged(table, row);
  context.store.remove(table.name, id);
  noteAudit(context.store, { action: 'delete', objects: [{ table: table.name, id }], by: author(context) });
  return { status: 204, headers: {} };
}
