import type { Plan } from '../domain/plan.ts';
import type { Refusal } from '../domain/reason.ts';
import type { RunIn } from '../domain/run.ts';
import { type EnvironmentSettings, planSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { planEnvironment } from '../steps/plan-environment.ts';
import { planRepair } from '../steps/plan-repair.ts';
import type { Ports } from './ports.ts';

/** The plan of a run, by its kind. Each kind has one pure planner; what it rests on is gathered here. */
export async function planOf(
  ports: Ports,
  run: RunIn<'planning'>,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  const settings = planSettings(environment);
  const before = run.predecessor === undefined ? undefined : await ports.ledger.run(run.predecessor);
  if (run.kind !== 'repair' || before?.status !== 'needs_repair')
    return planEnvironment({
      settings,
      snapshot,
      decisions: await ports.ledger.decisions(environment.key),
    });
  const broken = await ports.ledger.plan(environment.key, before.plan);
  return planRepair({ settings, snapshot, broken, failed: before.findings });
}
