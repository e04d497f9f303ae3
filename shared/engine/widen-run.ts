import { type Refusal, refuse } from '../domain/reason.ts';
import type { RunIn } from '../domain/run.ts';
import { appliedRuns } from './applied-runs.ts';
import { openPilot } from './open-pilot.ts';
import type { Ports } from './ports.ts';
import { type StartRun, startRefusal, startRun } from './start-run.ts';

/** The rest of what a pilot began, for everybody. It is planned afresh and approved like any other. */
export async function widenRun(
  ports: Ports,
  asked: Omit<StartRun, 'kind' | 'predecessor'>,
): Promise<RunIn<'planning'> | Refusal> {
  const { environment } = asked;
  const refusal = await startRefusal(ports, asked);
  if (refusal !== undefined) return refusal;
  const about = { environment: environment.name, key: environment.key };
  const pilot = await openPilot(ports, environment);
  if (pilot === undefined) return refuse('nothing_to_widen', about);
  // What failed for a few is not done to all: it is repaired first, or taken back.
  const [last] = await appliedRuns(ports, environment);
  if (last?.status === 'needs_repair') return refuse('pilot_unverified', about);
  return startRun(ports, { ...asked, kind: 'widen', predecessor: pilot.run });
}
