import type { Glance } from '../domain/glance.ts';
import { type EnvironmentKey, fleetKey } from '../domain/ids.ts';
import { refuse } from '../domain/reason.ts';
import { isWaiting, waitsUntil } from '../domain/reminder.ts';
import { needsWorker, type Run } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { sweepFleets } from './advance-fleet.ts';
import { describeError } from './describe-error.ts';
import { inLanes } from './in-lanes.ts';
import { measureDrift } from './measure-drift.ts';
import { hasMissedWindow, openWindow } from './open-window.ts';
import type { Ports } from './ports.ts';
import { isOf, refreshGlance } from './refresh-glance.ts';
import { missedWindow, remind } from './remind.ts';
import { sendCards } from './send-cards.ts';
import { isLeased } from './session.ts';
import { isToBeWoken } from './spread-checks.ts';
import { transact } from './transact.ts';
import { dueGraves } from './work-graves.ts';

/** Environments looked at side by side: a thousand are through within seconds, and storage has its say between them. */
const atOnce = 16;

/** Each minute, per environment: wakes runs nobody works on, closes what expired, sends cards that are still waiting. */
export async function sweep(ports: Ports): Promise<void> {
  await sweepFleetsOrLog(ports);
  const seen = await glancesSeen(ports);
  await inLanes(ports.settings.environments, atOnce, async ({ key }) => {
    try {
      await sweepEnvironment(ports, key, seen);
    } catch (error) {
      // One environment's trouble must not keep the others from being swept.
      ports.log.warn('sweep failed', { environment: key, ...describeError(error) });
    }
  });
}

/** The small row of each environment: one query for all of them. */
type Seen = ReadonlyMap<EnvironmentKey, Glance>;

async function glancesSeen({ ledger, log }: Ports): Promise<Seen> {
  try {
    return new Map((await ledger.glances()).map(({ glance }) => [glance.environment, glance]));
  } catch (error) {
    log.warn('sweep failed', { environment: fleetKey, ...describeError(error) });
    return new Map();
  }
}

async function sweepFleetsOrLog(ports: Ports): Promise<void> {
  try {
    await sweepFleets(ports);
  } catch (error) {
    ports.log.warn('sweep failed', { environment: fleetKey, ...describeError(error) });
  }
}

/** Where nothing waits this is two readings, however long the history is and however much is stored. */
async function sweepEnvironment(ports: Ports, key: EnvironmentKey, seen: Seen): Promise<void> {
  const [{ head, etag }, waits] = await Promise.all([ports.ledger.readHead(key), ports.ledger.waits(key)]);
  const open = head.openRun === undefined ? undefined : await ports.ledger.run(head.openRun);
  const now = ports.clock.now();
  if (open !== undefined && needsWorker(open) && !isLeased(head, now)) await ports.wakeUps.wake(open.id);
  if (open !== undefined) {
    await openWindow(ports, open);
    await remind(ports, open);
    if (await isOverdue(ports, open)) await expire(ports, open);
  }
  if (waits.asked) await wakeAsked(ports, key);
  if (waits.graves && open === undefined && !isLeased(head, now)) {
    // One turn of the queue: an environment that does not answer keeps no other waiting, and not this timer.
    const [due] = await dueGraves(ports, key);
    if (due !== undefined) await ports.wakeUps.wake(due.run);
  }
  if (waits.cards || open !== undefined) await sendCards(ports, key);
  const glance = seen.get(key);
  const isNow = glance !== undefined && isOf(glance, etag ?? '', now.toISOString());
  // Before anything was done there nothing is worth a row.
  if (!isNow && (etag !== undefined || glance !== undefined)) await refreshGlance(ports, key);
  await measureDrift(ports, key, isNow ? glance : undefined);
}

async function wakeAsked(ports: Ports, key: EnvironmentKey): Promise<void> {
  for (const inquiry of await ports.ledger.askedInquiries(key))
    if (isToBeWoken(inquiry, ports.clock.now())) await ports.wakeUps.wake(inquiry.id);
}

async function isOverdue(ports: Ports, run: Run): Promise<boolean> {
  const now = ports.clock.now();
  if (isWaiting(run)) return waitsUntil(run) <= now;
  return hasMissedWindow(ports, run, now);
}

async function expire(ports: Ports, overdue: Run): Promise<void> {
  await transact(ports, overdue.environment, async (_head, open) => {
    if (open === undefined || open.id !== overdue.id || !(await isOverdue(ports, open)))
      return refuse('no_open_run');
    const run = expired(open, ports.clock.now().toISOString());
    if (run === undefined) return refuse('no_open_run');
    return { run, writes: await missedWindow(ports, run), audit: { what: 'expired' } };
  });
}

function expired(open: Run, at: string): Run | undefined {
  if (isWaiting(open)) return become(open, 'expired', { plan: open.plan }, at);
  if (open.status === 'scheduled')
    return become(open, 'expired', { plan: open.plan, approval: open.approval }, at);
  if (open.status !== 'blocked' || open.plan === undefined || open.approval === undefined) return undefined;
  return become(open, 'expired', { plan: open.plan, approval: open.approval, refusal: open.refusal }, at);
}
