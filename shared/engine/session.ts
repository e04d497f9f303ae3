import { type AuditNote, chain } from '../domain/audit.ts';
import { environmentOf, type RunId } from '../domain/ids.ts';
import { isOpen, type Run } from '../domain/run.ts';
import type { Head, LedgerWrite, Ports, ReadHead } from './ports.ts';
import { showEverywhere } from './show.ts';

/** How long a lease holds without renewal. Dataverse writes time out earlier, so a stalled worker finds itself out. */
export const leaseSeconds = 60;

/** Thrown when another worker has taken over: whatever was about to be journaled is not. */
export class LeaseLost extends Error {
  readonly code = 'lease_lost';
}

/** What a session wants to write, made from the run as it is now; made again if the head had moved on. */
export type Next = (run: Run) =>
  | {
      readonly run: Run;
      readonly writes?: readonly LedgerWrite[];
      readonly audit?: Omit<AuditNote, 'environment' | 'run' | 'at'>;
    }
  | undefined;

/** The right of one worker to write one run, for as long as its owner and epoch stand in the head. */
export interface Session {
  readonly epoch: number;
  readonly run: () => Run;
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
  let read = taken;
  let run = current;

  async function commit(next: Next): Promise<Run> {
    for (;;) {
      const wanted = next(run);
      if (wanted === undefined) return run;
      const audited = wanted.audit === undefined ? undefined : audit(ports, run, wanted.audit, read.head);
      const shown = wanted.run.status === run.status ? [] : await showEverywhere(ports, run.id);
      const writes: LedgerWrite[] = [{ kind: 'run', run: wanted.run }, ...(wanted.writes ?? []), ...shown];
      if (audited !== undefined) writes.push({ kind: 'audit', entry: audited });
      const result = await ports.ledger.commit(read, nextHead(wanted.run, audited), writes);
      if (result.kind === 'committed') {
        read = result.read;
        run = wanted.run;
        return run;
      }
      await reload();
    }
  }

  function nextHead(next: Run, audited: ReturnType<typeof chain> | undefined): Head {
    const { openRun: _open, leaseOwner: _owner, leaseUntil: _until, ...rest } = read.head;
    const head: Head =
      audited === undefined ? rest : { ...rest, audit: { sequence: audited.sequence, hash: audited.hash } };
    return isOpen(next) ? { ...head, openRun: next.id, ...lease(ports, owner) } : head;
  }

  async function reload(): Promise<void> {
    read = await ports.ledger.readHead(run.environment);
    if (read.head.leaseOwner !== owner || read.head.epoch !== epoch)
      throw new LeaseLost(`run ${run.id}: another worker has taken over`);
    run = (await ports.ledger.run(run.id)) ?? run;
  }

  async function release(): Promise<void> {
    const { leaseOwner: _owner, leaseUntil: _until, ...head } = read.head;
    if (read.head.leaseOwner !== owner) return;
    const result = await ports.ledger.commit(read, head, []);
    // A click got in between: try once more on the newer head; after that the lease simply runs out.
    if (result.kind === 'conflict') {
      const again = await ports.ledger.readHead(run.environment);
      const { leaseOwner, leaseUntil: _gone, ...free } = again.head;
      if (leaseOwner === owner) await ports.ledger.commit(again, free, []);
    }
  }

  return { epoch, run: () => run, commit, release };
}

export function audit(
  ports: Ports,
  run: Pick<Run, 'id' | 'environment'>,
  note: Omit<AuditNote, 'environment' | 'run' | 'at'>,
  head: Head,
) {
  const at = ports.clock.now().toISOString();
  return chain({ ...note, environment: run.environment, run: run.id, at }, head.audit);
}
