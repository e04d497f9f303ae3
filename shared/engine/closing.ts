import { approvalHours } from '../domain/approval.ts';
import { canonicalJson, type Json } from '../domain/hash.ts';
import type { Plan } from '../domain/plan.ts';
import { compareReads, type ReadDifference } from '../domain/reads.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn, StopCause } from '../domain/run.ts';
import { type EnvironmentSettings, planSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { become } from '../domain/transitions.ts';
import { seesAllProviders } from '../steps/facts.ts';

/** How an approved run closes that must not write, or must not go on. */
export interface Closing {
  /** The status when nothing was written. @param at ISO 8601 */
  readonly untouched: (run: RunIn<'applying'>, at: string) => Run;
  /** Why it stopped, when some changes are written. */
  readonly begun: StopCause;
}

/** Differences kept with a run: a row has a size limit, and the first ones tell enough. */
const differencesKept = 50;

/** What can be known before the environment is read again. */
export function closingByApproval(
  run: RunIn<'applying'>,
  environment: EnvironmentSettings,
  plan: Plan,
  { approverHolds, now }: { readonly approverHolds: boolean; readonly now: Date },
): Closing | undefined {
  if (now.getTime() - Date.parse(run.approval.at) > approvalHours * 3_600_000)
    return {
      untouched: (current, at) => become(current, 'expired', { plan: current.plan }, at),
      begun: { cause: 'not_approved_any_more', detail: 'expired' },
    };
  if (!approverHolds) return closingByRefusal(refuse('not_an_approver', { environment: environment.name }));
  const asApproved = canonicalJson(plan.settings as unknown as Json);
  return canonicalJson(planSettings(environment) as unknown as Json) === asApproved
    ? undefined
    : closingByRefusal(refuse('stale_plan', { environment: environment.name }));
}

/** What the environment itself says. @param begun some of the plan's own changes are there already */
export function closingByFacts(plan: Plan, snapshot: Snapshot, begun: boolean): Closing | undefined {
  // Whoever may not see every 1.0 row any more cannot say that nothing has changed.
  if (!seesAllProviders(snapshot))
    return closingByRefusal(refuse('rows_hidden', { environment: plan.settings.environment }));
  if (snapshot.organizationId !== plan.organizationId)
    return closingByRefusal(
      refuse('wrong_organization', { expected: plan.organizationId, found: snapshot.organizationId }),
    );
  const ours = begun ? ownPlaces(plan) : new Set<string>();
  const planned = plannedPeople(plan);
  const differences = compareReads(plan.reads, snapshot).filter(
    (one) =>
      !(begun && one.about === 'effective_profile') &&
      !isJoiner(one, planned) &&
      !ours.has(`${one.about} ${one.id}`),
  );
  if (differences.length === 0) return undefined;
  return {
    untouched: (current, at) => {
      const { plan: ref, approval } = current;
      return become(
        current,
        'stale',
        { plan: ref, approval, differences: differences.slice(0, differencesKept) },
        at,
      );
    },
    begun: { cause: 'environment_changed', detail: named(differences) },
  };
}

/** Rows and pairs the plan changes: once begun they differ because of us, and each write guards its own. */
function ownPlaces(plan: Plan): ReadonlySet<string> {
  return new Set(
    plan.changes.map((change) =>
      'relationship' in change
        ? `${change.relationship} ${change.from}|${change.to}`
        : `${change.table} ${change.id}`,
    ),
  );
}

const named = (differences: readonly ReadDifference[]): string =>
  differences
    .slice(0, 3)
    .map((one) => one.name ?? one.about)
    .join(', ');

/** People the plan gives a profile, or has found with the right one. */
function plannedPeople(plan: Plan): ReadonlySet<string> {
  const assigned = 'msdyn_appconfiguration_systemuser';
  return new Set(
    plan.expect.flatMap((one) => ('relationship' in one && one.relationship === assigned ? [one.to] : [])),
  );
}

/** What only concerns people this plan does not move is no reason to refuse it: they joined, or got another profile. */
const aboutPeople: readonly ReadDifference['about'][] = [
  'systemuser',
  'systemuserroles_association',
  'msdyn_appconfiguration_systemuser',
  // A combination of roles nobody had: it comes with whoever joined.
  'effective_profile',
];

/** A person of the plan who gains a role is no joiner: they may see other providers now than the plan gives them. */
function isJoiner({ kind, about, id }: ReadDifference, planned: ReadonlySet<string>): boolean {
  return kind === 'new' && aboutPeople.includes(about) && !planned.has(id.split('|').at(-1) ?? '');
}

export function closingByRefusal(refusal: Refusal): Closing {
  return {
    untouched: (current, at) => become(current, 'failed', { plan: current.plan, refusal }, at),
    begun: { cause: 'not_approved_any_more', detail: refusal.reason },
  };
}

export function closingByWish(run: RunIn<'applying'>): Closing | undefined {
  const { cancelledBy: by } = run;
  return by === undefined
    ? undefined
    : {
        untouched: (current, at) => become(current, 'cancelled', { plan: current.plan, by }, at),
        begun: { cause: 'cancelled', by },
      };
}
