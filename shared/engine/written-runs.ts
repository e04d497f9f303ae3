import type { Change } from '../domain/change.ts';
import { isBlocking } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import { type Outcome, outcomesOf } from '../domain/journal.ts';
import type { Plan } from '../domain/plan.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { isOpen, type Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { placesOf, reliesOn } from '../domain/written.ts';
import type { Ports } from './ports.ts';

/** A closed run that wrote something, or may have. */
export type WrittenRun = Extract<
  Run,
  { readonly status: 'succeeded' | 'unproven' | 'needs_repair' | 'stopped' }
>;

export function hasWritten(run: Run): run is WrittenRun {
  const { status } = run;
  if (status !== 'succeeded' && status !== 'unproven' && status !== 'needs_repair' && status !== 'stopped')
    return false;
  const { done, unknown = 0, unansweredAt } = run.progress;
  return done + unknown > 0 || unansweredAt !== undefined;
}

/** A rollback that took all back that it was to take back, or found it taken back by an earlier try. */
const isWhole = (run: Run): boolean =>
  run.kind === 'rollback' &&
  (run.status === 'succeeded' ||
    run.status === 'unproven' ||
    (run.status === 'no_changes' && !run.findings.some(isBlocking)));

/** Whether the newest try to take a run back came to its end. @param later runs, newest first */
export function isTakenBack(run: RunId, later: readonly Run[]): boolean {
  const last = later
    .filter((one) => one.kind === 'rollback' && one.predecessor === run)
    .find((one) => isWhole(one) || hasWritten(one));
  return last !== undefined && isWhole(last);
}

/**
 * Plan and journal of a run, for whoever takes it back. Where something was never answered, what was refused in the end
 * may have been sent before, and be carried out behind the refusal: what became of it only the environment can tell.
 */
export async function accountOfRun(
  ports: Ports,
  run: WrittenRun,
): Promise<{ readonly plan: Plan; readonly outcomes: readonly Outcome[] }> {
  const plan = await ports.ledger.plan(run.environment, run.plan);
  const outcomes = outcomesOf(await ports.ledger.journal(run.id), plan.changes.length);
  const { unansweredAt } = run.progress;
  return {
    plan,
    outcomes: unansweredAt === undefined ? outcomes : outcomes.map((one) => (one === 'x' ? 'i' : one)),
  };
}

/** What a run wrote, or may have. */
async function changesOf(ports: Ports, run: WrittenRun): Promise<readonly Change[]> {
  const { plan, outcomes } = await accountOfRun(ports, run);
  return plan.changes.filter((_change, index) => outcomes[index] === 'd' || outcomes[index] === 'i');
}

/** Runs of an environment newer than this one, newest first. Most of the history is never read for it. */
export async function runsAfter(ports: Ports, run: Run): Promise<readonly Run[]> {
  for (let top = 50; ; top *= 10) {
    const runs = await ports.ledger.runs(run.environment, top);
    const at = runs.findIndex((one) => one.id === run.id);
    if (at >= 0) return runs.slice(0, at);
    if (runs.length < top) return runs;
  }
}

/** Rollbacks of this very run so far, oldest first. */
export function triesOf(run: Run, later: readonly Run[]): readonly WrittenRun[] {
  return later
    .filter((one) => one.kind === 'rollback' && one.predecessor === run.id)
    .filter(hasWritten)
    .reverse();
}

/**
 * The newest later run that wrote to places this one wrote to, or hung something on them: then taking this one back
 * alone would break that one. Later runs that were taken back themselves, and earlier tries of this rollback, do not
 * count.
 */
export async function laterRun(ports: Ports, run: WrittenRun): Promise<Refusal | undefined> {
  const later = await runsAfter(ports, run);
  const undone = new Set<RunId | undefined>(later.filter(isWhole).map((one) => one.predecessor));
  const counting = later
    .filter(hasWritten)
    .filter((one) => !undone.has(one.id))
    .filter((one) => one.kind !== 'rollback' || !(one.predecessor === run.id || undone.has(one.predecessor)));
  if (counting.length === 0) return undefined;
  const own = placesOf(await changesOf(ports, run));
  // A retirement writes 1.0 rows alone, and rests on all of 2.0: without both nobody would have a panel.
  for (const one of counting)
    if (
      (one.kind === 'retire' && run.kind !== 'retire') ||
      reliesOn(placesOf(await changesOf(ports, one)), own)
    )
      return refuse('later_run', { run: one.id, key: run.environment });
  return undefined;
}

/** The newest run that wrote, of those that are closed. */
export async function lastWritten(
  ports: Ports,
  { key }: Pick<EnvironmentSettings, 'key'>,
): Promise<WrittenRun | undefined> {
  for (let top = 20; ; top *= 10) {
    const runs = await ports.ledger.runs(key, top);
    const found = runs.filter((one) => !isOpen(one)).find(hasWritten);
    if (found !== undefined || runs.length < top) return found;
  }
}
