import { approvalHours } from '../domain/approval.ts';
import { blackoutDay, firstFreeDay } from '../domain/blackout.ts';
import type { Change } from '../domain/change.ts';
import { isBlocking } from '../domain/finding.ts';
import { canonicalJson, type Json } from '../domain/hash.ts';
import type { Plan } from '../domain/plan.ts';
import type { ReadDifference } from '../domain/reads.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn, StopCause } from '../domain/run.ts';
import { type EnvironmentSettings, planSettings, withoutPilot } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { become } from '../domain/transitions.ts';
import { seesAllProviders } from '../steps/facts.ts';
import { writeFindings } from '../steps/write-findings.ts';

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
  { gone, now, begun }: { readonly gone: Refusal | undefined; readonly now: Date; readonly begun: boolean },
): Closing | undefined {
  if (isOver(run, now, begun))
    return {
      untouched: (current, at) =>
        become(current, 'expired', { plan: current.plan, approval: current.approval }, at),
      begun: { cause: 'not_approved_any_more', detail: 'expired' },
    };
  const day = begun ? undefined : blackoutDay(environment, now);
  if (day !== undefined) {
    const example = firstFreeDay(environment, day);
    return closingByRefusal(refuse('blackout_day', { environment: environment.name, day, example }));
  }
  if (gone !== undefined) return closingByRefusal(gone);
  const { graceDays } = environment;
  const settings = { ...planSettings(environment), ...(plan.kind === 'rollback' ? { graceDays } : {}) };
  const others = differing({ ...settings }, { ...withoutPilot(plan.settings) });
  return others.length === 0
    ? undefined
    : closingByRefusal(refuse('stale_plan', { environment: environment.name, settings: others.join(', ') }));
}

/** Names of the settings that have changed. */
function differing(now: object, before: object): readonly string[] {
  const valueIn = (settings: object, name: string): string => {
    const value: unknown = Reflect.get(settings, name);
    return value === undefined ? '' : canonicalJson(value as Json);
  };
  const names = Object.keys({ ...before, ...now });
  return names.filter((name) => valueIn(now, name) !== valueIn(before, name));
}

/** Within a window what has begun is finished, however long it takes: half done is worse than late. */
function isOver({ approval }: RunIn<'applying'>, now: Date, begun: boolean): boolean {
  return approval.window === undefined
    ? now.getTime() - Date.parse(approval.at) > approvalHours * 3_600_000
    : !begun && now.getTime() >= Date.parse(approval.window.closesAt);
}

/** What the environment itself says, beside differences. @param left changes that are still to be made */
export function closingByFacts(plan: Plan, snapshot: Snapshot, left: readonly Change[]): Closing | undefined {
  // Whoever may not see every 1.0 row any more cannot say that nothing has changed.
  if (!seesAllProviders(snapshot))
    return closingByRefusal(refuse('rows_hidden', { environment: plan.settings.environment }));
  if (snapshot.organizationId !== plan.organizationId)
    return closingByRefusal(
      refuse('wrong_organization', { expected: plan.organizationId, found: snapshot.organizationId }),
    );
  const missing = writeFindings(snapshot, left).filter(isBlocking);
  if (missing.length === 0) return undefined;
  const privileges = missing.flatMap(({ code, subject = '' }) =>
    code === 'privilege-missing' ? [subject] : [],
  );
  return privileges.length === 0
    ? closingByRefusal(refuse('stale_plan', { environment: plan.settings.environment }))
    : closingByRefusal(refuse('privilege_missing', { privilege: privileges.join(', ') }));
}

/** @param left planned people who are gone, when they are too many */
export function closingByDifferences(differences: readonly ReadDifference[], left?: number): Closing {
  return {
    untouched: (current, at) => {
      const { plan, approval } = current;
      return become(
        current,
        'stale',
        {
          plan,
          approval,
          differences: differences.slice(0, differencesKept),
          ...(left === undefined ? {} : { left }),
        },
        at,
      );
    },
    begun: { cause: 'environment_changed', detail: named(differences) },
  };
}

const named = (differences: readonly ReadDifference[]): string =>
  differences
    .slice(0, 3)
    .map((one) => one.name ?? one.about)
    .join(', ');

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
