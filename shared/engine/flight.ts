import { type Change, isPersonChange } from '../domain/change.ts';
import type { Outcome } from '../domain/journal.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { isTogether } from './next-block.ts';
import type { ChangeResult, Dataverse, Pace } from './ports.ts';
import type { Session } from './session.ts';

/** How people are sent to an environment that says nothing of it: as they always were. */
const onePerTime: Pace = { parallel: 1, changes: 100 };

/** By how much of its size the smallest of many requests that begin together differs from the largest. */
const uneven = 0.7;

/** Fewer in one request are not worth its round trip, but for the last ones. */
const fewest = 10;

export const paceOf = (dataverse: Dataverse): Pace => dataverse.pace?.() ?? onePerTime;

/** Where what came back goes. */
export interface Ground {
  readonly result: (index: number, result: ChangeResult | undefined) => void;
  readonly refused: (refusal: Refusal) => void;
  readonly failed: (error: unknown) => void;
}

/** Changes of people on their way: several requests at once, never two for the same person. */
export interface Flight {
  /** Takes what the journal says is intended. @param before what stood at each place of the plan before */
  readonly add: (indexes: readonly number[], before: readonly Outcome[]) => void;
  /**
   * Sends as much as may be under way at once, and goes on with what was taken as soon as a place is free, until trouble
   * or `withdraw`. @param beyond changes of the stretch that are not taken yet
   */
  readonly send: (beyond: number) => void;
  readonly unsent: () => number;
  /** Requests under way. */
  readonly under: () => number;
  /** What was never sent and nobody else may have sent, for good: it is as untried as before. */
  readonly withdraw: (which: 'untried' | 'all') => readonly number[];
  /** Ends when something came back since it was last asked for, or now if something has. */
  readonly news: () => Promise<void>;
}

interface Unit {
  readonly indexes: readonly number[];
  readonly person: string;
  readonly before: Outcome;
}

interface UnderWay {
  readonly size: number;
  /** Milliseconds. */
  readonly since: number;
}

export function makeFlight(
  dataverse: Dataverse,
  changes: readonly Change[],
  { signal, now }: Pick<Session, 'signal' | 'now'>,
  ground: Ground,
): Flight {
  let waiting: Unit[] = [];
  const busy = new Set<string>();
  const under = new Set<UnderWay>();
  let unsent = 0;
  /** Of the request that came back last, a change. */
  let eachMs: number | undefined;
  /** Changes beyond those taken; absent while nothing is to be sent. */
  let rest: number | undefined;
  let wake: () => void = () => undefined;
  let next = new Promise<void>((done) => {
    wake = done;
  });

  async function sendBatch(units: readonly Unit[]): Promise<void> {
    const indexes = units.flatMap((unit) => unit.indexes);
    const flying: UnderWay = { size: indexes.length, since: now().getTime() };
    under.add(flying);
    try {
      const results = await dataverse.apply(
        indexes.flatMap((index) => changes[index] ?? []),
        signal,
        (at, result) => ground.result(indexes[at] ?? -1, result),
      );
      if (isRefusal(results)) {
        rest = undefined;
        ground.refused(results);
      } else for (const [at, index] of indexes.entries()) ground.result(index, results[at]);
    } catch (error) {
      rest = undefined;
      ground.failed(error);
    } finally {
      under.delete(flying);
      eachMs = Math.max(1, now().getTime() - flying.since) / flying.size;
      for (const { person } of units) busy.delete(person);
      // At once: a place that waited for the ledger would stand empty for the length of a transaction.
      fill();
      wake();
    }
  }

  function fill(): void {
    const free = paceOf(dataverse).parallel - under.size;
    for (let sent = 0; rest !== undefined; sent++) {
      const { parallel, changes, most = changes } = paceOf(dataverse);
      if (under.size >= parallel) return;
      // What each place has before it, those that are busy included. In as many requests as that makes, of one size: so
      // all places end together, and none of them with a rest that is not worth its round trip.
      const each = (rest + unsent + left()) / parallel;
      const requests = Math.max(1, Math.round(each / changes));
      // Where many begin at once and others follow, they differ in size: answers that come all together wait for each
      // other, here and there.
      const spread = requests > 1 ? 1 + uneven * ((sent + 0.5) / free - 0.5) : 1;
      const units = take(Math.min(most, Math.max(fewest, Math.ceil((each / requests) * spread))));
      if (units.length === 0) return;
      void sendBatch(units);
    }
  }

  /** Changes under way that are not carried out yet, as far as the time tells that the last request took. */
  function left(): number {
    const time = now().getTime();
    let sum = 0;
    for (const { size, since } of under)
      sum += Math.max(0, eachMs === undefined ? size : size - (time - since) / eachMs);
    return sum;
  }

  /** In plan order; whose earlier change is under way waits, and so does everything after it for the same person. */
  function take(size: number): readonly Unit[] {
    const taken: Unit[] = [];
    const kept: Unit[] = [];
    const passed = new Set<string>();
    let count = 0;
    for (const [at, unit] of waiting.entries()) {
      if (count >= size) {
        kept.push(...waiting.slice(at));
        break;
      }
      const fits = count === 0 || count + unit.indexes.length <= size;
      if (!fits || busy.has(unit.person) || passed.has(unit.person)) {
        passed.add(unit.person);
        kept.push(unit);
      } else {
        taken.push(unit);
        count += unit.indexes.length;
      }
    }
    waiting = kept;
    unsent -= count;
    for (const { person } of taken) busy.add(person);
    return taken;
  }

  return {
    add: (indexes, before) => {
      const units = unitsOf(changes, indexes, before);
      waiting.push(...units);
      unsent += indexes.length;
    },
    send: (beyond) => {
      rest = beyond;
      fill();
    },
    unsent: () => unsent,
    under: () => under.size,
    withdraw: (which) => {
      rest = undefined;
      const gone = waiting.filter((unit) => which === 'all' || unit.before !== 'i');
      waiting = waiting.filter((unit) => !gone.includes(unit));
      const indexes = gone.flatMap((unit) => unit.indexes);
      unsent -= indexes.length;
      return indexes;
    },
    news: async () => {
      await next;
      next = new Promise<void>((done) => {
        wake = done;
      });
    },
  };
}

/** Neighbours that happen together are one; of those one that was begun makes all of them begun. */
function unitsOf(
  changes: readonly Change[],
  indexes: readonly number[],
  before: readonly Outcome[],
): readonly Unit[] {
  const units: { indexes: number[]; person: string; before: Outcome }[] = [];
  for (const index of indexes) {
    const [last, change] = [units.at(-1), changes[index]];
    if (change === undefined || !isPersonChange(change) || !('to' in change)) continue;
    const neighbour = changes[index - 1];
    const joined =
      last?.indexes.at(-1) === index - 1 && neighbour !== undefined && isTogether(neighbour, change);
    if (joined && last) {
      last.indexes.push(index);
      if (before[index] === 'i') last.before = 'i';
    } else units.push({ indexes: [index], person: change.to, before: before[index] ?? '.' });
  }
  return units;
}
