import { isPersonChange } from './change.ts';
import { peopleBehind } from './people-behind.ts';
import type { Plan } from './plan.ts';
import type { EnvironmentSettings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';

/** How far a plan reaches. */
export interface Reach {
  /** Who is given or taken a profile or what is on it, directly or through a role; and who sees a 1.0 row that goes. */
  readonly people: number;
  /** Everybody who sees a 1.0 provider or has a profile of their own, when the plan was made. */
  readonly of: number;
  /** Changes of the configuration: rows and links, people not counted. */
  readonly rows: number;
}

export function reachOf({ changes }: Pick<Plan, 'changes'>, snapshot: Snapshot): Reach {
  const people = new Set<string>(peopleBehind(changes, snapshot));
  for (const change of changes) if ('relationship' in change && isPersonChange(change)) people.add(change.to);
  const rows = changes.filter((change) => !isPersonChange(change)).length;
  return { people: people.size, of: Math.max(snapshot.rows.systemuser.length, people.size), rows };
}

/** The share of people in whole percent, rounded up: 960 of 1,000 are 96, 961 are 97. */
export const percentOf = ({ people, of }: Reach): number => (of === 0 ? 0 : Math.ceil((people * 100) / of));

/** Which limit of the settings a plan goes beyond. */
export function beyond(
  { blastRadius }: Pick<EnvironmentSettings, 'blastRadius'>,
  reach: Reach,
): 'people' | 'rows' | undefined {
  if (percentOf(reach) > blastRadius.peoplePercent) return 'people';
  return reach.rows > blastRadius.rows ? 'rows' : undefined;
}

/** What is known of a plan that waits for approval, or was approved. */
export interface Reaching {
  readonly reach?: Reach;
  /** How many approvers were needed when it was shown, where it goes beyond a limit. */
  readonly needed?: number;
}

/** How many different approvers a plan needs: as the settings say now, and never fewer than the card has said. */
export function approvalsFor(
  environment: Pick<EnvironmentSettings, 'blastRadius' | 'approvalsNeeded'>,
  { reach, needed = 0 }: Reaching,
): number {
  const more = reach !== undefined && beyond(environment, reach) !== undefined ? 1 : 0;
  return Math.max(needed, environment.approvalsNeeded + more);
}

/** What a run keeps of a plan's reach. */
export function reaching(
  environment: Pick<EnvironmentSettings, 'blastRadius' | 'approvalsNeeded'>,
  reach: Reach,
): Reaching {
  return beyond(environment, reach) === undefined
    ? { reach }
    : { reach, needed: environment.approvalsNeeded + 1 };
}
