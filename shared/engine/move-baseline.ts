import type { Evidence } from '../domain/evidence.ts';
import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import type { Outcome } from '../domain/journal.ts';
import type { Plan, PlanRef } from '../domain/plan.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { nextBaseline } from '../steps/drift/next-baseline.ts';
import type { LedgerWrite, Ports } from './ports.ts';
import { stagedBaseline } from './staged-baseline.ts';

interface Moved {
  readonly run: RunId;
  /** The run that a rollback takes back. */
  readonly takesBack?: RunId | undefined;
  readonly plan: Plan;
  readonly ref: PlanRef;
  readonly outcomes: readonly Outcome[];
  readonly snapshot: Snapshot;
  readonly evidence: readonly Evidence[];
  /** As asked for: ids of drift items. */
  readonly items?: readonly string[] | undefined;
}

/**
 * Stores the baseline that a verified run leaves, and answers the write that makes it the current one. Nobody can
 * accept drift while a run is planning or verifying, so what it is made from does not move meanwhile.
 */
export async function moveBaseline(
  ports: Ports,
  environment: EnvironmentKey,
  { run, plan, ref, items, takesBack, ...verified }: Moved,
): Promise<LedgerWrite> {
  const previous = (await stagedBaseline(ports, { key: environment }))?.baseline;
  const at = ports.clock.now().toISOString();
  const next = nextBaseline({
    ...verified,
    previous,
    plan,
    run,
    at,
    ...(items === undefined ? {} : { items }),
    ...(takesBack === undefined ? {} : { takesBack }),
  });
  const baseline = await ports.ledger.putBaseline(environment, next);
  const { piloted, takenBack } = next;
  return {
    kind: 'base',
    plan: ref,
    run,
    baseline,
    ...(piloted === undefined ? {} : { piloted }),
    ...(takenBack === undefined ? {} : { takenBack }),
  };
}
