import type { PersonRef, Role } from './person.ts';
import { type Refusal, refuse } from './reason.ts';
import type { RunIn } from './run.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Hours somebody has to decide, and hours an approval holds once given. */
export const approvalHours = 24;

interface Click {
  readonly approvalId: string;
  readonly by: PersonRef;
  readonly roles: ReadonlySet<Role>;
  readonly now: Date;
}

/** Whether this click may decide this run; `undefined` when it may. Checked at the click and again when applying starts. */
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
  return undefined;
}
