import type { ComponentStates } from '../domain/snapshot.ts';
import { componentLinks, componentTables, relationships, tables } from '../domain/tables.ts';
import { columnList, nameOf, odata } from './odata.ts';
import { parseId, type RawRow } from './parse-row.ts';
import type { Query } from './read-batch.ts';
import type { First } from './read-first.ts';

const column = 'componentstate';

const unlessTold = { emptyOn: 'refusal', planOnly: true } as const;

/** By itself, because an organisation in which one of these tables has no such column answers 400. */
export function componentQueries(): readonly Query[] {
  const ofTables = componentTables.map((table): Query => {
    const { set, key } = tables[table];
    return { table, path: odata`${nameOf(set)}?$select=${columnList([key, column])}`, ...unlessTold };
  });
  const ofLinks = componentLinks.map((table): Query => {
    const { from, to, intersect } = relationships[table];
    const columns = columnList([tables[from].key, tables[to].key, column]);
    return { table, path: odata`${nameOf(intersect)}?$select=${columns}`, ...unlessTold };
  });
  return [...ofTables, ...ofLinks];
}

/** @param lists answers of `componentQueries`, in that order */
export function componentStatesOf(lists: readonly (readonly RawRow[])[], first: First): ComponentStates {
  const names = [...componentTables, ...componentLinks];
  const found = new Map<string, number>();
  const unread = names.filter((name, index) => {
    const list = lists[index] ?? [];
    for (const raw of list) {
      const state = raw[column];
      if (typeof state === 'number') found.set(subjectOf(name, raw), state);
    }
    const known =
      name in first.rows
        ? first.rows[name as keyof First['rows']]
        : first.links[name as keyof First['links']];
    return known.length > 0 && !list.some((raw) => typeof raw[column] === 'number');
  });
  const unpublished = [...found].filter(([, state]) => state !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { unpublished: Object.fromEntries(unpublished), unread };
}

function subjectOf(
  name: (typeof componentTables)[number] | (typeof componentLinks)[number],
  raw: RawRow,
): string {
  if (name in tables) return parseId(name, tables[name as keyof typeof tables].key, raw);
  const { from, to } = relationships[name as (typeof componentLinks)[number]];
  return `${parseId(name, tables[from].key, raw)}|${parseId(name, tables[to].key, raw)}`;
}
