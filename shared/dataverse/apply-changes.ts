import { type Change, isPersonChange } from '../domain/change.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { ChangeResult } from '../engine/ports.ts';
import { patchOf } from './binds.ts';
import { changeLink } from './change-link.ts';
import { changePeople } from './change-people.ts';
import { changeState } from './change-state.ts';
import { codedError } from './coded-error.ts';
import type { Connection } from './connection.ts';
import { createRow } from './create-row.ts';
import { deleteRow } from './delete-row.ts';
import { unitsOf } from './people-units.ts';
import type { LinkWrite } from './row-changes.ts';
import { moveRow } from './update-row.ts';

/** In order; neighbouring people travel together. Results stand where their changes stand. */
export async function applyChanges(
  connection: Connection,
  changes: readonly Change[],
  known: (place: number, result: ChangeResult) => void = () => undefined,
): Promise<readonly ChangeResult[] | Refusal> {
  const results = new Map<number, ChangeResult>();
  for (let index = 0; index < changes.length; ) {
    const people = peopleFrom(changes, index);
    const refusal =
      people.length > 0
        ? await changePeople(connection, unitsOf(people, index), (place, result) => {
            results.set(place, result);
            known(place, result);
          })
        : await applyAt(connection, changes, index, results);
    if (refusal) return refusal;
    index += Math.max(1, people.length);
  }
  return changes.map((_, index) => results.get(index) ?? missing(index));
}

async function applyAt(
  connection: Connection,
  changes: readonly Change[],
  index: number,
  results: Map<number, ChangeResult>,
): Promise<Refusal | undefined> {
  const change = changes[index];
  if (change === undefined) return undefined;
  const result = await applyOne(connection, change);
  if (isRefusal(result)) return result;
  results.set(index, result);
  return undefined;
}

function applyOne(connection: Connection, change: Change): Promise<ChangeResult | Refusal> {
  switch (change.kind) {
    case 'create':
      return createRow(connection, change);
    case 'update':
      return moveRow(connection, {
        row: change,
        before: change.before,
        after: change.after,
        send: patchOf(change.after),
      });
    case 'deactivate':
    case 'reactivate':
      return changeState(connection, change);
    case 'delete':
      return deleteRow(connection, change);
    case 'associate':
    case 'disassociate':
      return changeLink(connection, change);
  }
}

function peopleFrom(changes: readonly Change[], start: number): readonly LinkWrite[] {
  const people: LinkWrite[] = [];
  for (const change of changes.slice(start)) {
    if (!isPersonChange(change) || !('relationship' in change)) break;
    people.push(change);
  }
  return people;
}

function missing(index: number): never {
  throw codedError('no_result', `change ${index} was left without a result`);
}
