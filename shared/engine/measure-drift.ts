import type { Glance } from '../domain/glance.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { Ports } from './ports.ts';

/**
 * How long ago an environment was last compared, and how long its oldest difference has been known.
 *
 * @param glance as the environment is now; without one, or with one from before it said so, the rows are read
 */
export async function measureDrift(
  { ledger, clock, telemetry }: Ports,
  environment: EnvironmentKey,
  glance?: Glance,
): Promise<void> {
  const age = (at: string): number => Math.max(0, (clock.now().getTime() - Date.parse(at)) / 1000);
  const tell = (checkedAt: string, oldest: string | undefined): void => {
    telemetry.measure('cutover.drift.check_age', age(checkedAt), { environment });
    telemetry.measure('cutover.drift.age', oldest === undefined ? 0 : age(oldest), { environment });
  };
  if (glance?.nightly !== undefined) {
    if (glance.drift !== undefined) tell(glance.drift.checkedAt, glance.drift.oldest);
    return;
  }
  const drift = await ledger.drift(environment);
  if (drift === undefined) return;
  tell(drift.checkedAt, drift.items.map(({ firstSeen }) => firstSeen).sort()[0]);
}
