import { type Standing, stateOf } from '../domain/glance.ts';
import type { PersonRef } from '../domain/person.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Ports } from './ports.ts';
import { mayRead } from './read-runs.ts';

/** Environments somebody may know of, in the order of the settings. */
export async function readableBy(
  ports: Pick<Ports, 'settings' | 'people'>,
  by: PersonRef,
): Promise<readonly EnvironmentSettings[]> {
  const all = ports.settings.environments;
  const may = await Promise.all(all.map((environment) => mayRead(ports, environment, by)));
  return all.filter((_environment, index) => may[index]);
}

/** How each of these stands, from one query whatever their number. */
export async function readStandings(
  ports: Pick<Ports, 'ledger'>,
  environments: readonly EnvironmentSettings[],
): Promise<readonly Standing[]> {
  const glances = new Map((await ports.ledger.glances()).map((one) => [one.environment, one]));
  return environments.map((environment) => {
    const glance = glances.get(environment.key);
    return { environment, state: stateOf(glance), ...(glance === undefined ? {} : { glance }) };
  });
}
