import { type Standing, stateOf } from '../domain/glance.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Ports } from './ports.ts';

/** How each of these stands, from one query whatever their number. */
export async function readStandings(
  ports: Pick<Ports, 'ledger'>,
  environments: readonly EnvironmentSettings[],
): Promise<readonly Standing[]> {
  const glances = new Map((await ports.ledger.glances()).map(({ glance }) => [glance.environment, glance]));
  return environments.map((environment) => {
    const glance = glances.get(environment.key);
    return { environment, state: stateOf(glance), ...(glance === undefined ? {} : { glance }) };
  });
}
