import { type Change, isPersonChange } from '../domain/change.ts';
import { sinceOf } from '../domain/people-since.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Run, RunIn, StopCause } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { accountOf, applyBlock, settledOrUnknown } from './apply-block.ts';
import { applyPeople } from './apply-people.ts';
import { checkFresh } from './check-fresh.ts';
import { environmentSettings } from './environment-settings.ts';
import { isUnsettled, nextStretch } from './next-block.ts';
import { unanswered } from './outstanding.ts';
import type { Stretch } from './people-journal.ts';
import type { Dataverse, Ports } from './ports.ts';
import { makeProgressCards, progressSeconds } from './progress-cards.ts';
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
  const startedAt = ports.clock.now().getTime();
  const since = (): number => ports.clock.now().getTime() - startedAt;
  for (;;) {
    await noteStop(ports, session);
    const current = session.run();
    if (current.status !== 'applying') return undefined;
    const stop = stopCause(plan, account, current);
    const open = nextStretch(plan.changes, account.outcomes);
    // What was intended is settled before a run ends: only then is it known what was written.
    const blocks = stop === undefined ? open : open.filter((one) => isUnsettled(account.outcomes, one));
    const [block] = blocks;
    if (block === undefined) return finish(ports, session, account.outcomes, stop);
    const refusal = isPersonChange(plan.changes[block.from] as Change)
      ? await applyStretch(
          ports,
          session,
          dataverse,
          { plan, account, blocks, gone },
          () => since() >= flightMs,
        )
      : await applyBlock(session, dataverse, plan, account, { ...block, gone });
    if (refusal !== undefined) return refusal;
    if (since() >= progressSeconds * 1000) return refreshCards(ports, run.id).then(() => undefined);
  }
}

/** People, with progress and wishes to stop beside. */
async function applyStretch(
  ports: Ports,
  session: Session,
  dataverse: Dataverse,
  stretch: Stretch,
  isOver: () => boolean,
): Promise<Refusal | undefined> {
  const cards = makeProgressCards(ports, session.run().id);
  const tick = async (): Promise<void> => {
    cards.tick();
    await noteStop(ports, session);
  };
  try {
    return await applyPeople(session, dataverse, stretch, { tick, isOver });
  } finally {
    await cards.done();
  }
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

async function finish(
  ports: Ports,
  session: Session,
  outcomes: Parameters<typeof settledOrUnknown>[0],
  stop: StopCause | undefined,
): Promise<undefined> {
  const now = ports.clock.now().toISOString();
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    const progress = settledOrUnknown(outcomes, current.progress);
    const { plan, approval } = current;
    const applied = { plan, approval, progress, ...sinceOf(current) };
    const next: Run =
      stop === undefined
        ? become(current, 'verifying', applied, now)
        : become(current, 'stopped', { ...applied, stop }, now);
    const detail = stop === undefined ? {} : { detail: stop.cause };
    return {
      run: next,
      audit: { what: stop === undefined ? 'applied' : 'stopped', digest: plan.digest, ...detail },
    };
  });
  return undefined;
}
