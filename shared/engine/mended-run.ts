import { type Evidence, evidenceHash } from '../domain/evidence.ts';
import { type Finding, isBlocking } from '../domain/finding.ts';
import { type Outcome, outcomesOf } from '../domain/journal.ts';
import { afterRepair } from '../domain/late-look.ts';
import { otherProfiles } from '../domain/other-profiles.ts';
import { withoutSkipped } from '../domain/people-since.ts';
import type { Plan } from '../domain/plan.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { verifyPlan } from '../steps/plan-environment.ts';
import { appliedRuns } from './applied-runs.ts';
import type { Ports } from './ports.ts';
import type { Amended } from './session.ts';

export interface Mended {
  /** As it was before. */
  readonly run: RunIn<'needs_repair'>;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** What is to be written of it; nothing any more where somebody looked meanwhile, whose word it is then. */
  readonly amended: () => Promise<Amended | undefined>;
}

interface Looked {
  readonly snapshot: Snapshot;
  /** Of the repair; none blocks. What it says of the workspace goes for the run as well. */
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
}

/**
 * The run that a repair without changes found mended: the last that wrote, once nothing of its own plan fails any more.
 * Else it would stand there as failed for ever, though everything was looked at again and is right.
 */
export async function mendedRun(
  ports: Ports,
  repair: RunIn<'planning'>,
  { snapshot, findings, evidence }: Looked,
): Promise<Mended | undefined> {
  const run = await failedBefore(ports, repair);
  if (run === undefined) return undefined;
  const plan = await ports.ledger.plan(run.environment, run.plan);
  const outcomes = outcomesOf(await ports.ledger.journal(run.id), plan.changes.length);
  const own = [
    ...verifyPlan(withoutSkipped(plan, outcomes), snapshot, evidence),
    ...otherProfiles(plan, snapshot),
  ].filter((one) => one.step !== 'workspace');
  if (own.some(isBlocking)) return undefined;
  const all = [...own, ...findings.filter((one) => one.step === 'workspace')];
  const next = afterRepair(run, all, ports.clock.now().toISOString());
  const audit = { what: next.status, digest: run.plan.digest, evidence: evidenceHash(evidence) };
  const amended = async () => {
    const now = await ports.ledger.run(run.id);
    return JSON.stringify(now) === JSON.stringify(run) ? { run: next, audit } : undefined;
  };
  return { run, plan, outcomes, amended };
}

/** The latest run that wrote, where the repair goes back to it over repairs that wrote nothing. */
async function failedBefore(
  ports: Ports,
  repair: RunIn<'planning'>,
): Promise<RunIn<'needs_repair'> | undefined> {
  const [latest] = await appliedRuns(ports, { key: repair.environment });
  let run: Run | undefined = repair;
  while (run?.kind === 'repair' && (run.id === repair.id || run.status === 'no_changes'))
    run = run.predecessor === undefined ? undefined : await ports.ledger.run(run.predecessor);
  return run?.status === 'needs_repair' && run.id === latest?.id ? run : undefined;
}
