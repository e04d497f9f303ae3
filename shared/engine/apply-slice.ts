import { sinceOf } from '../domain/people-since.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Run, RunIn, StopCause } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { accountOf, applyBlock, progressOf } from './apply-block.ts';
import { checkFresh } from './check-fresh.ts';
import { environmentSettings } from './environment-settings.ts';
import { nextBlock } from './next-block.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';
import { refreshCards } from './show.ts';
import { stopCause } from './stop-cause.ts';

/** Seconds between two edits of a progress card: Teams throttles a thread that is edited faster. */
const progressSeconds = 3;

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
    looked.set(session, left);
    gone = left;
  }
  const startedAt = ports.clock.now().getTime();
  for (;;) {
    await noteStop(ports, session);
    const current = session.run();
    if (current.status !== 'applying') return undefined;
    const stop = stopCause(plan, account, current);
    const block = stop === undefined ? nextBlock(plan.changes, account.outcomes) : undefined;
    if (block === undefined) return finish(ports, session, account.outcomes, stop);
    const refusal = await applyBlock(session, dataverse, plan, account, { ...block, gone });
    if (refusal !== undefined) return refusal;
    if (ports.clock.now().getTime() - startedAt >= progressSeconds * 1000)
      return refreshCards(ports, run.id).then(() => undefined);
  }
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
  outcomes: Parameters<typeof progressOf>[0],
  stop: StopCause | undefined,
): Promise<undefined> {
  const now = ports.clock.now().toISOString();
  const progress = progressOf(outcomes);
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
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
