import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Connection } from './connection.ts';
import type { RawRow } from './parse-row.ts';
import { type Query, readBatch } from './read-batch.ts';

export type QueryGroups<N extends string> = { readonly [name in N]: readonly Query[] };
/** One list a query, in the order of the group. */
export type RawGroups<N extends string> = { readonly [name in N]: readonly (readonly RawRow[])[] };

/** Several groups of queries in one batch. Refuses with the first refusal any query got. */
export async function readGroups<N extends string>(
  connection: Connection,
  groups: QueryGroups<N>,
): Promise<RawGroups<N> | Refusal> {
  const named = Object.entries<readonly Query[]>(groups);
  const results = await readBatch(
    connection,
    named.flatMap(([, queries]) => queries),
  );
  if (isRefusal(results)) return results;
  const lists: (readonly RawRow[])[] = [];
  for (const result of results) {
    if (isRefusal(result)) return result;
    lists.push(result);
  }
  let start = 0;
  const entries = named.map(([name, { length }]) => {
    start += length;
    return [name, lists.slice(start - length, start)];
  });
  return Object.fromEntries(entries) as RawGroups<N>;
}
