import type { Change, LinkChange } from '../../../shared/domain/change.ts';
import { linked, rowById, type Snapshot } from '../../../shared/domain/snapshot.ts';
import { relationships } from '../../../shared/domain/tables.ts';
import type { Dataverse, Ports } from '../../../shared/engine/ports.ts';
import { gate } from '../../builders/gate.ts';
import { applied } from '../../builders/model.ts';
import type { World } from '../../builders/world.ts';

/** Where a worker stands still: before it sends its writes, with them on their way, or before it hears the answer. */
export type Standing = 'before' | 'under-way' | 'after';

export interface Stalled {
  readonly ports: Ports;
  /** What it was about to write; empty while it has not come to its place. */
  readonly writes: () => readonly Change[];
  /** The writes that are on their way arrive now. */
  readonly arrive: () => void;
  /** It goes on where it stood, before any timer of its own has run. */
  readonly wake: () => void;
}

/** The ports of a worker that stands still at its nth write. Its clock stands as well, and none of its timers fires. */
export function stalledWorker(w: World, at: number, standing: Standing): Stalled {
  const woken = gate();
  let awake = false;
  let calls = 0;
  let writes: readonly Change[] = [];
  let versions: readonly (string | undefined)[] = [];
  let still: Date | undefined;
  const apply: Dataverse['apply'] = async (changes, signal) => {
    signal?.throwIfAborted();
    calls += 1;
    if (calls !== at) return w.dataverse.apply(changes, signal);
    writes = changes;
    versions = changes.map((one) => versionOf(w.dataverse.state(), one));
    still = w.clock.now();
    const results = standing === 'after' ? await w.dataverse.apply(changes, signal) : [];
    await woken.opened;
    // What the adapter asks before each request.
    if (standing === 'before') signal?.throwIfAborted();
    if (standing === 'before') w.dataverse.set(arrived(w.dataverse.state(), changes, versions));
    return standing === 'after' ? results : changes.map(() => ({ outcome: 'd' as const }));
  };
  return {
    ports: {
      ...w.ports,
      clock: { now: () => (awake ? w.clock.now() : (still ?? w.clock.now())), every: () => () => undefined },
      dataverse: () => ({ ...w.dataverse, apply }),
    },
    writes: () => writes,
    arrive: () => {
      if (standing === 'under-way') w.dataverse.set(arrived(w.dataverse.state(), writes, versions));
    },
    wake: () => {
      awake = true;
      woken.open();
    },
  };
}

const versionOf = (state: Snapshot, change: Change): string | undefined =>
  'relationship' in change ? undefined : rowById(state, change.table, change.id)?.version;

/** What Dataverse makes of requests that come late: each is guarded as the adapter guards it, people go together. */
function arrived(
  state: Snapshot,
  changes: readonly Change[],
  versions: readonly (string | undefined)[],
): Snapshot {
  let next = state;
  for (const [index, change] of changes.entries()) {
    if (!('relationship' in change)) {
      const row = rowById(next, change.table, change.id);
      // If-None-Match for a new row, If-Match with the version that was read for any other.
      const may =
        change.kind === 'create' ? row === undefined : row !== undefined && row.version === versions[index];
      if (may) next = applied(next, change);
    } else if (mayLink(next, change)) next = applied(next, change);
  }
  return next;
}

function mayLink(state: Snapshot, { relationship, from, to, kind }: LinkChange): boolean {
  const ends = relationships[relationship];
  const both = rowById(state, ends.from, from) !== undefined && rowById(state, ends.to, to) !== undefined;
  return both && linked(state, relationship, from, to) === (kind === 'disassociate');
}
