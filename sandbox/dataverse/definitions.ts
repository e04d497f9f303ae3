import { type Answer, type Context, json, type Request } from './exchange.ts';
import { splitOutside } from './expand.ts';
import { compileFilter } from './filter.ts';
import { withoutAbsent } from './installed.ts';
import { parameters, parseQuery, selected } from './query.ts';
import { codes, refuse } from './refusal.ts';
import { relationships } from './relationships.ts';
import type { Column, Row, Table } from './schema.ts';
import { stableId } from './stable-id.ts';
import { tables } from './tables.ts';

const word = { kind: 'text', max: 128 } as const;

/** Metadata seen as rows of a table, so that the same `$select` and `$filter` work on it. */
const metadata = (name: string, columns: readonly string[]): Table => ({
  name,
  set: name,
  key: 'MetadataId',
  title: 'LogicalName',
  privilege: 'Entity',
  columns: {
    MetadataId: { kind: 'guid' },
    ...Object.fromEntries(columns.map((column) => [column, word])),
  },
  solutionAware: false,
  writable: false,
});

const entities = metadata('EntityDefinitions', [
  'LogicalName',
  'SchemaName',
  'EntitySetName',
  'PrimaryIdAttribute',
  'PrimaryNameAttribute',
  'OwnershipType',
]);

function ownershipOf({ columns }: Table): string {
  if ('_ownerid_value' in columns) return 'UserOwned';
  return '_organizationid_value' in columns ? 'OrganizationOwned' : 'None';
}

const entityRow = (table: Table): Row => ({
  MetadataId: stableId('entity', table.name),
  LogicalName: table.name,
  SchemaName: table.name,
  EntitySetName: table.set,
  PrimaryIdAttribute: table.key,
  PrimaryNameAttribute: table.title,
  OwnershipType: ownershipOf(table),
});

const logicalName = (name: string): string => name.replace(/^_(\w+)_value$/, '$1');

/** `null` stands for "no length", not for a length unknown. */
const attribute = (table: Table, name: string, column: Column) => ({
  MetadataId: stableId('attribute', table.name, name),
  LogicalName: logicalName(name),
  AttributeType: column.kind,
  MaxLength: column.kind === 'text' ? column.max : null,
  IsValidForCreate: column.create !== false,
  IsValidForUpdate: column.update !== false,
  RequiredLevel: { Value: column.required ? 'SystemRequired' : 'None' },
});

const expansions: { readonly [name: string]: (table: Table) => readonly object[] } = {
  Attributes: (table) =>
    Object.entries(table.columns).map(([name, column]) => attribute(table, name, column)),
  ManyToManyRelationships: (table) =>
    relationships
      .filter(({ from, to }) => from.table === table.name || to.table === table.name)
      .map(({ name, from, to }) => ({
        SchemaName: name,
        IntersectEntityName: name,
        Entity1LogicalName: from.table,
        Entity2LogicalName: to.table,
      })),
  // None of these tables has an alternate key.
  Keys: () => [],
};

function expanded(table: Table, expand: string | undefined): object {
  const parts = splitOutside(expand ?? '', ',').map((part) => {
    const [, name = '', , options = ''] = /^(\w+)(\((.*)\))?$/s.exec(part) ?? [];
    const make =
      expansions[name] ?? refuse(400, codes.badQuery, `'${part.slice(0, 80)}' cannot be expanded here.`);
    const wanted = /\$select=([\w,]+)/.exec(options)?.[1]?.split(',');
    const pick = (one: object): object =>
      wanted === undefined
        ? one
        : Object.fromEntries(Object.entries(one).filter(([key]) => wanted.includes(key)));
    return [name, make(table).map(pick)] as const;
  });
  return Object.fromEntries(parts);
}

/** `EntityDefinitions` and `EntityDefinitions(LogicalName='x')`: only what this double has tables for. */
export function readDefinitions(context: Context, request: Request, name: string | undefined): Answer {
  const query = parseQuery(parameters(request.query));
  const columns = selected(entities, query.select);
  const installed = tables.flatMap((table) => withoutAbsent(table, context.behaviour.absent) ?? []);
  const shown = (table: Table): object => ({
    ...Object.fromEntries(columns.map((column) => [column, entityRow(table)[column]])),
    ...expanded(table, query.expand),
  });
  if (name !== undefined) {
    const table = installed.find((one) => one.name === name);
    if (table === undefined)
      return refuse(404, codes.noEntity, `There is no table called '${name.slice(0, 80)}'.`);
    return json(200, {
      '@odata.context': `${context.root}$metadata#EntityDefinitions/$entity`,
      ...shown(table),
    });
  }
  const keep = query.filter === undefined ? () => true : compileFilter(context.store, entities, query.filter);
  return json(200, {
    '@odata.context': `${context.root}$metadata#EntityDefinitions`,
    value: installed.filter((table) => keep(entityRow(table))).map(shown),
  });
}
