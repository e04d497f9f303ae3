import type { PersonRef, Role } from './person.ts';
import { approvalsFor } from './reach.ts';
import { type Refusal, refuse } from './reason.ts';
import type { Approval, GivenApproval, Run, RunIn } from './run.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Hours somebody has to decide, and hours an approval holds once given. */
export const approvalHours = 24;

interface Click {
  readonly approvalId: string;
  readonly verdict: 'approve' | 'reject';
  readonly by: PersonRef;
  readonly roles: ReadonlySet<Role>;
  readonly now: Date;
}

/** Whether this click may decide this run; `undefined` when it may. Anybody's rejection ends a run, once is enough. */
export function approvalRefusal(
  run: RunIn<'awaiting_approval'>,
  environment: EnvironmentSettings,
  click: Click,
): Refusal | undefined {
  if (!click.roles.has('approver')) return refuse('not_an_approver', { environment: environment.name });
  if (click.approvalId !== run.approvalId) return refuse('digest_changed', { environment: environment.name });
  if (Date.parse(run.expiresAt) <= click.now.getTime())
    return refuse('expired', { environment: environment.name });
  if (environment.protected && click.by.id === run.requester.id)
    return refuse('self_approval', { environment: environment.name });
  if (click.verdict === 'approve' && hasApproved(run, click.by))
    return refuse('already_approved', {
      given: String(run.given?.length ?? 0),
      needed: String(approvalsFor(environment, run)),
    });
  return undefined;
}

/** Whether somebody has approved what still waits for another approver. */
export const hasApproved = (run: Run | undefined, { id }: PersonRef): boolean =>
  run?.status === 'awaiting_approval' && (run.given ?? []).some(({ by }) => by.id === id);

/** Everybody who approved, oldest first. */
export function approvalsOf(approval: Approval): readonly GivenApproval[] {
  const { by, at, earlier = [] } = approval;
  return [...earlier, { by, at }];
}

/**
 * Whether what was approved is still approved enough when applying starts: settings may have become stricter, and
 * approvers may have lost the role since.
 *
 * @param holds object ids of the approvers who still have the role
 */
export function approvalGone(
  run: RunIn<'applying'>,
  environment: EnvironmentSettings,
  holds: ReadonlySet<string>,
): Refusal | undefined {
  const approvers = new Set(approvalsOf(run.approval).map(({ by }) => by.id));
  const counted = [...approvers].filter((id) => !(environment.protected && id === run.requester.id));
  if (counted.length < approvers.size) return refuse('self_approval', { environment: environment.name });
  if (counted.some((id) => !holds.has(id)))
    return refuse('not_an_approver', { environment: environment.name });
  const needed = approvalsFor(environment, run.approval);
  if (counted.length < needed)
    return refuse('approvals_missing', {
      environment: environment.name,
      given: String(counted.length),
      needed: String(needed),
    });
  return undefined;
}
