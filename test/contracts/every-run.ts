import type { EnvironmentKey } from '../../shared/domain/ids.ts';
import type { Run, RunIn, RunStatus } from '../../shared/domain/run.ts';
import { at, finding, person, planningRun, planRef, runId } from './ledger-samples.ts';

/** One run of each status, with everything it may know. */
export function everyRun(environment: EnvironmentKey): readonly Run[] {
  const id = runId(environment);
  const base = { ...planningRun(id, environment), predecessor: runId(environment, 1) };
  const by = person();
  const plan = { ...base, plan: planRef };
  const reach = { reach: { people: 9, of: 10, rows: 4 }, needed: 2 };
  const window = { opensAt: at, closesAt: at };
  const approved = {
    ...plan,
    approval: { approvalId: 'a1', digest: planRef.digest, by, at, ...reach, window },
  };
  const applied = { ...approved, progress: { done: 1, present: 2, refused: 3, total: 9 } };
  const verified = { ...applied, findings: [finding()] };
  const refusal = { kind: 'refusal', reason: 'rows_hidden', params: { environment: 'x' } } as const;
  const trace = { name: 'Agent', modifiedOn: at, modifiedBy: 'Somebody' };
  const difference = { kind: 'changed', about: 'role', id: 'r', columns: ['name'], ...trace } as const;
  const runs = {
    planning: { ...plan, status: 'planning' },
    needs_decisions: { ...plan, status: 'needs_decisions', reminded: ['unanswered', 'closing'] },
    awaiting_approval: {
      ...plan,
      status: 'awaiting_approval',
      approvalId: 'a1',
      expiresAt: at,
      since: at,
      ...reach,
      whole: planRef,
      handed: { to: by, by, at },
      reminded: ['waiting', 'expiring'],
    },
    scheduled: { ...approved, status: 'scheduled', opensAt: at, closesAt: at },
    applying: { ...applied, status: 'applying', checked: true, throttled: true, cancelledBy: by },
    verifying: { ...applied, status: 'verifying' },
    blocked: { ...applied, status: 'blocked', refusal, since: at, resume: 'applying', checked: true },
    no_changes: { ...plan, status: 'no_changes', findings: [finding()] },
    succeeded: { ...verified, status: 'succeeded' },
    unproven: { ...verified, status: 'unproven' },
    needs_repair: { ...verified, status: 'needs_repair' },
    stopped: { ...applied, status: 'stopped', stop: { cause: 'conflict', at: 3, detail: 'HTTP 412', by } },
    failed: { ...plan, status: 'failed', refusal },
    rejected: { ...plan, status: 'rejected', by },
    expired: { ...approved, status: 'expired', refusal },
    stale: { ...approved, status: 'stale', differences: [difference] },
    superseded: { ...plan, status: 'superseded', successor: runId(environment, 2) },
    cancelled: { ...plan, status: 'cancelled', by },
  } as const satisfies { readonly [S in RunStatus]: RunIn<S> };
  return Object.values(runs);
}
