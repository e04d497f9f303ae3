import { blackoutDay } from '../domain/blackout.ts';
import { outcomesOf } from '../domain/journal.ts';
import { isRefusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { untouched } from './approved-run.ts';
import { environmentSettings } from './environment-settings.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

/**
 * Lets an approved run begin when its window is open. Whether its approvers still are, and whether the environment is
 * what the plan read, is looked at before the first write like after any approval.
 */
export async function openWindow(ports: Ports, scheduled: Run): Promise<void> {
  if (!isDue(ports, scheduled)) return;
  const result = await transact(ports, scheduled.environment, async (_head, open) => {
    if (open?.id !== scheduled.id || open.status !== 'scheduled' || !isDue(ports, open))
      return refuse('no_open_run');
    const { plan, approval } = open;
    const total = (await ports.ledger.plan(open.environment, plan)).changes.length;
    const at = ports.clock.now().toISOString();
    const run = become(open, 'applying', { plan, approval, progress: untouched(total), checked: false }, at);
    return { run, audit: { what: 'window opened', digest: plan.digest, detail: `until ${open.closesAt}` } };
  });
  if (!isRefusal(result)) await ports.wakeUps.wake(result.id);
}

/** Open, and no blackout day: settings may have got one since the opening was chosen. */
function isDue(ports: Ports, run: Run): boolean {
  const now = ports.clock.now();
  return (
    run.status === 'scheduled' &&
    Date.parse(run.opensAt) <= now.getTime() &&
    now.getTime() < Date.parse(run.closesAt) &&
    blackoutDay(environmentSettings(ports, run.id), now) === undefined
  );
}

/** Whether the window of a run that waits has closed; what has begun may end after that. */
export async function hasMissedWindow(ports: Ports, run: Run, now: Date): Promise<boolean> {
  if (run.status === 'scheduled') return Date.parse(run.closesAt) <= now.getTime();
  if (run.status !== 'blocked' || run.approval?.window === undefined || run.progress === undefined)
    return false;
  if (Date.parse(run.approval.window.closesAt) > now.getTime()) return false;
  const outcomes = outcomesOf(await ports.ledger.journal(run.id), run.progress.total);
  return outcomes.every((outcome) => outcome === '.');
}
