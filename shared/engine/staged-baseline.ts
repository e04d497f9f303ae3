import type { EnvironmentSettings } from '../domain/settings.ts';
import { type CurrentBaseline, currentBaseline } from './current-baseline.ts';
import { openPilot } from './open-pilot.ts';
import type { Ports } from './ports.ts';

/**
 * The current baseline, with whether a pilot is open as the runs say it now: one that was taken back is open no more, and
 * behind a widening that was taken back the others wait again.
 */
export async function stagedBaseline(
  ports: Ports,
  environment: Pick<EnvironmentSettings, 'key'>,
): Promise<CurrentBaseline | undefined> {
  const current = await currentBaseline(ports, environment.key);
  if (current === undefined) return undefined;
  const { piloted: _then, ...rest } = current.baseline;
  const open = (await openPilot(ports, environment)) !== undefined;
  return { ...current, baseline: open ? { ...rest, piloted: true } : rest };
}
