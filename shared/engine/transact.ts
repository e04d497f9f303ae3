import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { isOpen, type Run } from '../domain/run.ts';
import { type AuditedNote, auditEntry } from './audit-entry.ts';
import type { Head, LedgerWrite, Ports } from './ports.ts';
import { roomBeside, showEverywhere, showLatecomers } from './show.ts';

export interface Click {
  readonly run: Run;
  readonly writes?: readonly LedgerWrite[];
  readonly audit: AuditedNote;
}

/**
 * One person's act on an environment, without a lease: decided on the head and run as they are, committed only if
 * neither has moved, decided anew otherwise. A refusal never touches the head.
 */
export async function transact(
  ports: Ports,
  environment: EnvironmentKey,
  decide: (head: Head, open: Run | undefined) => Promise<Click | Refusal>,
): Promise<Run | Refusal> {
  for (;;) {
    const read = await ports.ledger.readHead(environment);
    const open = read.head.openRun === undefined ? undefined : await ports.ledger.run(read.head.openRun);
    const wanted = await decide(read.head, open);
    if (isRefusal(wanted)) return wanted;
    const entry = auditEntry(ports, wanted.run, wanted.audit, read.head);
    const { writes = [] } = wanted;
    const all = await showEverywhere(ports, wanted.run.id, wanted.run);
    const shown = all.slice(0, roomBeside(writes));
    const result = await ports.ledger.commit(read, headFor(read.head, wanted.run, entry), [
      { kind: 'run', run: wanted.run },
      ...distinct([...writes, ...shown]),
      { kind: 'audit', entry },
    ]);
    if (result.kind === 'conflict') continue;
    const asked = [
      // A message under the card is no card.
      ...writes.flatMap((one) => (one.kind === 'outbox' && one.id === wanted.run.id ? [one] : [])),
      ...shown,
    ];
    const next = shown.length < all.length ? wanted.run : undefined;
    await showLatecomers(ports, wanted.run.id, asked, next);
    return wanted.run;
  }
}

/** A run closed by a click also ends its worker's lease: the next run must not wait for it to run out. */
function headFor(head: Head, run: Run, entry: Head['audit']): Head {
  const { openRun: _open, leaseOwner, leaseUntil, ...rest } = head;
  const next: Head = { ...rest, audit: { sequence: entry.sequence, hash: entry.hash } };
  if (!isOpen(run)) return next;
  const lease = leaseOwner === undefined || leaseUntil === undefined ? {} : { leaseOwner, leaseUntil };
  return { ...next, ...lease, openRun: run.id };
}

/** A transaction may name each row once. */
function distinct(writes: readonly LedgerWrite[]): readonly LedgerWrite[] {
  const seen = new Set<string>();
  return writes.filter((write) => {
    if (write.kind !== 'outbox') return true;
    const key = `${write.id}|${write.conversation}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The open run of its environment by id, or nothing. */
export function isThisRun(open: Run | undefined, id: RunId): open is Run {
  return open !== undefined && open.id === id;
}
