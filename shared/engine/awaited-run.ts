import type { RunId } from '../domain/ids.ts';
import { type AwaitingLook, awaitsLook } from '../domain/late-look.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { appliedRuns } from './applied-runs.ts';
import type { Ports } from './ports.ts';

/**
 * The run of an environment that awaits a look at the workspace: its latest that wrote. Asked for another one,
 * `later_run`: what is in the workspace now is not what that one left.
 */
export async function awaitedRun(
  ports: Ports,
  environment: EnvironmentSettings,
  asked?: RunId,
): Promise<AwaitingLook | Refusal> {
  const [latest] = await appliedRuns(ports, environment);
  const about = { environment: environment.name, key: environment.key };
  if (latest !== undefined && asked !== undefined && latest.id !== asked)
    return refuse('later_run', { ...about, run: latest.id });
  return latest !== undefined && awaitsLook(latest) ? latest : refuse('no_look_awaited', about);
}
