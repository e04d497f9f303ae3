import type { Excerpt } from '../../domain/baseline.ts';
import { keptLinks } from '../../domain/excerpt.ts';
import type { Link, Row, Snapshot } from '../../domain/snapshot.ts';
import type { TableName } from '../../domain/tables.ts';
import { ends } from './view.ts';

/** The snapshot with its rows and links as an excerpt has them, for whoever asks what would be planned then. */
export function withExcerpt(snapshot: Snapshot, excerpt: Excerpt): Snapshot {
  const all = Object.values(snapshot.rows).flat() as readonly Row[];
  const now = new Map(all.map((row) => [`${row.table} ${row.id}`, row]));
  const tables = new Map<TableName, Row[]>();
  for (const { table, id, columns } of excerpt.rows) {
    const known = now.get(`${table} ${id}`);
    const row = { ...known, table, id, columns: { ...known?.columns, ...columns } } as unknown as Row;
    const list = tables.get(table);
    if (list === undefined) tables.set(table, [row]);
    else list.push(row);
  }
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  const rows = Object.fromEntries(
    (Object.keys(snapshot.rows) as TableName[]).map((table) => [
      table,
      table === 'team' ? snapshot.rows.team : (tables.get(table) ?? []).sort(byId),
    ]),
  );
  const links = Object.fromEntries(
    keptLinks.map((name) => [
      name,
      (excerpt.links[name] ?? []).map((pair): Link => ({ from: ends(pair)[0], to: ends(pair)[1] })),
    ]),
  );
  return {
    ...snapshot,
    rows: rows as unknown as Snapshot['rows'],
    links: { ...snapshot.links, ...links },
  };
}
