import { type Change, isPersonChange } from '../domain/change.ts';
import { sinceOf } from '../domain/people-since.ts';
import type { Plan } from '../domain/plan.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Run, RunIn, StopCause } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { accountOf } from './account.ts';
import { type Applying, applyConfiguration } from './apply-configuration.ts';
import { applyPeople } from './apply-people.ts';
import { checkFresh } from './check-fresh.ts';
import { environmentSettings } from './environment-settings.ts';
import { paceOf } from './flight.ts';
import { makeLanding } from './landing.ts';
import { isUnsettled, nextStretch } from './next-block.ts';
import { unanswered } from './outstanding.ts';
import type { Dataverse, Ledger, Ports } from './ports.ts';
import { makeProgressCards, progressSeconds } from './progress-cards.ts';
import { settledOrUnknown } from './progress-of.ts';
import type { Session } from './session.ts';
import { refreshCards } from './show.ts';
import { stopCause } from './stop-cause.ts';

/** So long people are written in one go; well below a slice, which is looked at between two goes. */
const flightMs = 60_000;

/**
 * Sessions that have looked at the environment themselves, and who had left by then; what another session saw may be
 * long ago.
 */
const looked = new WeakMap<Session, ReadonlySet<string>>();

/** Applies an approved plan from where the journal stands. Returns a refusal when the environment does not answer. */
export async function applySlice(
  ports: Ports,
  session: Session,
  run: RunIn<'applying'>,
): Promise<Refusal | undefined> {
  const environment = environmentSettings(ports, run.id);
  const dataverse = ports.dataverse(environment);
  const plan = await ports.ledger.plan(environment.key, run.plan);
  const account = accountOf(await ports.ledger.journal(run.id), plan.changes.length);
  await noteStop(ports, session);
  let gone = looked.get(session);
  if (gone === undefined) {
    const { refusal, left } = await checkFresh(ports, session, dataverse, plan, account);
    if (refusal !== undefined || session.run().status !== 'applying') return refusal;
    if (account.outcomes.includes('i')) await noteBegun(session);
    looked.set(session, left);
    gone = left;
  }
  const landing = makeLanding(session, dataverse, account);
  const work: Applying = { session, dataverse, plan, account, landing };
  const cards = makeProgressCards(knowing(ports, run, plan), run.id);
  try {
    return await applyRest(ports, work, gone, cards.tick);
  } finally {
    await cards.done();
  }
}

/** From here to the end of the plan, or of a stretch that took so long that cards are behind. */
async function applyRest(
  ports: Ports,
  work: Applying,
  gone: ReadonlySet<string>,
  tick: () => void,
): Promise<Refusal | undefined> {
  const { session, dataverse, plan, account, landing } = work;
  const startedAt = ports.clock.now().getTime();
  const since = (): number => ports.clock.now().getTime() - startedAt;
  for (let moved = false; ; moved = true) {
    await noteStop(ports, session);
    const current = session.run();
    if (current.status !== 'applying') return undefined;
    const stop = stopCause(plan, account, current);
    const open = nextStretch(plan.changes, account.outcomes);
    // What was intended is settled before a run ends: only then is it known what was written.
    const blocks = stop === undefined ? open : open.filter((one) => isUnsettled(account.outcomes, one));
    const [block] = blocks;
    if (block === undefined) return finish(ports, work, stop);
    if (moved && since() >= progressSeconds * 1000) {
      await landing.commit();
      return refreshCards(ports, current.id).then(() => undefined);
    }
    const refusal = isPersonChange(plan.changes[block.from] as Change)
      ? await applyPeople(
          work,
          { plan, account, blocks, gone },
          { tick, listen: () => noteStop(ports, session), isOver: () => since() >= flightMs },
        )
      : await applyConfiguration(work, blocks.slice(0, besides(dataverse)));
    if (refusal === undefined) continue;
    await landing.commit();
    return refusal;
  }
}

/** So many configuration changes at once: fewer than people, as what they write is looked at by more. */
const mostBesides = 8;
const besides = (dataverse: Dataverse): number => Math.min(mostBesides, paceOf(dataverse).parallel);

/** Cards of this run are rendered from the plan that is at hand: reading ten thousand changes again would hold up the writing. */
function knowing(ports: Ports, { plan: ref }: RunIn<'applying'>, plan: Plan): Ports {
  const read: Ledger['plan'] = async (environment, wanted) =>
    wanted.digest === ref.digest ? plan : ports.ledger.plan(environment, wanted);
  return { ...ports, ledger: { ...ports.ledger, plan: read } };
}

/** What a worker before us had begun may have been sent, and may arrive behind what we send again. */
async function noteBegun(session: Session): Promise<void> {
  await session.commit((current) =>
    current.status === 'applying'
      ? { run: { ...current, progress: unanswered(current.progress, session.now()) } }
      : undefined,
  );
}

/** From here on the run itself says who stopped it. */
async function noteStop(ports: Ports, session: Session): Promise<void> {
  const by = await ports.ledger.stopAsked(session.run().id);
  if (by === undefined) return;
  await session.commit((current) =>
    current.status === 'applying' && current.cancelledBy === undefined
      ? { run: { ...current, cancelledBy: by }, audit: { what: 'asked to stop', by } }
      : undefined,
  );
}

/** Journal rows of the commit that ends the applying: beside the cards of some fifty conversations. */
const inLastCommit = 40;

async function finish(
  ports: Ports,
  { session, account, landing }: Applying,
  stop: StopCause | undefined,
): Promise<undefined> {
  const now = ports.clock.now().toISOString();
  const behind = landing.take(inLastCommit);
  await landing.commit();
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    const progress = settledOrUnknown(account.outcomes, landing.noted(current).run.progress);
    const { plan, approval } = current;
    const applied = { plan, approval, progress, ...sinceOf(current) };
    const next: Run =
      stop === undefined
        ? become(current, 'verifying', applied, now)
        : become(current, 'stopped', { ...applied, stop }, now);
    const detail = stop === undefined ? {} : { detail: stop.cause };
    return {
      run: next,
      writes: landing.rows(behind),
      audit: { what: stop === undefined ? 'applied' : 'stopped', digest: plan.digest, ...detail },
    };
  });
  return undefined;
}
