import { parseRunId, type RunId } from '../domain/ids.ts';
import { aboutRun } from './about-run.ts';
import { describeError } from './describe-error.ts';
import { giveUp } from './give-up.ts';
import type { Ports } from './ports.ts';

/** Tries of which each but the last may ask for another: together they outlast the lease of a worker that died. */
const mostTries = 5;

/**
 * A wake-up that failed as often as the host allows: a line in the log, and on the card of its run or inquiry. It is not
 * sent again from here, because the minute timer does that while a worker is needed; a second loop would only double the
 * failures.
 *
 * @param message what the poison queue held; anything may have been put there
 * @param tries how often this was tried, from 1
 * @throws while the lease of a worker that may be dead holds, so that the host tries again in half a minute
 */
export async function noteGivenUp(ports: Ports, message: unknown, tries = 1): Promise<void> {
  const id = parseRunId(message);
  if (tries === 1) await note(ports, id);
  if (id === undefined) return;
  const outcome = await tell(ports, id);
  if (outcome === 'leased' && tries < mostTries) throw new StillLeased(id);
}

export class StillLeased extends Error {
  readonly code = 'still_leased';
}

async function note(ports: Ports, id: RunId | undefined): Promise<void> {
  ports.telemetry.measure('cutover.poison', 1);
  if (id === undefined) return ports.log.warn('wake_up_given_up', { run: 'unreadable' });
  const known = aboutRun(id);
  try {
    const status = (await ports.ledger.run(id))?.status ?? (await ports.ledger.inquiry(id))?.status;
    ports.log.warn('wake_up_given_up', { ...known, status: status ?? 'none' });
  } catch (error) {
    // Often the very reason why it was given up; a throw here would put the message aside once more, unnamed.
    ports.log.warn('wake_up_given_up', { ...known, status: 'unreadable', ...describeError(error) });
  }
}

async function tell(ports: Ports, id: RunId) {
  try {
    return await giveUp(ports, id);
  } catch (error) {
    // Where nothing can be read or written nobody can be told; the next one that is given up will be.
    ports.log.warn('given_up_untold', { ...aboutRun(id), ...describeError(error) });
    return 'nothing';
  }
}
