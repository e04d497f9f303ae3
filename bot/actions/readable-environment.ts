import { environmentOf, type RunId } from '../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { lacking } from '../../shared/engine/lacking.ts';
import { mayRead } from '../../shared/engine/read-runs.ts';
import type { ActionContext } from './action.ts';

/** The environment a card belongs to, for somebody who may read it; anybody else is told nothing. */
export async function readableEnvironment(
  { ports, by }: ActionContext,
  run: RunId,
): Promise<EnvironmentSettings | Refusal> {
  const found = ports.settings.environments.find((one) => one.key === environmentOf(run));
  return found !== undefined && (await mayRead(ports, found, by))
    ? found
    : lacking(ports, by.id, refuse('unknown_run'));
}
