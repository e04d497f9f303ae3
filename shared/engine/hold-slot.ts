import type { Grave } from '../domain/grave.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import { type AuditedNote, audited } from './audit-entry.ts';
import type { Head, LedgerWrite, Ports, ReadHead } from './ports.ts';
import { isLeased, leaseSeconds } from './session.ts';

/** The lease of an environment without a run: a run that is started meanwhile waits for it before it reads anything. */
export interface Hold {
  /** Long enough for one more write of 30 s, and nobody has asked for a run. */
  readonly holds: () => boolean;
  /** Aborted once another worker may be at it. */
  readonly signal: AbortSignal;
  /** Stores a grave, and an audit row where said. False when the lease is not ours any more. */
  readonly note: (grave: Grave, audit?: AuditedNote) => Promise<boolean>;
  /** Stores what is made from the ledger as it is; made again when somebody else was faster. */
  readonly write: (make: () => Promise<readonly LedgerWrite[]>) => Promise<boolean>;
  readonly release: () => Promise<void>;
}

interface Wanted {
  readonly head: Head;
  readonly writes: readonly LedgerWrite[];
}

/** A Dataverse write that is under way ends within this time. */
const writeSeconds = 30;

/** `undefined` while a run is open or another worker is at it. */
export async function holdSlot(ports: Ports, environment: EnvironmentKey): Promise<Hold | undefined> {
  const owner = ports.ids.random(16);
  const first = await ports.ledger.readHead(environment);
  const { head } = first;
  if (head.openRun !== undefined || isLeased(head, ports.clock.now())) return undefined;
  const until = new Date(ports.clock.now().getTime() + leaseSeconds * 1000).toISOString();
  const leased: Head = { ...head, leaseOwner: owner, leaseUntil: until, epoch: head.epoch + 1 };
  const taken = await ports.ledger.commit(first, leased, []);
  if (taken.kind === 'conflict') return undefined;
  let read: ReadHead = taken.read;
  const lost = new AbortController();
  const left = (): number => Date.parse(until) - ports.clock.now().getTime();

  /** On the head as it is, for as long as it names us; clicks may get in between. */
  async function commit(next: (head: Head) => Wanted | Promise<Wanted>): Promise<boolean> {
    for (;;) {
      if (read.head.leaseOwner !== owner || read.head.epoch !== leased.epoch) {
        lost.abort(new Error('another worker has taken over'));
        return false;
      }
      const wanted = await next(read.head);
      const result = await ports.ledger.commit(read, wanted.head, wanted.writes);
      read = result.kind === 'committed' ? result.read : await ports.ledger.readHead(environment);
      if (result.kind === 'committed') return true;
    }
  }

  return {
    signal: lost.signal,
    holds: () => read.head.openRun === undefined && left() > writeSeconds * 1000,
    note: (grave, audit) =>
      commit((now) => {
        const { head, writes } = audited(ports, { id: grave.run, environment }, audit, now);
        return { head, writes: [{ kind: 'grave', grave }, ...writes] };
      }),
    write: (make) => commit(async (now) => ({ head: now, writes: await make() })),
    async release() {
      await commit(({ leaseOwner: _owner, leaseUntil: _until, ...free }) => ({ head: free, writes: [] }));
      // Whoever asked for a run meanwhile would else wait for the minute timer.
      if (read.head.openRun !== undefined) await ports.wakeUps.wake(read.head.openRun);
    },
  };
}
