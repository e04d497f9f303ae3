import type { Base, Baseline } from '../domain/baseline.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import { outcomesOf } from '../domain/journal.ts';
import { baselineOfPlan } from '../steps/drift/baseline-of-plan.ts';
import type { Ports } from './ports.ts';

export interface CurrentBaseline {
  readonly base: Base;
  readonly baseline: Baseline;
}

/**
 * What the environment is compared with. From before baselines were kept there is a plan only: what it promises is
 * known then, and nothing else.
 */
export async function currentBaseline(
  ports: Ports,
  environment: EnvironmentKey,
): Promise<CurrentBaseline | undefined> {
  const base = await ports.ledger.base(environment);
  if (base === undefined) return undefined;
  if (base.baseline !== undefined)
    return { base, baseline: await ports.ledger.baseline(environment, base.baseline) };
  const plan = await ports.ledger.plan(environment, base.plan);
  const outcomes = outcomesOf(await ports.ledger.journal(base.run), plan.changes.length);
  const run = await ports.ledger.run(base.run);
  const at = run?.changedAt ?? new Date(0).toISOString();
  return { base, baseline: baselineOfPlan({ plan, outcomes, run: base.run, at }) };
}
