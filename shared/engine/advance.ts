import { environmentOf, type RunId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { applySlice } from './apply-slice.ts';
import { answerInquiry } from './inquiries.ts';
import { planRun } from './plan-run.ts';
import type { Ports } from './ports.ts';
import { sendCards } from './send-cards.ts';
import { LeaseLost, openSession, type Session } from './session.ts';
import { verifyRun } from './verify-run.ts';

/** A slice of work is over after this long, whatever is left; the next wake-up goes on. */
const sliceMilliseconds = 4 * 60_000;

/** How soon an environment that did not answer is tried again. */
const blockedSeconds = 60;

/**
 * One slice of work on a run or inquiry: load, decide, act, save, until a person has the next move or the slice is
 * over. May be called any number of times, at once or again: the lease and the ledger make repetition harmless.
 */
export async function advance(ports: Ports, id: RunId): Promise<void> {
  await answerInquiry(ports, id);
  const session = await openSession(ports, id);
  if (session !== undefined) await work(ports, session, id);
  await sendCards(ports, environmentOf(id));
}

async function work(ports: Ports, session: Session, id: RunId): Promise<void> {
  const end = ports.clock.now().getTime() + sliceMilliseconds;
  try {
    for (let going = true; going; ) {
      going = await act(ports, session);
      if (going && ports.clock.now().getTime() > end) {
        await ports.wakeUps.wake(id);
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    ports.log.warn('lease lost', { run: id });
    return;
  }
  await session.release();
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
      await session.commit((now) => (now.status === 'blocked' ? { run: resumed(now, ports) } : undefined));
      break;
    default:
      return false;
  }
  await sendCards(ports, run.environment);
  const after = session.run();
  if (after.status === 'blocked') await ports.wakeUps.wake(after.id, blockedSeconds);
  return after.status === 'planning' || after.status === 'applying' || after.status === 'verifying';
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
    const reference = ports.ids.random(8);
    const kind = error instanceof Error ? error.name : 'unknown';
    ports.log.warn('unexpected', { run: session.run().id, reference, kind, message: describe(error) });
    await block(ports, session, refuse('unexpected', { reference }));
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 300) : 'not an error object';

async function block(ports: Ports, session: Session, refusal: Refusal): Promise<void> {
  const now = ports.clock.now().toISOString();
  await session.commit((run) => {
    const audit = { what: 'blocked', detail: refusal.reason };
    if (run.status === 'planning' && refusal.reason === 'unexpected')
      return { run: become(run, 'failed', { refusal }, now), audit };
    if (run.status === 'planning')
      return { run: become(run, 'blocked', { refusal, since: now, resume: 'planning' }, now), audit };
    if (run.status !== 'applying' && run.status !== 'verifying') return undefined;
    const { plan, approval, progress } = run;
    const checked = run.status === 'verifying' || run.checked;
    return {
      run: become(
        run as RunIn<'applying'>,
        'blocked',
        { plan, approval, progress, checked, refusal, since: now, resume: run.status },
        now,
      ),
      audit,
    };
  });
}

function resumed(run: RunIn<'blocked'>, ports: Ports): Run {
  const now = ports.clock.now().toISOString();
  const { plan, approval, progress, checked } = run;
  if (run.resume === 'planning' || plan === undefined || approval === undefined || progress === undefined)
    return become(run, 'planning', {}, now);
  if (run.resume === 'verifying') return become(run, 'verifying', { plan, approval, progress }, now);
  return become(run, 'applying', { plan, approval, progress, checked: checked === true }, now);
}
