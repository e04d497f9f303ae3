import { type Answer, type Context, json } from './exchange.ts';
import { type Element, parseFetchXml } from './fetch-xml.ts';
import { pairKey } from './link-index.ts';
import { codes, refuse } from './refusal.ts';
import { relationships } from './relationships.ts';
import type { Row, Table, Value } from './schema.ts';
import { tables } from './tables.ts';

/** Rows the platform aggregates at most: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data */
const aggregatedAtMost = 50_000;

/** Intersect tables whose logical name is not that of their relationship. */
const intersects: { readonly [table: string]: string } = {
  systemuserroles: 'systemuserroles_association',
  teamroles: 'teamroles_association',
  teammembership: 'teammembership_association',
};

/** One row of each table that is joined, by its element. */
type Joined = ReadonlyMap<Element, Row>;

const bad = (why: string): never => refuse(400, codes.badQuery, why);

/** `count` and `max` over a table and what it is joined with; nothing else of FetchXML is imitated. */
export function aggregate(context: Context, table: Table, text: string): Answer {
  const fetch = parseFetchXml(text);
  const [entity] = fetch.children;
  if (fetch.attributes.aggregate !== 'true' || entity?.name !== 'entity')
    return refuse(501, codes.notImitated, 'The Dataverse double imitates FetchXML that aggregates only.');
  if (entity.attributes.name !== table.name) bad(`The query is about another table than ${table.set}.`);
  if (context.behaviour.absent.has('aggregates'))
    bad("An attribute of the type 'BigInt' cannot be aggregated.");
  const source = sources(context);
  const found = source.rows(table.name).flatMap((row) => joined(entity, row, source));
  if (found.length > aggregatedAtMost)
    refuse(400, codes.tooManyToAggregate, 'The number of rows to aggregate exceeds the limit of 50000.');
  const silent = context.behaviour.absent.has('link versions');
  const values = columnsOf(entity)
    .filter(({ element }) => element === entity || !silent)
    .map(({ element, column }) => [
      column.attributes.alias ?? '',
      aggregated(
        column,
        found.map((one) => one.get(element)?.[column.attributes.name ?? '']),
      ),
    ]);
  return json(200, { value: [Object.fromEntries(values)] });
}

interface Sources {
  readonly rows: (table: string) => readonly Row[];
  readonly where: (table: string, column: string, value: Value | undefined) => readonly Row[];
}

function sources({ store }: Context): Sources {
  const known = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  const rows = (table: string): readonly Row[] => {
    if (tables.some((one) => one.name === table)) return store.rows(table);
    const relationship =
      relationships.find(({ name }) => name === (intersects[table] ?? table)) ??
      bad(`There is no table '${table.slice(0, 80)}'.`);
    const versions = store.linkVersions(relationship.name);
    return store.links(relationship.name).map((link) => ({
      [relationship.from.column]: link.from,
      [relationship.to.column]: link.to,
      versionnumber: versions.get(pairKey(link)) ?? 0,
    }));
  };
  const where: Sources['where'] = (table, column, value) => {
    const key = `${table} ${column}`;
    const index = known.get(key) ?? grouped(rows(table), column);
    known.set(key, index);
    return index.get(String(value)) ?? [];
  };
  return { rows, where };
}

function grouped(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function joined(element: Element, row: Row, source: Sources): readonly Joined[] {
  if (!element.children.filter((one) => one.name === 'filter').every((one) => passes(one, row))) return [];
  let found: readonly Joined[] = [new Map([[element, row]])];
  for (const child of element.children.filter((one) => one.name === 'link-entity')) {
    const { name = '', from = '', to = '' } = child.attributes;
    const matches = source.where(name, from, row[to]).flatMap((one) => joined(child, one, source));
    found = found.flatMap((before) => matches.map((after) => new Map([...before, ...after])));
  }
  return found;
}

function passes(filter: Element, row: Row): boolean {
  return filter.children.every(({ name, attributes: { attribute = '', operator = '', value = '' } }) => {
    if (name !== 'condition') return bad(`A filter with '${name}' is not imitated.`);
    const is = attribute in row ? row[attribute] : row[`_${attribute}_value`];
    const text = typeof is === 'boolean' ? String(Number(is)) : String(is ?? '');
    if (operator === 'null') return is === null || is === undefined;
    if (operator === 'eq') return text === value;
    return operator === 'ne' ? text !== value : bad(`The operator '${operator}' is not imitated.`);
  });
}

function columnsOf(element: Element): readonly { readonly element: Element; readonly column: Element }[] {
  return element.children.flatMap((child) => {
    if (child.name === 'attribute') return [{ element, column: child }];
    return child.name === 'link-entity' ? columnsOf(child) : [];
  });
}

function aggregated(column: Element, values: readonly (Value | undefined)[]): number | null {
  if (column.attributes.aggregate === 'count') return values.length;
  if (column.attributes.aggregate !== 'max')
    return bad(`The aggregate '${column.attributes.aggregate}' is not imitated.`);
  return values.reduce<number | null>((most, one) => Math.max(most ?? 0, Number(one)), null);
}
