import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { become } from '../domain/transitions.ts';
import { type Account, progressOf } from './apply-block.ts';
import {
  type Closing,
  closingByApproval,
  closingByFacts,
  closingByRefusal,
  closingByWish,
} from './closing.ts';
import { environmentSettings } from './environment-settings.ts';
import type { Dataverse, Ports } from './ports.ts';
import type { Session } from './session.ts';

/**
 * Before a session's first write: is the approver still one, is the approval still young enough, are the settings
 * those that were approved, and is the environment still what the plan read, but for our own changes? Otherwise the
 * run closes: with zero writes if there were none, as stopped if there were. Returns a refusal when the environment
 * does not answer.
 */
export async function checkFresh(
  ports: Ports,
  session: Session,
  dataverse: Dataverse,
  plan: Plan,
  account: Account,
): Promise<Refusal | undefined> {
  const run = session.run();
  if (run.status !== 'applying') return undefined;
  const environment = environmentSettings(ports, run.id);
  const begun = account.outcomes.some((outcome) => outcome !== '.');
  const approverHolds = (await ports.people.rolesOf(run.approval.by.id, environment)).has('approver');
  const now = ports.clock.now();
  // Once begun, a wish to stop waits until what was intended is settled: only then is it known what was written.
  const early =
    (begun ? undefined : closingByWish(run)) ??
    closingByApproval(run, environment, plan, { approverHolds, now });
  if (early !== undefined) return close(ports, session, account, early);
  const snapshot = await dataverse.readSnapshot();
  if (isRefusal(snapshot) && snapshot.reason === 'environment_unavailable') return snapshot;
  const late = isRefusal(snapshot) ? closingByRefusal(snapshot) : closingByFacts(plan, snapshot, begun);
  if (late !== undefined) return close(ports, session, account, late);
  await session.commit((current) =>
    current.status === 'applying' && !current.checked ? { run: { ...current, checked: true } } : undefined,
  );
  return undefined;
}

async function close(
  ports: Ports,
  session: Session,
  { outcomes }: Account,
  closing: Closing,
): Promise<undefined> {
  const at = ports.clock.now().toISOString();
  const begun = outcomes.some((outcome) => outcome !== '.');
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    const { plan, approval } = current;
    const run = begun
      ? become(
          current,
          'stopped',
          { plan, approval, progress: settledOrUnknown(outcomes), stop: closing.begun },
          at,
        )
      : closing.untouched(current, at);
    return { run, audit: { what: run.status, digest: plan.digest, detail: closing.begun.cause } };
  });
  return undefined;
}

function settledOrUnknown(outcomes: Account['outcomes']) {
  const unknown = outcomes.filter((one) => one === 'i').length;
  return { ...progressOf(outcomes), ...(unknown === 0 ? {} : { unknown }) };
}
