import { newRunId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Outage } from '../domain/outage.ts';
import type { Refusal } from '../domain/reason.ts';
import { scheduler } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { driftAudience } from './audience.ts';
import { type AuditedNote, audited } from './audit-entry.ts';
import type { LedgerWrite, Ports, ReadHead } from './ports.ts';
import { cardsIn, inOneCommit, showLatecomers, shownIn } from './show.ts';

export interface FailedCheck {
  readonly environment: EnvironmentSettings;
  readonly check: Pick<Inquiry, 'id' | 'requester'>;
  readonly refusal: Refusal;
}

/**
 * What tells people that a check failed, to be written with its answer. Whoever asked for it sees why where they asked;
 * only of what the schedule meets does anybody else hear, once, and then the card is edited in silence.
 */
export async function failing(
  ports: Ports,
  { environment, check, refusal }: FailedCheck,
): Promise<{ readonly writes: readonly LedgerWrite[]; readonly audit?: AuditedNote }> {
  const { key } = environment;
  const latest = await ports.ledger.latestOutage(key);
  const open = latest?.status === 'open' ? latest : undefined;
  if (open === undefined && check.requester.id !== scheduler.id) return { writes: [] };
  const now = ports.clock.now();
  const at = now.toISOString();
  const outage: Outage =
    open === undefined
      ? {
          id: newRunId(key, now, ports.ids.random(12)),
          environment: key,
          status: 'open',
          since: at,
          changedAt: at,
          failed: 1,
          refusal,
        }
      : { ...open, changedAt: at, failed: open.failed + 1, refusal };
  const places = [...(await shownIn(ports, outage.id)), ...(await driftAudience(ports, environment))];
  const writes: readonly LedgerWrite[] = [
    { kind: 'outage', outage },
    ...cardsIn(outage.id, places, inOneCommit / 2),
  ];
  return open === undefined
    ? { writes, audit: { what: 'checks failing', detail: refusal.reason } }
    : { writes };
}

/** To be called once a check has read the environment: where checks had failed, their card says that it is over. */
export async function gotThrough(ports: Ports, { key }: EnvironmentSettings): Promise<void> {
  for (;;) {
    // In this order, so that two workers close it once.
    const read = await ports.ledger.readHead(key);
    const open = await ports.ledger.latestOutage(key);
    if (open?.status !== 'open') return;
    const cards = cardsIn(open.id, await shownIn(ports, open.id), inOneCommit);
    if (!(await close(ports, read, open, cards))) continue;
    await showLatecomers(ports, open.id, cards);
    return;
  }
}

async function close(
  ports: Ports,
  read: ReadHead,
  open: Outage,
  cards: readonly LedgerWrite[],
): Promise<boolean> {
  const outage: Outage = { ...open, status: 'over', changedAt: ports.clock.now().toISOString() };
  const note = { what: 'checks working', detail: `${open.failed} failed` };
  const { head, writes } = audited(ports, open, note, read.head);
  const result = await ports.ledger.commit(read, head, [{ kind: 'outage', outage }, ...cards, ...writes]);
  return result.kind === 'committed';
}
