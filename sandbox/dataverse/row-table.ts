import type { Fixture, FixtureRow } from './fixture.ts';
import type { Row, Table } from './schema.ts';
import { tableNamed, tables } from './tables.ts';

/** Notes how to take a change back, while a transaction is open. */
export type Remember = (undo: () => void) => void;

/** The rows of all tables of one organisation, with the stamps the platform puts on every write. */
export interface RowTables {
  readonly of: (table: string) => ReadonlyMap<string, Row>;
  readonly put: (table: string, row: FixtureRow, by?: string) => Row;
  readonly drop: (table: string, id: string) => void;
  readonly version: () => number;
  /** The next version, for what is written beside rows: one count for the whole database. */
  readonly next: () => number;
  readonly reset: (version: number, rows: { readonly [table: string]: readonly Row[] }) => void;
}

function defaults(table: Table, organizationId: string): { [column: string]: Row[string] } {
  const columns = Object.entries(table.columns);
  const row = Object.fromEntries(columns.map(([name, column]) => [name, column.default ?? null]));
  return '_organizationid_value' in table.columns ? { ...row, _organizationid_value: organizationId } : row;
}

function keyOf(table: Table, row: FixtureRow): string {
  const unknown = Object.keys(row).filter((name) => !(name in table.columns));
  if (unknown.length > 0) throw new Error(`${table.name} has no column ${unknown.join(', ')}`);
  const id = row[table.key];
  if (typeof id !== 'string') throw new Error(`${table.name}: a row needs its ${table.key}`);
  return id;
}

export function createRowTables(fixture: Fixture, clock: () => Date, remember: Remember): RowTables {
  let version = 1_000;
  const rows = new Map<string, Map<string, Row>>(tables.map((table) => [table.name, new Map()]));
  const of = (table: string): Map<string, Row> => rows.get(tableNamed(table).name) ?? new Map();
  const set = (table: string, id: string, row: Row | undefined): void => {
    const map = of(table);
    const before = map.get(id);
    if (row === undefined) map.delete(id);
    else map.set(id, Object.freeze(row));
    remember(() => {
      if (before === undefined) map.delete(id);
      else map.set(id, before);
    });
  };
  return {
    of,
    put: (name, columns, by = fixture.editor) => {
      const table = tableNamed(name);
      const id = keyOf(table, columns);
      const now = clock()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z');
      const author = by ?? null;
      const owner = '_ownerid_value' in table.columns ? { _ownerid_value: author } : {};
      const birth = {
        ...defaults(table, fixture.organizationId),
        ...owner,
        createdon: now,
        _createdby_value: author,
      };
      version += 1;
      const stamp = { versionnumber: version, modifiedon: now, _modifiedby_value: author };
      const row: Row = { ...(of(name).get(id) ?? birth), ...stamp, ...columns };
      set(name, id, row);
      return row;
    },
    drop: (table, id) => set(table, id, undefined),
    version: () => version,
    next: () => {
      version += 1;
      return version;
    },
    reset: (to, from) => {
      version = to;
      for (const table of tables) {
        const copy = structuredClone(from[table.name] ?? []);
        rows.set(table.name, new Map(copy.map((row) => [String(row[table.key]), Object.freeze(row)])));
      }
    },
  };
}
