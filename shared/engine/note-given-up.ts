import { parseRunId } from '../domain/ids.ts';
import { aboutRun } from './about-run.ts';
import { describeError } from './describe-error.ts';
import type { Ports } from './ports.ts';

/**
 * A wake-up that failed as often as the host allows. It is not sent again from here, because the minute timer does that
 * while the run needs a worker; a second loop would only double the failures. The run's status says how far it was.
 *
 * @param message what the poison queue held; anything may have been put there
 */
export async function noteGivenUp(
  ports: Pick<Ports, 'ledger' | 'log' | 'telemetry'>,
  message: unknown,
): Promise<void> {
  ports.telemetry.measure('cutover.poison', 1);
  const id = parseRunId(message);
  if (id === undefined) return ports.log.warn('wake_up_given_up', { run: 'unreadable' });
  const known = aboutRun(id);
  try {
    const run = await ports.ledger.run(id);
    ports.log.warn('wake_up_given_up', { ...known, status: run?.status ?? 'none' });
  } catch (error) {
    // Often the very reason why it was given up; a throw here would put the message aside once more, unnamed.
    ports.log.warn('wake_up_given_up', { ...known, status: 'unreadable', ...describeError(error) });
  }
}
