import type { Evidence } from '../domain/evidence.ts';
import { outcomesOf } from '../domain/journal.ts';
import type { AwaitingLook, afterLook } from '../domain/late-look.ts';
import type { Plan } from '../domain/plan.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { currentBaseline } from './current-baseline.ts';
import { moveBaseline } from './move-baseline.ts';
import type { LedgerWrite, Ports } from './ports.ts';

interface Looked {
  readonly environment: EnvironmentSettings;
  /** As it was before. */
  readonly run: AwaitingLook;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly next: ReturnType<typeof afterLook>;
  readonly evidence: readonly Evidence[];
}

/**
 * The write that makes a look part of what drift is measured against, once it ended the run well. A run that had failed
 * its checks was all checked again and moves the baseline like every verified run; for one that was only unseen the
 * baseline learns that the workspace is right, and nothing that has drifted since becomes part of it.
 */
export async function baseAfterLook(
  ports: Ports,
  { environment, run, plan, snapshot, next, evidence }: Looked,
): Promise<readonly LedgerWrite[]> {
  if (next.status !== 'succeeded') return [];
  if (run.status === 'needs_repair') {
    const outcomes = outcomesOf(await ports.ledger.journal(run.id), plan.changes.length);
    const verified = { run: run.id, plan, ref: run.plan, outcomes, snapshot, evidence };
    return [await moveBaseline(ports, environment.key, { ...verified, items: run.asked?.items })];
  }
  const current = await currentBaseline(ports, environment.key);
  if (current === undefined) return [];
  const seen = { ...current.baseline, workspace: [] };
  const baseline = await ports.ledger.putBaseline(environment.key, seen);
  return [{ kind: 'base', ...current.base, baseline }];
}
