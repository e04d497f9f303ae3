import type { Plan } from '../domain/plan.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { type EnvironmentSettings, planSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { goneOnWith, writtenBy } from '../domain/written.ts';
import { planRollback } from '../steps/plan-rollback.ts';
import { currentBaseline } from './current-baseline.ts';
import type { Ports } from './ports.ts';
import { rollbackRefusal } from './rollback-run.ts';
import { accountOfRun, hasWritten, isTakenBack, runsAfter, triesOf } from './written-runs.ts';

/** Gathers what a rollback rests on: what the run wrote, and what earlier tries took back of it. */
export async function planOfRollback(
  ports: Ports,
  { predecessor }: Pick<Run, 'predecessor'>,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  const before = predecessor === undefined ? undefined : await ports.ledger.run(predecessor);
  if (before === undefined || !hasWritten(before))
    return refuse('nothing_to_roll_back', { environment: environment.name });
  const refusal = await rollbackRefusal(ports, before);
  if (refusal !== undefined) return refusal;
  const { plan, outcomes } = await accountOfRun(ports, before);
  const later = await runsAfter(ports, before);
  const tries = triesOf(before, later);
  const accounts = await Promise.all(tries.map((one) => accountOfRun(ports, one)));
  const known = await currentBaseline(ports, environment.key);
  return planRollback({
    settings: { ...planSettings(environment), graceDays: environment.graceDays },
    snapshot,
    decisions: await ports.ledger.decisions(environment.key),
    written: goneOnWith(
      writtenBy(plan.changes, outcomes, snapshot),
      accounts.flatMap((one) => writtenBy(one.plan.changes, one.outcomes, snapshot)),
    ),
    reads: plan.reads,
    takesBack: before.id,
    goesOn: tries.length > 0 && !isTakenBack(before.id, later),
    verified: known?.baseline.excerpt.rows ?? [],
  });
}
