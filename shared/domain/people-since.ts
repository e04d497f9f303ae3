import type { Guid } from './guid.ts';
import type { Outcome } from './journal.ts';
import type { PersonRef } from './person.ts';
import type { Plan } from './plan.ts';
import type { Snapshot } from './snapshot.ts';

/** Who came and went between plan and apply, for people to read. */
export interface PeopleSince {
  /** Hold a role of a 1.0 provider since; the plan does not move them. */
  readonly joined: ListedPeople;
  /** Were read by the plan and hold none any more; what it had for them is skipped. */
  readonly left: ListedPeople;
}

export interface ListedPeople {
  readonly count: number;
  /** The first of them: a run is one row, and a row has a size limit. Ids are those of Dataverse. */
  readonly people: readonly PersonRef[];
}

const listedAtMost = 50;

/** `undefined` when nobody came or went. */
export function peopleSince(
  plan: Plan,
  now: Snapshot,
  { joined, left }: { readonly joined: readonly Guid[]; readonly left: readonly Guid[] },
): PeopleSince | undefined {
  if (joined.length === 0 && left.length === 0) return undefined;
  const names = new Map<string, string | null>([
    ...plannedNames(plan),
    ...now.rows.systemuser.map((row) => [row.id, row.columns.fullname] as const),
  ]);
  const listed = (ids: readonly Guid[]): ListedPeople => ({
    count: ids.length,
    people: ids.slice(0, listedAtMost).map((id) => ({ id, name: names.get(id) ?? id })),
  });
  return { joined: listed(joined), left: listed(left) };
}

/** Names of people by id, as far as the plan links them to profiles. */
export function plannedNames(plan: Plan): ReadonlyMap<string, string> {
  return new Map(
    [...plan.changes, ...plan.expect].flatMap((one) =>
      'relationship' in one && one.relationship === assigned ? [[one.to as string, one.label] as const] : [],
    ),
  );
}

const assigned = 'msdyn_appconfiguration_systemuser';

/** The plan without what it expects of people who were skipped, for whoever checks what a run left behind. */
export function withoutSkipped(plan: Plan, outcomes: readonly Outcome[]): Plan {
  const skipped = new Set(
    plan.changes.flatMap((change, index) =>
      outcomes[index] === 's' && 'relationship' in change ? [change.to] : [],
    ),
  );
  if (skipped.size === 0) return plan;
  const expect = plan.expect.filter(
    (one) => !('relationship' in one && one.relationship === assigned && skipped.has(one.to)),
  );
  return { ...plan, expect };
}

/** Carried from one status of a run to the next. */
export function sinceOf(run: { readonly peopleSince?: PeopleSince }): { readonly peopleSince?: PeopleSince } {
  return run.peopleSince === undefined ? {} : { peopleSince: run.peopleSince };
}
