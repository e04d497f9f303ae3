import { type EnvironmentKey, environmentOf, type RunId } from '../domain/ids.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Ports } from './ports.ts';

export function findEnvironment(ports: Ports, key: EnvironmentKey): EnvironmentSettings | undefined {
  return ports.settings.environments.find((one) => one.key === key);
}

/** For ids the ledger itself knows. Throws when the environment was taken out of the settings meanwhile. */
export function environmentSettings(ports: Ports, id: RunId): EnvironmentSettings {
  const found = findEnvironment(ports, environmentOf(id));
  if (found === undefined)
    throw new Error(`environment ${environmentOf(id)} is not in the settings any more`);
  return found;
}
