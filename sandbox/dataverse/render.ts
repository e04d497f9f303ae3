import type { Column, Row, Table, Value } from './schema.ts';
import type { Store } from './store.ts';
import { tables } from './tables.ts';

export type Json = { readonly [name: string]: unknown };

export const etagOf = (row: Row): string => `W/"${row.versionnumber}"`;

/** The table among a lookup's targets that has the row; some targets, such as the organisation, are no table here. */
function targetOf(store: Store, targets: readonly string[], id: Value): Table | undefined {
  return tables.find((one) => targets.includes(one.name) && store.row(one.name, String(id)) !== undefined);
}

function titleOf(store: Store, targets: readonly string[], id: Value): Value {
  const table = targetOf(store, targets, id);
  return table === undefined ? null : (store.row(table.name, String(id))?.[table.title] ?? null);
}

function formatted(store: Store, column: Column, value: Value): Value {
  if (value === null) return null;
  if (column.kind === 'choice') return column.options[Number(value)] ?? null;
  if (column.kind === 'boolean') return value === true ? 'Yes' : 'No';
  if (column.kind === 'lookup') return titleOf(store, column.targets, value);
  return column.kind === 'datetime' || column.kind === 'integer' ? String(value) : null;
}

function annotations(store: Store, name: string, column: Column, value: Value): Json {
  const text = formatted(store, column, value);
  if (text === null) return {};
  const lookup =
    column.kind === 'lookup'
      ? {
          [`${name}@Microsoft.Dynamics.CRM.lookuplogicalname`]:
            targetOf(store, column.targets, value)?.name ?? null,
          [`${name}@Microsoft.Dynamics.CRM.associatednavigationproperty`]: column.navigation,
        }
      : {};
  return { [`${name}@OData.Community.Display.V1.FormattedValue`]: text, ...lookup };
}

/** One row as the Web API writes it, with formatted values beside the columns when they were asked for. */
export function renderRow(
  store: Store,
  table: Table,
  row: Row,
  columns: readonly string[],
  annotated: boolean,
): Json {
  const fields = columns.flatMap((name) => {
    const column = table.columns[name];
    const value = row[name] ?? null;
    const extra = annotated && column !== undefined ? annotations(store, name, column, value) : {};
    return Object.entries({ ...extra, [name]: value });
  });
  return { '@odata.etag': etagOf(row), ...Object.fromEntries(fields) };
}
