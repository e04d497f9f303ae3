import { isRefusal, type Refusal } from '../domain/reason.ts';
import { relationships, tables } from '../domain/tables.ts';
import type { Connection } from './connection.ts';
import { columnList, nameOf, odata, rowPath } from './odata.ts';
import { type Query, readBatch } from './read-batch.ts';
import type { LinkWrite } from './row-changes.ts';

/** For each change, in order: is its pair as the change wants it? One batch; the only way to know after an error. */
export async function readInPlace(
  connection: Connection,
  changes: readonly LinkWrite[],
): Promise<readonly boolean[] | Refusal> {
  const results = await readBatch(connection, changes.map(pairQuery), 'read');
  if (isRefusal(results)) return results;
  const inPlace: boolean[] = [];
  for (const [index, change] of changes.entries()) {
    const result = results[index] ?? [];
    if (isRefusal(result)) return result;
    inPlace.push(result.length > 0 === (change.kind === 'associate'));
  }
  return inPlace;
}

function pairQuery({ relationship, from, to }: LinkWrite): Query {
  const start = rowPath(relationships[relationship].from, from);
  const target = relationships[relationship].to;
  const key = columnList([tables[target].key]);
  const navigation = nameOf(relationship);
  return {
    table: target,
    path: odata`${start}/${navigation}?$select=${key}&$filter=${key} eq ${to}`,
    emptyOn: 404,
  };
}
