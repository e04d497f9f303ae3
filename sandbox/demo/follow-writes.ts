import { relationships } from '../dataverse/relationships.ts';
import type { Row } from '../dataverse/schema.ts';
import type { Store } from '../dataverse/store.ts';
import { tableNamed, tables } from '../dataverse/tables.ts';

type Seen = Pick<Store, 'rows' | 'row' | 'links'>;

/** Each call gives a line for each row and link that is in Dataverse now and was not at the call before. */
export function followWrites(store: Seen): () => readonly string[] {
  let known = new Set(present(store).map(({ id }) => id));
  return () => {
    const now = present(store);
    const fresh = now.filter(({ id }) => !known.has(id));
    known = new Set(now.map(({ id }) => id));
    return fresh.map(({ line }) => line());
  };
}

/** Rows before links, because a link needs both its ends. */
function present(store: Seen) {
  const rows = tables
    .filter(({ writable }) => writable)
    .flatMap((table) =>
      store.rows(table.name).map((row) => ({
        id: `${table.name} ${String(row[table.key])}`,
        line: () => `new row  ${table.name} "${title(table.name, row)}"`,
      })),
    );
  const links = relationships.flatMap((relationship) =>
    store.links(relationship.name).map(({ from, to }) => ({
      id: `${relationship.name} ${from} ${to}`,
      line: () => {
        const { table } = relationship.to;
        return `new link ${relationship.name} "${title(table, store.row(table, to))}"`;
      },
    })),
  );
  return [...rows, ...links];
}

const title = (table: string, row: Row | undefined): string => String(row?.[tableNamed(table).title] ?? '?');
