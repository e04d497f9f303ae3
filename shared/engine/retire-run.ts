import { type Refusal, refuse } from '../domain/reason.ts';
import { isOpen, type Run, type RunIn } from '../domain/run.ts';
import { appliedRuns } from './applied-runs.ts';
import { openPilot } from './open-pilot.ts';
import type { Ports } from './ports.ts';
import { type StartRun, startRefusal, startRun } from './start-run.ts';

/**
 * Switches off the 1.0 rows that moved. Only behind a migration whose checks passed and that is for everybody; where
 * nobody has seen the panel, the plan asks.
 */
export async function retireRun(
  ports: Ports,
  asked: Omit<StartRun, 'kind' | 'predecessor'>,
): Promise<RunIn<'planning'> | Refusal> {
  const { environment } = asked;
  const refusal = await startRefusal(ports, asked);
  if (refusal !== undefined) return refusal;
  const about = { environment: environment.name, key: environment.key };
  const applied = (await appliedRuns(ports, environment)).filter((run) => !isOpen(run));
  const [last] = applied;
  const base = await ports.ledger.base(environment.key);
  if (base === undefined) return refuse('nothing_to_retire', about);
  if (last?.status === 'needs_repair' || last?.status === 'stopped') return refuse('not_verified', about);
  if ((await openPilot(ports, environment)) !== undefined) return refuse('pilot_open', about);
  const predecessor = newestShown(applied) ?? last;
  return startRun(ports, { ...asked, kind: 'retire', ...(predecessor === undefined ? {} : { predecessor }) });
}

/** The newest run whose panels are still there: whether anybody has seen them is asked of this one. */
function newestShown(applied: readonly Run[]): Run | undefined {
  const takenBack = new Set(applied.flatMap((run) => (run.kind === 'rollback' ? [run.predecessor] : [])));
  return applied.find((run) => ['migrate', 'widen', 'repair'].includes(run.kind) && !takenBack.has(run.id));
}
