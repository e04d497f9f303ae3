import { aggregate } from './aggregate.ts';
import { type Answer, type Context, json, preferences, type Request } from './exchange.ts';
import { compileExpand, queryOf } from './expand.ts';
import { compileFilter } from './filter.ts';
import { pairKey } from './link-index.ts';
import { comparatorOf } from './order.ts';
import { type Page, pageOf, pageSize } from './paging.ts';
import { privilegeRows } from './privilege-names.ts';
import { demand } from './privileges.ts';
import { parameters, type Query, selected } from './query.ts';
import { codes, refuse } from './refusal.ts';
import { etagOf, renderRow } from './render.ts';
import type { LinkPath } from './resource.ts';
import { filterByRoles } from './role-filter.ts';
import type { Relationship, Row, Table } from './schema.ts';
import { stableId } from './stable-id.ts';
import { intersectTable, tableNamed } from './tables.ts';

const annotated = (request: Request): boolean => {
  const wanted = preferences(request.headers).get('odata.include-annotations');
  return wanted !== undefined && /\*|FormattedValue/.test(wanted);
};

/** Every list of 1.0 providers passes their plug-in, whatever way it was asked for. */
const shownOf = (context: Context, table: Table, rows: readonly Row[]): readonly Row[] =>
  table.name === 'msdyn_ciprovider' ? filterByRoles(context, rows) : rows;

export function readSet(context: Context, request: Request, table: Table): Answer {
  demand(context.caller, 'Read', table);
  if (table.name === 'privilege')
    return list(context, request, table, privilegeRows(context.behaviour.absent));
  const fetch = parameters(request.query).get('fetchXml');
  if (fetch !== undefined) return aggregate(context, table, fetch);
  return list(context, request, table, shownOf(context, table, context.store.rows(table.name)));
}

/** The rows at the other end of one row's links. */
export function readLinks(context: Context, request: Request, path: LinkPath): Answer {
  const other = tableNamed(path.relationship[path.side === 'from' ? 'to' : 'from'].table);
  demand(context.caller, 'Read', path.table);
  demand(context.caller, 'Read', other);
  demandRow(context, path.table, path.id);
  const rows = context.store.linkedRows(path.relationship.name, path.side, path.id);
  return list(context, request, other, shownOf(context, other, rows));
}

export function readIntersect(context: Context, request: Request, relationship: Relationship): Answer {
  const { name, intersectKey, from, to } = relationship;
  for (const side of [from, to]) demand(context.caller, 'Read', tableNamed(side.table));
  const versions = context.store.linkVersions(name);
  const rows = context.store.links(name).map((link) => ({
    [intersectKey]: stableId(name, link.from, link.to),
    [from.column]: link.from,
    [to.column]: link.to,
    versionnumber: versions.get(pairKey(link)) ?? 0,
    componentstate: 0,
  }));
  return list(context, request, intersectTable(relationship), rows);
}

function list(context: Context, request: Request, table: Table, rows: readonly Row[]): Answer {
  const query = queryOf(request.query);
  const prefer = preferences(request.headers);
  const columns = selected(table, query.select);
  const expansion = compileExpand(context, table, query.expand);
  const keep = query.filter === undefined ? () => true : compileFilter(context.store, table, query.filter);
  const found = rows.filter(keep).sort(comparatorOf(table, query.orderby));
  const page = pageFor(found, table, query, prefer.get('odata.maxpagesize'));
  const value = page.rows.map((row) => ({
    ...renderRow(context.store, table, row, columns, annotated(request)),
    ...expansion(row),
  }));
  const body = {
    '@odata.context': `${context.root}$metadata#${table.set}`,
    // The platform counts no further than one page's rows.
    ...(query.count ? { '@odata.count': Math.min(found.length, 5_000) } : {}),
    value,
    ...(page.next === undefined ? {} : { '@odata.nextLink': nextLink(context, request, page.next) }),
  };
  return json(200, body, appliedPreferences(prefer));
}

/** With `odata.maxpagesize`, `$top` is ignored; without it, `$top` ends the list and there is no next page. */
function pageFor(rows: readonly Row[], table: Table, query: Query, preference: string | undefined): Page {
  if (query.top !== undefined && preference === undefined)
    return { rows: rows.slice(0, Math.min(query.top, pageSize(undefined))) };
  return pageOf(rows, table.key, pageSize(preference), query.skiptoken, query.orderby === undefined);
}

function nextLink(context: Context, request: Request, token: string): string {
  const kept = [...parameters(request.query)].filter(([name]) => name !== '$skiptoken');
  const pairs = [...kept, ['$skiptoken', token] as const].map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${context.root}${request.path}?${pairs.join('&')}`;
}

function appliedPreferences(prefer: ReadonlyMap<string, string>): Answer['headers'] {
  const applied = ['odata.maxpagesize', 'odata.include-annotations'].flatMap((name) => {
    const value = prefer.get(name);
    return value === undefined ? [] : [name.endsWith('size') ? `${name}=${value}` : `${name}="${value}"`];
  });
  return applied.length === 0 ? {} : { 'Preference-Applied': applied.join(',') };
}

export function demandRow(context: Context, table: Table, id: string): Row {
  const row = context.store.row(table.name, id);
  return row ?? refuse(404, codes.noRow, `The table ${table.name} has no row with the id ${id}.`);
}

export function readRow(context: Context, request: Request, table: Table, id: string): Answer {
  demand(context.caller, 'Read', table);
  const row = demandRow(context, table, id);
  const headers = { ETag: etagOf(row) };
  // Microsoft's own samples send the word `null` to say that they have no copy.
  if (request.headers['if-none-match'] === headers.ETag) return { status: 304, headers };
  return json(200, representation(context, request, table, row), headers);
}

/** A single row as JSON, as a read of it or a write with `return=representation` answers. */
export function representation(context: Context, request: Request, table: Table, row: Row): object {
  const query = queryOf(request.query);
  const columns = selected(table, query.select);
  return {
    '@odata.context': `${context.root}$metadata#${table.set}/$entity`,
    ...renderRow(context.store, table, row, columns, annotated(request)),
    ...compileExpand(context, table, query.expand)(row),
  };
}
