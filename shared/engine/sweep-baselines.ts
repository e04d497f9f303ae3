import type { EnvironmentSettings } from '../domain/settings.ts';
import { describeError } from './describe-error.ts';
import type { Ports } from './ports.ts';

/** A baseline is stored before it is named; whoever is that late begins anew. */
const storedMilliseconds = 24 * 3_600_000;
/** Longer than any invocation of the app: nobody who read the name before still has to read what it named. */
const namedMilliseconds = 30 * 60_000;

/** Deletes the baselines that later ones have replaced. A check does not fail for it: the next one sweeps too. */
export async function sweepBaselines(ports: Ports, { key }: EnvironmentSettings): Promise<void> {
  const ago = (milliseconds: number): Date => new Date(ports.clock.now().getTime() - milliseconds);
  const times = { storedBefore: ago(storedMilliseconds), namedBefore: ago(namedMilliseconds) };
  try {
    const swept = await ports.ledger.sweepBaselines(key, times);
    if (swept > 0) ports.log.info('baselines swept', { environment: key, count: swept });
  } catch (error) {
    ports.log.warn('baselines not swept', { environment: key, ...describeError(error) });
  }
}
