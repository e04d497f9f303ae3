import type { Evidence } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import { isProven } from '../domain/late-look.ts';
import type { Plan } from '../domain/plan.ts';
import { type RunIn, stillFails } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { verifyPlan } from '../steps/plan-environment.ts';
import { checkRun } from './check-run.ts';
import { asLastSeen, openProof } from './open-proof.ts';
import type { Ports } from './ports.ts';

interface Unchanged {
  readonly run: RunIn<'planning'>;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
}

interface CheckedUnchanged {
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  /** The run that wrote last, where it is not wholly proven. */
  readonly unprovenSince?: RunId;
}

/**
 * What the checks say of a plan as it is made; of use where it has nothing to change. A repair without changes looks at
 * everything again, as it would after its changes; what nobody could look at is as it was last seen.
 */
export async function checkUnchanged(
  ports: Ports,
  environment: EnvironmentSettings,
  { run, plan, snapshot }: Unchanged,
): Promise<CheckedUnchanged> {
  const before = run.predecessor === undefined ? undefined : await ports.ledger.run(run.predecessor);
  const isRepair = plan.kind === 'repair' && plan.changes.length === 0 && plan.questions.length === 0;
  if (!isRepair || before === undefined || !stillFails(before)) {
    const evidence = await ports.evidence.list(run.id);
    const findings = verifyPlan(plan, snapshot, evidence);
    const open = await openProof(ports, environment, plan);
    if (open === undefined) return { evidence, findings };
    return { evidence, findings: asLastSeen(findings, open), unprovenSince: open.id };
  }
  const checked = await checkRun(ports, environment, { run: run.id, plan, snapshot, outcomes: [] });
  if (isProven(checked.findings)) return checked;
  const seen = before.findings.filter((one) => one.step === 'workspace');
  const others = checked.findings.filter((one) => one.step !== 'workspace');
  return { ...checked, findings: [...others, ...seen] };
}
