import { type Check, check } from './checkup.ts';
import type { Guid } from './guid.ts';
import type { Role } from './person.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Members of each group of the settings; a group that nobody could ask about is missing. */
export type Members = ReadonlyMap<Guid, readonly Guid[]>;

/** Whether somebody can ask for a migration, and enough others can approve it. */
export function judgePeople(
  environment: EnvironmentSettings,
  members: Members,
  ours: readonly Guid[],
): readonly Check[] {
  const named = Object.values(environment.people).flat();
  const apps = ours.filter((id) => named.includes(id));
  const isApp = apps.map((id) => check('people', 'person_is_app', { id }));
  const planners = holders(environment, 'planner', members);
  const asking =
    planners.people.size === 0 && planners.complete
      ? [check('people', 'planners_none', { environment: environment.key })]
      : [];
  return [
    ...isApp,
    ...asking,
    judgeApprovers(environment, planners, holders(environment, 'approver', members)),
  ];
}

interface Holders {
  readonly people: ReadonlySet<Guid>;
  /** False where a group could not be asked about: there may be more. */
  readonly complete: boolean;
}

function holders({ people, groups }: EnvironmentSettings, role: Role, members: Members): Holders {
  const fromGroups = groups[role].flatMap((group) => members.get(group) ?? []);
  return {
    people: new Set([...people[role], ...fromGroups]),
    complete: groups[role].every((group) => members.has(group)),
  };
}

function judgeApprovers(environment: EnvironmentSettings, planners: Holders, approvers: Holders): Check {
  const { key, approvalsNeeded, protected: guarded } = environment;
  const count = String(approvers.people.size);
  const params = { environment: key, needed: String(approvalsNeeded), count };
  if (!approvers.complete) return check('people', 'approvers_ok', params);
  if (approvers.people.size === 0) return check('people', 'approvers_none', params);
  const others = (planner: Guid): number =>
    approvers.people.size - (guarded && approvers.people.has(planner) ? 1 : 0);
  const best = Math.max(
    ...(planners.people.size === 0 ? [approvers.people.size] : [...planners.people].map(others)),
  );
  if (best === 0) return check('people', 'approvers_self', params);
  if (best < approvalsNeeded) return check('people', 'approvers_few', params);
  return check('people', approvers.people.size < 2 ? 'approvers_one' : 'approvers_ok', params);
}
