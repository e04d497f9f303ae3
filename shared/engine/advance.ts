import { environmentOf, fleetKey, type RunId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { isOpen, needsWorker } from '../domain/run.ts';
import { aboutRun } from './about-run.ts';
import { advanceFleet } from './advance-fleet.ts';
import { applySlice } from './apply-slice.ts';
import { block, knownReference, mayResume, resumed } from './blocked.ts';
import { describeError } from './describe-error.ts';
import { findEnvironment } from './environment-settings.ts';
import type { HasTime } from './has-time.ts';
import { answerInquiry } from './inquiries.ts';
import { planRun } from './plan-run.ts';
import type { Ports } from './ports.ts';
import { refreshGlance } from './refresh-glance.ts';
import { sendCards } from './send-cards.ts';
import { LeaseLost, openSession, type Session } from './session.ts';
import { tellFleet } from './tell-fleet.ts';
import { verifyRun } from './verify-run.ts';
import { workGraves } from './work-graves.ts';

/** A slice of work is over after this long, whatever is left; the next wake-up goes on. */
const sliceMilliseconds = 4 * 60_000;

/**
 * One slice of work on a run or inquiry: load, decide, act, save, until a person has the next move or the slice is
 * over. May be called any number of times, at once or again: the lease and the ledger make repetition harmless.
 *
 * @param hasTime where the caller ends at a time: a nightly check whose turn comes later is left to the worker
 */
export async function advance(ports: Ports, id: RunId, hasTime?: HasTime): Promise<void> {
  if (environmentOf(id) === fleetKey) return advanceFleet(ports, id);
  if (findEnvironment(ports, environmentOf(id)) === undefined) {
    // Taken out of the settings, or not yet known to this instance: one that knows it goes on with the run.
    ports.log.warn('unknown environment', aboutRun(id));
    return;
  }
  const { telemetry } = ports;
  await telemetry.span('slice', { run: id, environment: environmentOf(id) }, () => {
    telemetry.about(id);
    return slice(ports, id, hasTime);
  });
}

async function slice(ports: Ports, id: RunId, hasTime: HasTime | undefined): Promise<void> {
  await answerInquiry(ports, id, hasTime);
  const session = await openSession(ports, id);
  if (session !== undefined) {
    await refreshGlance(ports, environmentOf(id));
    await work(ports, session);
    await wakeAgain(ports, id);
  }
  await workGraves(ports, id);
  await sendCards(ports, environmentOf(id));
  await refreshGlance(ports, environmentOf(id));
  await tellFleet(ports, id);
}

async function work(ports: Ports, session: Session): Promise<void> {
  const end = ports.clock.now().getTime() + sliceMilliseconds;
  try {
    while ((await act(ports, session)) && ports.clock.now().getTime() < end);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    ports.log.warn('lease lost', aboutRun(session.run().id));
  } finally {
    await session.release();
  }
}

/** A slice that ended early, and a click that came before the lease was free, both leave work: nobody waits a minute. */
async function wakeAgain(ports: Ports, id: RunId): Promise<void> {
  const run = await ports.ledger.run(id);
  if (run !== undefined && isOpen(run) && needsWorker(run) && run.status !== 'blocked')
    await ports.wakeUps.wake(id);
}

/** One move; false when a person has the next one, or the environment must be left alone for a while. */
async function act(ports: Ports, session: Session): Promise<boolean> {
  const run = session.run();
  switch (run.status) {
    case 'planning':
      await guarded(ports, session, () => planRun(ports, session, run));
      break;
    case 'applying':
      await guarded(ports, session, () => applySlice(ports, session, run));
      break;
    case 'verifying':
      await guarded(ports, session, () => verifyRun(ports, session, run));
      break;
    case 'blocked':
      if (!(await mayResume(ports, session, run))) return false;
      await session.commit((now) => (now.status === 'blocked' ? resumed(now, ports.clock.now()) : undefined));
      break;
    default:
      return false;
  }
  await sendCards(ports, run.environment);
  const { status } = session.run();
  return status === 'planning' || status === 'applying' || status === 'verifying';
}

/**
 * What nobody foresaw ends in a state that a person sees, under a reference they can pass on: planning wrote nothing,
 * so it fails; applying and verifying may go on later, so they block.
 */
async function guarded(
  ports: Ports,
  session: Session,
  move: () => Promise<Refusal | undefined>,
): Promise<void> {
  try {
    const refusal = await move();
    if (isRefusal(refusal)) await block(ports, session, refusal);
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    const run = session.run();
    const reference = knownReference(run) ?? ports.ids.random(8);
    ports.log.warn('unexpected', { ...aboutRun(run.id), reference, ...describeError(error) });
    await block(ports, session, refuse('unexpected', { reference }));
  }
}
