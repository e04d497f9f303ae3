import { approvalRefusal, approvalsOf } from '../domain/approval.ts';
import { evidenceHash } from '../domain/evidence.ts';
import { environmentOf, type RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { shortDigest } from '../domain/plan.ts';
import { approvalsFor } from '../domain/reach.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { stillWaiting } from '../domain/waiting.ts';
import { approvedRun, timeToApprove } from './approved-run.ts';
import { findEnvironment } from './environment-settings.ts';
import { lacking } from './lacking.ts';
import { openWindow } from './open-window.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { isThisRun, transact } from './transact.ts';

export interface Decide {
  readonly run: RunId;
  /** As the card carried it: it stands for exactly one plan of one run. */
  readonly approvalId: string;
  /** Short digest of the plan that the card showed; compared when given. */
  readonly digest?: string;
  readonly verdict: 'approve' | 'reject';
  readonly by: PersonRef;
  readonly conversation?: ConversationKey;
}

/** Approves or rejects the plan of a run. Whoever comes second is told who decided. */
export async function decide(ports: Ports, asked: Decide): Promise<Run | Refusal> {
  const environment = findEnvironment(ports, environmentOf(asked.run));
  if (environment === undefined) return lacking(ports, asked.by.id, refuse('unknown_run'));
  const roles = await ports.people.rolesOf(asked.by.id, environment);
  // Whoever has no role here is told nothing, not even that the environment exists.
  if (roles.size === 0) return lacking(ports, asked.by.id, refuse('unknown_run'));
  if (!roles.has('approver'))
    return lacking(ports, asked.by.id, refuse('not_an_approver', { environment: environment.name }));
  const result = await transact(ports, environment.key, async (_head, open) => {
    if (!isThisRun(open, asked.run) || open.status !== 'awaiting_approval')
      return alreadyDecided(ports, asked.run);
    if (asked.digest !== undefined && asked.digest !== shortDigest(open.plan.digest))
      return refuse('digest_changed', { environment: environment.name });
    const now = ports.clock.now();
    const refusal = approvalRefusal(open, environment, {
      approvalId: asked.approvalId,
      verdict: asked.verdict,
      by: asked.by,
      roles,
      now,
    });
    if (refusal !== undefined) return refusal;
    const at = now.toISOString();
    const { digest } = open.plan;
    if (asked.verdict === 'reject')
      return {
        run: become(open, 'rejected', { plan: open.plan, by: asked.by }, at),
        audit: { what: 'rejected', by: asked.by, digest },
      };
    const time = timeToApprove(open, environment, now);
    if (isRefusal(time)) return time;
    const given = open.given ?? [];
    const needed = approvalsFor(environment, open);
    const detail = needed > 1 ? { detail: `${given.length + 1} of ${needed}` } : {};
    const evidence = evidenceHash(await ports.evidence.list(open.id));
    const audit = { what: 'approved', by: asked.by, digest, evidence, ...detail };
    if (given.length + 1 < needed) {
      return { run: stillWaiting(open, { given: [...given, { by: asked.by, at }] }, at), audit };
    }
    const { reach } = open;
    const kept = {
      ...(reach === undefined ? {} : { reach }),
      ...(needed > environment.approvalsNeeded ? { needed } : {}),
    };
    const earlier = given.length === 0 ? {} : { earlier: given };
    const approval = { approvalId: asked.approvalId, digest, by: asked.by, at, ...earlier, ...kept, ...time };
    return { run: await approvedRun(ports, open, approval, at), audit };
  });
  if (!isRefusal(result) && result.status === 'scheduled') await openWindow(ports, result);
  if (!isRefusal(result) && result.status === 'applying') await ports.wakeUps.wake(result.id);
  return result;
}

async function alreadyDecided(ports: Ports, id: RunId): Promise<Refusal> {
  const run = await ports.ledger.run(id);
  if (run === undefined) return refuse('unknown_run');
  const by = decidersOf(run).map((one) => one.name);
  return by.length === 0
    ? refuse('not_awaiting_approval', { status: run.status })
    : refuse('already_decided', { by: by.join(', '), status: run.status });
}

/** Who approved, rejected or cancelled a run; nobody while that is open. */
export function decidersOf(run: Run): readonly PersonRef[] {
  if ('approval' in run && run.approval !== undefined) return approvalsOf(run.approval).map(({ by }) => by);
  return 'by' in run ? [run.by] : [];
}
