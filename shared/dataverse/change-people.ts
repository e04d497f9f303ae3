import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { ChangeResult } from '../engine/ports.ts';
import type { BatchItem } from './batch-request.ts';
import type { BatchAnswer } from './batch-response.ts';
import type { Lost } from './call.ts';
import { type Connection, isPassingOutage, unavailable } from './connection.ts';
import { linkOperation } from './link-operation.ts';
import { batchesOf, type Unit } from './people-units.ts';
import { isSuccess, type Problem, problemOf } from './problem.ts';
import { readInPlace } from './read-links.ts';
import { alreadySo, done, refusedChange } from './result.ts';
import { sendBatch, tooLarge } from './send-batch.ts';

/** Sets a result at the place of a change. */
type Report = (place: number, result: ChangeResult) => void;

/** A unit that was not answered with success. Without a problem nobody knows what became of it. */
interface Failed {
  readonly unit: Unit;
  readonly problem?: Problem;
  /** Refused as a whole before anything was carried out. */
  readonly untouched?: true;
}

/** How often what is not in place for a passing reason is sent, before the caller comes back later. */
const rounds = 3;

/** Many people in few requests. One that fails takes nobody else with it. */
export async function changePeople(
  connection: Connection,
  units: readonly Unit[],
  report: Report,
): Promise<Refusal | undefined> {
  let open = units;
  for (let round = 0; open.length > 0; round++) {
    if (round === rounds) return unavailable(connection, 'no clear answer');
    const again: Unit[] = [];
    for (let left = open; left.length > 0; ) {
      const [batch = [], ...others] = batchesOf(left, sizeNow(connection));
      const failed = await sendUnits(connection, batch, report);
      if (isRefusal(failed)) return failed;
      const unsettled = await settle(connection, failed, report);
      if (isRefusal(unsettled)) return unsettled;
      again.push(...unsettled);
      left = others.flat();
    }
    open = again;
  }
  return undefined;
}

/** Asked anew for each request: the one before may have been too large. */
function sizeNow({ peopleBatchSize, pace }: Connection): number {
  return Math.min(peopleBatchSize, pace?.now().most ?? peopleBatchSize);
}

async function sendUnits(
  connection: Connection,
  units: readonly Unit[],
  report: Report,
): Promise<readonly Failed[] | Refusal> {
  const items = units.map((unit) => itemOf(connection, unit));
  const operations = units.reduce((sum, { changes }) => sum + changes.length, 0);
  const purpose = { kind: 'people-batch', repeatable: false, operations } as const;
  const answers = await sendBatch(connection, purpose, items).catch((error) => asUnknown(connection, error));
  if (isRefusal(answers)) return answers;
  if ('cause' in answers) {
    const untouched = answers.cause === tooLarge ? { untouched: true as const } : {};
    return units.map((unit) => ({ unit, ...untouched }));
  }
  return units.flatMap((unit, index): readonly Failed[] => {
    const problem = problemIn(answers[index]);
    if (problem) return [{ unit, problem }];
    if (!isWhole(answers[index], unit)) {
      connection.unclear?.();
      return [{ unit }];
    }
    for (const place of unit.places) report(place, done);
    return [];
  });
}

/** A change set that says nothing of one of its changes says nothing certain of all. */
function isWhole(answer: BatchAnswer | undefined, { changes }: Unit): boolean {
  return answer !== undefined && (!('changeSet' in answer) || answer.changeSet.length === changes.length);
}

/** An answer that is cut short, or not one for each unit, says nothing certain of anybody: all are read back. */
function asUnknown({ unclear }: Connection, error: unknown): Lost {
  if (!(error instanceof Error && 'code' in error && error.code === 'unreadable_batch')) throw error;
  unclear?.();
  return { kind: 'lost', cause: 'unreadable' };
}

function itemOf(connection: Connection, { changes }: Unit): BatchItem {
  const operations = changes.map((change) => linkOperation(connection, change));
  const [only, ...more] = operations;
  return only && more.length === 0 ? only : { changeSet: operations };
}

function problemIn(answer: BatchAnswer | undefined): Problem | undefined {
  const parts = answer === undefined ? [] : 'changeSet' in answer ? answer.changeSet : [answer];
  const bad = parts.find((part) => !isSuccess(part));
  return bad && problemOf(bad);
}

/**
 * Reads back what failed and answers the units worth sending again: those with a passing reason, and what is left of a
 * move of which one half was so already (Dataverse refused the whole change set for it).
 */
async function settle(
  connection: Connection,
  failed: readonly Failed[],
  report: Report,
): Promise<readonly Unit[] | Refusal> {
  const untouched = failed.flatMap(({ unit, untouched: none }) => (none ? [unit] : []));
  const unsure = failed.filter((one) => one.untouched !== true);
  if (unsure.length === 0) return untouched;
  const inPlace = await readInPlace(
    connection,
    unsure.flatMap(({ unit }) => unit.changes),
  );
  if (isRefusal(inPlace)) return inPlace;
  let position = 0;
  const again = unsure.flatMap(({ unit, problem }): readonly Unit[] => {
    const unclear = problem === undefined || unit.unclear === true;
    const flags = unit.changes.map(() => inPlace[position++] === true);
    for (const [index, place] of unit.places.entries())
      if (flags[index]) report(place, unclear ? done : alreadySo);
    const rest = without(unclear ? { ...unit, unclear } : unit, flags);
    if (rest.changes.length === 0) return [];
    const halfDone = rest.changes.length < unit.changes.length;
    if (problem === undefined || isPassing(problem) || halfDone || isInTheWay(unclear, problem))
      return [rest];
    for (const place of rest.places) report(place, refusedChange(problem));
    return [];
  });
  return [...untouched, ...again];
}

function without(unit: Unit, flags: readonly boolean[]): Unit {
  return {
    ...unit,
    places: unit.places.filter((_, index) => flags[index] !== true),
    changes: unit.changes.filter((_, index) => flags[index] !== true),
  };
}

/** A first request nobody heard of may still be at it: what fails because of it is not refused for good. */
function isInTheWay(unclear: boolean, { status }: Problem): boolean {
  return unclear && status >= 500;
}

/** Nobody in particular is refused: the environment throttles, fails for a moment, or closed while the batch ran. */
function isPassing({ status, administrationMode }: Problem): boolean {
  return status === 429 || administrationMode || isPassingOutage(status);
}
