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
