import type { Context } from './exchange.ts';
import { compileFilter } from './filter.ts';
import { comparatorOf } from './order.ts';
import { demand } from './privileges.ts';
import { parameters, parseQuery, type Query, selected } from './query.ts';
import { codes, refuse } from './refusal.ts';
import { type Json, renderRow } from './render.ts';
import type { Row, Table } from './schema.ts';
import { navigationOf, tableNamed } from './tables.ts';

/** Rows of a collection beyond this number are left out of an `$expand`, and the expand is not paged. */
export const expandCap = 5_000;

type Expansion = (row: Row) => Json;

/** Splits at a separator that is neither inside parentheses nor inside quotes. */
export function splitOutside(text: string, separator: ',' | ';'): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === '(') depth += 1;
    if (!quoted && character === ')') depth -= 1;
    if (!quoted && depth === 0 && character === separator) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function optionsOf(text: string): Query {
  const options = splitOutside(text, ';').map((option) => option.split(/=(.*)/s));
  const query = parseQuery(new Map(options.map(([name = '', value = '']) => [name, value])));
  if (query.expand !== undefined)
    refuse(400, codes.badQuery, 'An $expand inside an $expand is not supported with many-to-many links.');
  return query;
}

function collection(context: Context, table: Table, name: string, query: Query): Expansion | undefined {
  const navigation = navigationOf(table, name);
  if (navigation === undefined) return undefined;
  const { relationship, side } = navigation;
  const other = tableNamed(relationship[side === 'from' ? 'to' : 'from'].table);
  demand(context.caller, 'Read', other);
  const keep = query.filter === undefined ? () => true : compileFilter(context.store, other, query.filter);
  const compare = comparatorOf(other, query.orderby);
  const columns = selected(other, query.select);
  const cap = Math.min(query.top ?? expandCap, expandCap);
  const options = query.select === undefined ? '' : `?$select=${query.select}`;
  return (row) => {
    const id = String(row[table.key]);
    const rows = context.store.linkedRows(relationship.name, side, id).filter(keep);
    return {
      [name]: rows
        .sort(compare)
        .slice(0, cap)
        .map((one) => renderRow(context.store, other, one, columns, false)),
      // There whether or not more rows follow: a client must not take it for "more".
      [`${name}@odata.nextLink`]: `${context.root}${table.set}(${id})/${name}${options}`,
    };
  };
}

function reference(context: Context, table: Table, name: string, query: Query): Expansion {
  const found = Object.entries(table.columns).find(
    ([, one]) => one.kind === 'lookup' && one.navigation === name,
  );
  if (found?.[1].kind !== 'lookup')
    return refuse(
      400,
      codes.badQuery,
      `The table ${table.name} has no navigation property '${name.slice(0, 80)}'.`,
    );
  const [only = '', more] = found[1].targets;
  if (more !== undefined)
    return refuse(501, codes.notImitated, `The Dataverse double does not imitate an $expand of ${name}.`);
  const target = tableNamed(only);
  demand(context.caller, 'Read', target);
  const columns = selected(target, query.select);
  return (row) => {
    const other = context.store.row(target.name, String(row[found[0]]));
    return { [name]: other === undefined ? null : renderRow(context.store, target, other, columns, false) };
  };
}

/** What `$expand` adds to each row. One level; collections capped. */
export function compileExpand(context: Context, table: Table, expand: string | undefined): Expansion {
  const parts = splitOutside(expand ?? '', ',').map((part): Expansion => {
    const [, name = '', , options = ''] = /^([\w.]+)(\((.*)\))?$/s.exec(part) ?? [];
    const query = optionsOf(options);
    return collection(context, table, name, query) ?? reference(context, table, name, query);
  });
  if (parts.length > 15) refuse(400, codes.badQuery, 'A query may have at most 15 $expand options.');
  return (row) => Object.assign({}, ...parts.map((part) => part(row))) as Json;
}

export const queryOf = (raw: string): Query => parseQuery(parameters(raw));
