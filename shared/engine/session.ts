import { environmentOf, type RunId } from '../domain/ids.ts';
import { isOpen, type Run } from '../domain/run.ts';
import { type AuditedNote, audited } from './audit-entry.ts';
import type { Head, LedgerWrite, Ports, ReadHead } from './ports.ts';
import { roomBeside, showEverywhere, showLatecomers } from './show.ts';

/** How long a lease holds without renewal, and how often it is renewed. */
export const leaseSeconds = 60;
const renewSeconds = 10;

/** A Dataverse write that is under way ends within this time, so nothing is sent in the last part of a lease. */
const writeSeconds = 30;

/** Thrown when another worker has taken over: whatever was about to be journaled is not. */
export class LeaseLost extends Error {
  readonly code = 'lease_lost';
}

/** A closed run of which something became known, with its row of the audit. */
export interface Amended {
  readonly run: Run;
  readonly audit: AuditedNote;
}

interface Wanted {
  readonly run: Run;
  readonly writes?: readonly LedgerWrite[];
  readonly audit?: AuditedNote;
  /** Whether cards are sent for it; when its status changes, unless said. */
  readonly show?: boolean;
  /** Another run, closed before, that this one tells something about. */
  readonly amended?: Amended | undefined;
}

/** What a session wants to write, made from the run as it is now; made again if the head had moved on. */
export type Next = (run: Run) => Wanted | undefined | Promise<Wanted | undefined>;

/** Conversations that show an amended run, in the transaction that has the cards of the session's own run as well. */
const amendedShown = 10;

/** The right of one worker to write one run, for as long as its owner and epoch stand in the head. */
export interface Session {
  /** By the clock its lease goes by. */
  readonly now: () => Date;
  readonly epoch: number;
  readonly run: () => Run;
  /**
   * Aborted, with `LeaseLost`, as soon as another worker may be at it. Asked before each request, it looks at the time
   * itself: a process that stood still goes on where it stood before any of its timers runs.
   */
  readonly signal: Pick<AbortSignal, 'aborted' | 'throwIfAborted'>;
  /** Commits with the head; `undefined` from `next` writes nothing. Throws `LeaseLost`. */
  readonly commit: (next: Next) => Promise<Run>;
  readonly release: () => Promise<void>;
}

/** Takes the lease of an open run. `undefined`: closed, not the open one, or another worker is at it. */
export async function openSession(ports: Ports, id: RunId): Promise<Session | undefined> {
  const owner = ports.ids.random(16);
  const environment = environmentOf(id);
  const read = await ports.ledger.readHead(environment);
  const run = await ports.ledger.run(id);
  if (run === undefined || !isOpen(run) || read.head.openRun !== id || isLeased(read.head, ports.clock.now()))
    return undefined;
  const leased: Head = { ...read.head, ...lease(ports, owner), epoch: read.head.epoch + 1 };
  const taken = await ports.ledger.commit(read, leased, []);
  if (taken.kind === 'conflict') return undefined;
  // Read again under the lease: a click may have moved the run between the first read and the commit.
  const current = await ports.ledger.run(id);
  return current === undefined ? undefined : session(ports, owner, taken.read, current);
}

export function isLeased(head: Head, now: Date): boolean {
  return head.leaseOwner !== undefined && Date.parse(head.leaseUntil ?? '') > now.getTime();
}

function lease(ports: Ports, owner: string): Pick<Head, 'leaseOwner' | 'leaseUntil'> {
  return {
    leaseOwner: owner,
    leaseUntil: new Date(ports.clock.now().getTime() + leaseSeconds * 1000).toISOString(),
  };
}

function session(ports: Ports, owner: string, taken: ReadHead, current: Run): Session {
  const epoch = taken.head.epoch;
  const lost = new AbortController();
  let read = taken;
  let run = current;
  let last: Promise<unknown> = Promise.resolve();

  /** One ledger transaction of a session at a time: a renewal must not race with a commit of our own. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  }

  const commit = (next: Next): Promise<Run> => inTurn(() => commitNow(next));

  async function commitNow(next: Next): Promise<Run> {
    for (;;) {
      const wanted = await next(run);
      if (wanted === undefined) return run;
      const { amended } = wanted;
      const noted = audited(ports, run, wanted.audit, read.head);
      const also = audited(ports, amended?.run ?? run, amended?.audit, noted.head);
      const show = wanted.show ?? wanted.run.status !== run.status;
      const all = show ? await showEverywhere(ports, run.id, wanted.run) : [];
      const alsoAll = amended === undefined ? [] : await showEverywhere(ports, amended.run.id, amended.run);
      const alsoShown = alsoAll.slice(0, amendedShown);
      const writes: LedgerWrite[] = [{ kind: 'run', run: wanted.run }, ...(wanted.writes ?? [])];
      if (amended !== undefined) writes.push({ kind: 'run', run: amended.run });
      const shown = all.slice(0, roomBeside([...writes, ...also.writes, ...alsoShown]));
      const result = await ports.ledger.commit(read, nextHead(wanted.run, also.head), [
        ...writes,
        ...noted.writes,
        ...also.writes,
        ...shown,
        ...alsoShown,
      ]);
      if (result.kind === 'conflict') {
        await reload();
        continue;
      }
      read = result.read;
      run = wanted.run;
      if (show) await showLatecomers(ports, run.id, shown, shown.length < all.length ? run : undefined);
      if (amended !== undefined) await showLatecomers(ports, amended.run.id, alsoShown);
      return run;
    }
  }

  function nextHead(next: Run, noted: Head): Head {
    const { openRun: _open, leaseOwner: _owner, leaseUntil: _until, ...head } = noted;
    return isOpen(next) ? { ...head, openRun: next.id, ...lease(ports, owner) } : head;
  }

  async function reload(): Promise<void> {
    const found = await ports.ledger.readHead(run.environment);
    // The successor's head must never become what our next commit replaces: its ETag would let a stale row through.
    if (found.head.leaseOwner !== owner || found.head.epoch !== epoch) {
      const error = new LeaseLost(`run ${run.id}: another worker has taken over`);
      lost.abort(error);
      throw error;
    }
    read = found;
    run = (await ports.ledger.run(run.id)) ?? run;
  }

  /** Long reads and batches outlive a lease: without this a second worker would start while we still write. */
  async function renew(): Promise<void> {
    if (read.head.leaseOwner !== owner || lost.signal.aborted) return;
    const result = await ports.ledger.commit(read, { ...read.head, ...lease(ports, owner) }, []);
    if (result.kind === 'committed') read = result.read;
    else await reload();
  }

  /** When the renewal that is not answered yet was asked for. */
  let askedAt: number | undefined;

  /**
   * A ledger that refuses or does not answer is no reason to stop while the lease certainly holds; but a write may
   * take `writeSeconds`, so nothing is sent in the last part of it.
   */
  function beat(): void {
    const now = ports.clock.now().getTime();
    askedAt ??= now;
    if (now - askedAt >= (leaseSeconds - writeSeconds - renewSeconds) * 1000)
      lost.abort(new LeaseLost(`run ${run.id}: the lease could not be renewed`));
    if (now > askedAt) return;
    inTurn(renew).then(
      () => {
        askedAt = undefined;
      },
      () => retry(now),
    );
  }

  /** The next beat asks again; the time that counts is that of the first renewal that failed. */
  function retry(now: number): void {
    const safe = Date.parse(read.head.leaseUntil ?? '') - writeSeconds * 1000;
    if (!(now + renewSeconds * 1000 <= safe))
      lost.abort(new LeaseLost(`run ${run.id}: the lease could not be renewed`));
    askedAt = undefined;
  }
  const stopBeating = ports.clock.every(renewSeconds * 1000, beat);

  async function release(): Promise<void> {
    stopBeating();
    await inTurn(releaseNow);
  }

  async function releaseNow(): Promise<void> {
    const { leaseOwner: _owner, leaseUntil: _until, ...head } = read.head;
    if (read.head.leaseOwner !== owner || lost.signal.aborted) return;
    let result = await ports.ledger.commit(read, head, []);
    // Clicks got in between: on the newer head, again. After a few the lease simply runs out.
    for (let tries = 0; result.kind === 'conflict' && tries < 5; tries++) {
      const again = await ports.ledger.readHead(run.environment);
      const { leaseOwner, leaseUntil: _gone, ...free } = again.head;
      if (leaseOwner !== owner) return;
      result = await ports.ledger.commit(again, free, []);
    }
  }

  const signal: Session['signal'] = {
    get aborted() {
      return lost.signal.aborted;
    },
    throwIfAborted() {
      const safe = Date.parse(read.head.leaseUntil ?? '') - writeSeconds * 1000;
      if (!(ports.clock.now().getTime() <= safe))
        lost.abort(new LeaseLost(`run ${run.id}: the lease may be over`));
      lost.signal.throwIfAborted();
    },
  };

  return { now: ports.clock.now, epoch, run: () => run, signal, commit, release };
}
