import { type Finding, isBlocking } from '../domain/finding.ts';
import type { Fleet, Member, PlanCounts } from '../domain/fleet.ts';
import { sha256 } from '../domain/hash.ts';
import { type EnvironmentKey, newRunId, type RunId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { shortDigest } from '../domain/plan.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Run, RunStatus } from '../domain/run.ts';

/**
 * The id of what a fleet begins in an environment: the same at every try, so that a worker that dies between beginning
 * it and noting so begins nothing twice.
 */
export function memberId(fleet: RunId, environment: EnvironmentKey, startedAt: string): RunId {
  const random = sha256(`${fleet} ${environment}`).slice(0, 12);
  return newRunId(environment, new Date(startedAt), random);
}

/** The id of what it begins, or has begun: see `memberId`. */
export function idOf({ id, waves, requestedAt }: Fleet, member: Member): RunId {
  return member.id ?? memberId(id, member.environment, waves[member.wave]?.startedAt ?? requestedAt);
}

/** A member as its run says. */
export function asRun(member: Member, run: Run): Member {
  const plan = 'plan' in run ? run.plan : undefined;
  const reach = run.status === 'awaiting_approval' ? run.reach : undefined;
  return {
    ...before(member),
    id: run.id,
    status: statusOf(run),
    ...(plan === undefined ? {} : { digest: shortDigest(plan.digest) }),
    ...(reach === undefined ? kept(member) : { counts: countsOfReach(reach) }),
    ...('refusal' in run && run.refusal !== undefined ? { reason: run.refusal.reason } : {}),
  };
}

/** A run with nothing to write is verified only where its checks found nothing wrong. */
function statusOf(run: Run): RunStatus {
  return run.status === 'no_changes' && run.findings.some(isBlocking) ? 'needs_repair' : run.status;
}

/** A member as its reading says. */
export function asInquiry(member: Member, inquiry: Inquiry): Member {
  const base = { ...before(member), id: inquiry.id };
  if (inquiry.status === 'planned')
    return {
      ...base,
      status: 'planned',
      digest: shortDigest(inquiry.plan.digest),
      ...(inquiry.counts === undefined ? {} : { counts: inquiry.counts }),
    };
  if (inquiry.status === 'validated')
    return { ...base, status: 'checked', ...foundOf(inquiry.against, failing(inquiry.findings)) };
  if (inquiry.status === 'compared') {
    // What was put off is silent here, too.
    const { news, known } = inquiry;
    return { ...base, status: 'checked', ...foundOf(inquiry.against, news.length + known.length) };
  }
  if (inquiry.status === 'refused') return { ...base, status: 'refused', reason: inquiry.refusal.reason };
  return { ...base, status: 'asked' };
}

const failing = (findings: readonly Finding[]): number => findings.filter(isBlocking).length;

const foundOf = (against: unknown, found: number): Pick<Member, 'found'> =>
  against === undefined ? {} : { found };

export function asRefused(member: Member, { reason }: Refusal): Member {
  return { ...before(member), status: 'refused', reason };
}

const before = ({ environment, wave }: Member): Pick<Member, 'environment' | 'wave'> => ({
  environment,
  wave,
});

const kept = ({ counts }: Member): Pick<Member, 'counts'> => (counts === undefined ? {} : { counts });

/** What a run tells of its plan; questions would have kept it from being shown. */
const countsOfReach = ({ rows, people }: { readonly rows: number; readonly people: number }): PlanCounts => ({
  rows,
  people,
  questions: 0,
  errors: 0,
});
