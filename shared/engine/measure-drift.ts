import type { EnvironmentKey } from '../domain/ids.ts';
import type { Ports } from './ports.ts';

/** How long ago an environment was last compared, and how long its oldest difference has been known. One point read. */
export async function measureDrift(
  { ledger, clock, telemetry }: Ports,
  environment: EnvironmentKey,
): Promise<void> {
  const drift = await ledger.drift(environment);
  if (drift === undefined) return;
  const age = (at: string): number => Math.max(0, (clock.now().getTime() - Date.parse(at)) / 1000);
  telemetry.measure('cutover.drift.check_age', age(drift.checkedAt), { environment });
  const ages = drift.items.map((item) => age(item.firstSeen));
  telemetry.measure('cutover.drift.age', Math.max(0, ...ages), { environment });
}
