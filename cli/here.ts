import { composeFrom } from '../shared/compose.ts';
import { readConfig } from '../shared/config.ts';
import type { EnvironmentSettings } from '../shared/domain/settings.ts';
import type { Ports } from '../shared/engine/ports.ts';

/** What the settings of this terminal lead to; an exit code, once somebody was told where to look. */
export function portsHere(): Ports | number {
  const read = readConfig(process.env);
  if (read.kind === 'config') return composeFrom({ ...read.config, logLevel: 'off' }).ports;
  console.error('Settings are missing or wrong. "doctor" says which.');
  return 1;
}

/** The environment of that key; an exit code, once somebody was told which there are. */
export function environmentHere({ settings }: Ports, key: string): EnvironmentSettings | number {
  const environment = settings.environments.find((one) => one.key === key);
  if (environment !== undefined) return environment;
  const known = settings.environments.map((one) => one.key).join(', ');
  console.error(`There is no environment "${key.slice(0, 60)}". Known: ${known}`);
  return 2;
}
