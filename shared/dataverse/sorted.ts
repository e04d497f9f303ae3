import type { Link, Row } from '../domain/snapshot.ts';
import type { TableName } from '../domain/tables.ts';

/** Each row once, by id, so that equal environments are equal values. */
export function sortedRows<T extends TableName>(rows: readonly Row<T>[]): readonly Row<T>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => compare(a.id, b.id));
}

/** Each pair once, by both ids. */
export function sortedLinks(links: readonly Link[]): readonly Link[] {
  const byPair = new Map(links.map((link) => [`${link.from} ${link.to}`, link]));
  return [...byPair].sort(([a], [b]) => compare(a, b)).map(([, link]) => link);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
