import { approvalHours } from '../domain/approval.ts';
import type { Plan } from '../domain/plan.ts';
import { compareReads, type ReadDifference } from '../domain/reads.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { become } from '../domain/transitions.ts';
import { environmentSettings } from './environment-settings.ts';
import type { Dataverse, Ports } from './ports.ts';
import type { Session } from './session.ts';

/**
 * Before the first write: is the approver still one, is the approval still young enough, and is the environment still
 * what the plan read? Otherwise the run closes with zero writes. Returns a refusal when the environment does not answer.
 */
export async function checkFresh(
  ports: Ports,
  session: Session,
  dataverse: Dataverse,
  plan: Plan,
): Promise<Refusal | undefined> {
  const run = session.run();
  if (run.status !== 'applying') return undefined;
  const now = ports.clock.now();
  const environment = environmentSettings(ports, run.id);
  if (run.cancelledBy !== undefined) return cancel(session, now);
  if (now.getTime() - Date.parse(run.approval.at) > approvalHours * 3_600_000) return expire(session, now);
  if (!(await ports.people.rolesOf(run.approval.by.id, environment)).has('approver'))
    return fail(session, refuse('not_an_approver', { environment: environment.name }), now);
  const snapshot = await dataverse.readSnapshot();
  if (isRefusal(snapshot))
    return snapshot.reason === 'environment_unavailable' ? snapshot : fail(session, snapshot, now);
  const differences = compareReads(plan.reads, snapshot).filter((one) => !isJoiner(one));
  const at = now.toISOString();
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    if (differences.length === 0) return { run: { ...current, checked: true } };
    const { plan: ref, approval } = current;
    return {
      run: become(current, 'stale', { plan: ref, approval, differences: differences.slice(0, 50) }, at),
      audit: { what: 'stale', digest: ref.digest },
    };
  });
  return undefined;
}

/** Somebody who joined a role since: not moved by this plan, and no reason to refuse it. */
function isJoiner(difference: ReadDifference): boolean {
  return (
    difference.kind === 'new' &&
    (difference.about === 'systemuserroles_association' || difference.about === 'systemuser')
  );
}

async function cancel(session: Session, now: Date): Promise<undefined> {
  await session.commit((current) => {
    if (current.status !== 'applying' || current.cancelledBy === undefined) return undefined;
    return {
      run: become(current, 'cancelled', { plan: current.plan, by: current.cancelledBy }, now.toISOString()),
      audit: { what: 'cancelled' },
    };
  });
}

async function expire(session: Session, now: Date): Promise<undefined> {
  await session.commit((current) =>
    current.status === 'applying'
      ? {
          run: become(current, 'expired', { plan: current.plan }, now.toISOString()),
          audit: { what: 'expired' },
        }
      : undefined,
  );
}

async function fail(session: Session, refusal: Refusal, now: Date): Promise<undefined> {
  await session.commit((current) =>
    current.status === 'applying'
      ? {
          run: become(current, 'failed', { plan: current.plan, refusal }, now.toISOString()),
          audit: { what: 'failed', detail: refusal.reason },
        }
      : undefined,
  );
}
