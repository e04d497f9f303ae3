import { type Change, isPersonChange } from '../domain/change.ts';
import type { Outcome } from '../domain/journal.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { isTogether } from './next-block.ts';
import type { ChangeResult, Dataverse, Pace } from './ports.ts';
import type { Session } from './session.ts';

/** How people are sent to an environment that says nothing of it: as they always were. */
const onePerTime: Pace = { parallel: 1, changes: 100 };

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

export function makeFlight(
  dataverse: Dataverse,
  changes: readonly Change[],
  signal: Session['signal'],
  ground: Ground,
): Flight {
  let waiting: Unit[] = [];
  const busy = new Set<string>();
  let [under, underWay, unsent] = [0, 0, 0];
  /** Changes beyond those taken; absent while nothing is to be sent. */
  let rest: number | undefined;
  let wake: () => void = () => undefined;
  let next = new Promise<void>((done) => {
    wake = done;
  });

  async function sendBatch(units: readonly Unit[]): Promise<void> {
    const indexes = units.flatMap((unit) => unit.indexes);
    under += 1;
    underWay += indexes.length;
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
      under -= 1;
      underWay -= indexes.length;
      for (const { person } of units) busy.delete(person);
      // At once: a place that waited for the ledger would stand empty for the length of a transaction.
      fill();
      wake();
    }
  }

  function fill(): void {
    const free = paceOf(dataverse).parallel - under;
    for (let sent = 1; rest !== undefined; sent++) {
      const { parallel, changes: most } = paceOf(dataverse);
      if (under >= parallel) return;
      const left = rest + unsent;
      // The last ones are shared out over all places, of which those that are busy are half done: so all end together.
      const share = Math.max(fewest, Math.ceil((left + underWay / 2) / parallel));
      // Where many begin at once and others follow, they differ in size: answers that come all together wait for each
      // other, here and there.
      const spread = left > parallel * most ? Math.ceil((most * (free + 3 * sent)) / (4 * free)) : most;
      const units = take(Math.min(most, share, spread));
      if (units.length === 0) return;
      void sendBatch(units);
    }
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
    under: () => under,
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
