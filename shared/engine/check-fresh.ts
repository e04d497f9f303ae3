import { approvalGone, approvalsOf } from '../domain/approval.ts';
import { isAbout } from '../domain/change.ts';
import { type Compared, comparePlan } from '../domain/compare-plan.ts';
import { type PeopleSince, peopleSince, sinceOf } from '../domain/people-since.ts';
import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { become } from '../domain/transitions.ts';
import { seesAllProviders } from '../steps/facts.ts';
import type { Account } from './account.ts';
import { mayPass } from './blocked.ts';
import {
  type Closing,
  closingByApproval,
  closingByDifferences,
  closingByFacts,
  closingByRefusal,
  closingByWish,
} from './closing.ts';
import { environmentSettings } from './environment-settings.ts';
import { othersArriving } from './outstanding.ts';
import type { Dataverse, Ports } from './ports.ts';
import { settledOrUnknown } from './progress-of.ts';
import { missedWindow } from './remind.ts';
import type { Session } from './session.ts';

export interface Checked {
  /** The environment does not answer, so nothing is known. */
  readonly refusal?: Refusal;
  /** People of the plan who left since; nothing is written for them. */
  readonly left: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * Before a session's first write: is the approver still one, is the approval still young enough, are the settings
 * those that were approved, is the environment still what the plan read, but for our own changes, and may we still
 * write it? Otherwise the run closes: with zero writes if there were none, as stopped if there were.
 */
export async function checkFresh(
  ports: Ports,
  session: Session,
  dataverse: Dataverse,
  plan: Plan,
  account: Account,
): Promise<Checked> {
  const run = session.run();
  if (run.status !== 'applying') return { left: nobody };
  const environment = environmentSettings(ports, run.id);
  const begun = hasBegun(account);
  const arriving = begun ? undefined : await othersArriving(ports, environment, run);
  if (arriving !== undefined) return { refusal: arriving, left: nobody };
  const holds = await stillApprovers(ports, run, environment);
  if (isRefusal(holds)) return { refusal: holds, left: nobody };
  const now = ports.clock.now();
  // Once begun, a wish to stop waits until what was intended is settled: only then is it known what was written.
  const early =
    (begun ? undefined : closingByWish(run)) ??
    closingByApproval(run, environment, plan, { gone: approvalGone(run, environment, holds), now, begun });
  if (early !== undefined) return close(ports, session, account, early);
  const found = await look(dataverse, plan, begun);
  if (isRefusal(found))
    return mayPass(found)
      ? { refusal: found, left: nobody }
      : close(ports, session, account, closingByRefusal(found));
  const { snapshot, differences, left, tooManyLeft } = found;
  const gone = new Set<string>(left);
  const open = plan.changes.filter(
    (change, index) => ['.', 'i'].includes(account.outcomes[index] ?? '.') && !isAbout(change, gone),
  );
  const late =
    differences.length > 0
      ? closingByDifferences(differences, tooManyLeft)
      : closingByFacts(plan, snapshot, open);
  if (late !== undefined) return close(ports, session, account, late);
  await note(session, peopleSince(plan, snapshot, found));
  return { left: gone };
}

type Found = Compared & { readonly snapshot: Snapshot };

/**
 * An identity that may not see everything any more, and another organisation, are told as such: their differences mean
 * nothing. Where the only news is that Dataverse does not say any more who gets which profile, it is asked once more.
 */
async function look(dataverse: Dataverse, plan: Plan, begun: boolean): Promise<Found | Refusal> {
  for (let again = false; ; again = true) {
    const snapshot = await dataverse.readSnapshot();
    if (isRefusal(snapshot)) return snapshot;
    const comparable = seesAllProviders(snapshot) && snapshot.organizationId === plan.organizationId;
    if (!comparable) return { snapshot, differences: [], joined: [], left: [] };
    const compared = comparePlan(plan, snapshot, begun);
    const unanswered = compared.differences.filter((one) => one.kind === 'unanswered').length;
    if (again || unanswered === 0 || unanswered < compared.differences.length)
      return { snapshot, ...compared };
  }
}

const hasBegun = ({ outcomes }: Account): boolean => outcomes.some((one) => one !== '.' && one !== 's');

/** The run remembers that it was checked, and who came and went. */
async function note(session: Session, since: PeopleSince | undefined): Promise<void> {
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    const { peopleSince: before, ...rest } = current;
    if (current.checked && same(before, since)) return undefined;
    const run = { ...rest, checked: true, ...(since === undefined ? {} : { peopleSince: since }) };
    if (since === undefined || same(before, since)) return { run };
    const detail = `${since.joined.count} joined since the plan, ${since.left.count} left`;
    return { run, audit: { what: 'checked', digest: current.plan.digest, detail } };
  });
}

const same = (a: PeopleSince | undefined, b: PeopleSince | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Object ids of the approvers who have the role now; a refusal while nobody can say so of one of them. */
async function stillApprovers(
  ports: Ports,
  { approval }: Pick<RunIn<'applying'>, 'approval'>,
  environment: EnvironmentSettings,
): Promise<ReadonlySet<string> | Refusal> {
  const holds = new Set<string>();
  for (const { by } of approvalsOf(approval)) {
    const approver = (await ports.people.rolesOf(by.id, environment)).has('approver');
    const unanswered = approver ? undefined : await ports.people.unanswered?.(by.id);
    if (unanswered !== undefined) return unanswered;
    if (approver) holds.add(by.id);
  }
  return holds;
}

async function close(ports: Ports, session: Session, account: Account, closing: Closing): Promise<Checked> {
  const at = ports.clock.now().toISOString();
  const begun = hasBegun(account);
  const before = session.run();
  const writes =
    begun || before.status !== 'applying' ? [] : await missedWindow(ports, closing.untouched(before, at));
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    const { plan, approval } = current;
    const applied = { plan, approval, ...sinceOf(current) };
    const run = begun
      ? become(
          current,
          'stopped',
          { ...applied, progress: settledOrUnknown(account.outcomes, current.progress), stop: closing.begun },
          at,
        )
      : closing.untouched(current, at);
    return { run, writes, audit: { what: run.status, digest: plan.digest, detail: closing.begun.cause } };
  });
  return { left: nobody };
}
