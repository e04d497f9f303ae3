import type { DayRange } from './blackout.ts';
import type { Guid } from './guid.ts';
import type { EnvironmentKey } from './ids.ts';
import type { Role } from './person.ts';

/** One configured environment. Read-only at run time; changed by deployment only. */
export interface EnvironmentSettings {
  readonly key: EnvironmentKey;
  readonly name: string;
  /** Origin of the organisation, e.g. `https://contoso.crm4.dynamics.com`. */
  readonly url: string;
  readonly organizationId: Guid;
  /** Words of ours for groups of environments, e.g. `test` and `production`: what `--only` and `--waves` name. */
  readonly tags: readonly string[];
  /** On a protected environment nobody approves what they asked for. */
  readonly protected: boolean;
  /** Publisher prefix of unique names: 3 to 8 letters or digits. */
  readonly prefix: string;
  /** Unmanaged solution that new rows are put into. */
  readonly solution?: string;
  /** Who owns new rows; the identity of Cutover when absent. */
  readonly owner?: Owner;
  /** How many planned people may have left before a plan counts as stale. */
  readonly tolerateLeavers: number;
  /** Distinct approvers a plan needs before anything is written; 1 or more. */
  readonly approvalsNeeded: number;
  /** Days between a rollback and the deletion of what it deactivated; 1 or more. */
  readonly graceDays: number;
  /** IANA name; of blackout days, and of windows that name none. */
  readonly timeZone: string;
  /** Days on which nothing begins to be applied. */
  readonly blackoutDays: readonly DayRange[];
  /** A plan that reaches further needs one more approver. */
  readonly blastRadius: BlastRadius;
  /** Hours after which approvers are reminded of a plan that waits; 0 for no reminders at all. */
  readonly remindAfterHours: number;
  /** Days after which a scheduled check reads everything, though nothing seems to have changed; 0 for always. */
  readonly fullReadDays?: number;
  /** Entra object ids of people by role. */
  readonly people: { readonly [R in Role]: readonly Guid[] };
  /** Entra object ids of groups by role; members of members count too. */
  readonly groups: { readonly [R in Role]: readonly Guid[] };
}

export interface BlastRadius {
  /** Of the people there are, how many percent may be moved; 100 is no limit, as a migration moves nearly everybody. */
  readonly peoplePercent: number;
  /** Changes of the configuration: rows and links, people not counted. */
  readonly rows: number;
}

export interface Owner {
  readonly kind: 'team' | 'systemuser';
  readonly id: Guid;
}

export interface Settings {
  readonly tenantId: Guid;
  /** Origin where the browsers of people find our pages, behind a sign-in; cards have no links where it is absent. */
  readonly pages?: string;
  readonly environments: readonly EnvironmentSettings[];
}

/** The part of the settings a plan depends on: in the digest, so a changed setting is a changed plan. */
export interface PlanSettings {
  readonly environment: EnvironmentKey;
  readonly prefix: string;
  readonly solution?: string;
  readonly owner?: Owner;
  readonly tolerateLeavers: number;
  /** Only these people are given a profile; absent when everybody is. */
  readonly pilot?: Pilot;
  /** Of a rollback only: nothing else is ever deleted. */
  readonly graceDays?: number;
}

/** Who goes first. */
export interface Pilot {
  /** Ids of Dataverse, sorted. */
  readonly people: readonly Guid[];
  /** How many there are with those who wait. */
  readonly of: number;
}

/** The part that comes from the configuration alone. */
export function withoutPilot({ pilot: _pilot, ...settings }: PlanSettings): PlanSettings {
  return settings;
}

export function planSettings(environment: EnvironmentSettings): PlanSettings {
  const { key, prefix, solution, owner, tolerateLeavers } = environment;
  const optional = {
    ...(solution === undefined ? {} : { solution }),
    ...(owner === undefined ? {} : { owner }),
  };
  return { environment: key, prefix, tolerateLeavers, ...optional };
}
