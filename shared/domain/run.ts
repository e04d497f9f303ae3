import { type Finding, isBlocking } from './finding.ts';
import type { EnvironmentKey, RunId } from './ids.ts';
import type { PeopleSince } from './people-since.ts';
import type { PersonRef } from './person.ts';
import type { PlanKind, PlanRef } from './plan.ts';
import type { Reach } from './reach.ts';
import type { ReadDifference } from './reads.ts';
import type { Refusal } from './reason.ts';
import type { ReminderKind } from './reminder.ts';
import type { RunAsk } from './run-ask.ts';
import type { OpenWindow } from './window.ts';

/** One approver's yes. */
export interface GivenApproval {
  readonly by: PersonRef;
  /** ISO 8601 */
  readonly at: string;
}

/** The approval that was still missing, and those given before it where an environment needs several. */
export interface Approval extends GivenApproval {
  readonly approvalId: string;
  readonly digest: string;
  /** Other approvers of the same plan, oldest first. */
  readonly earlier?: readonly GivenApproval[];
  /** How far the plan reaches, and how many approvers that needed. */
  readonly reach?: Reach;
  readonly needed?: number;
  /** The window it was given for: it holds until that closes, instead of 24 hours. */
  readonly window?: OpenWindow;
}

/** An approver was asked to decide in place of others. They still may. */
export interface HandOver {
  readonly to: PersonRef;
  readonly by: PersonRef;
  /** ISO 8601 */
  readonly at: string;
}

/** Changes carried out so far; `total` is the plan's. */
export interface Progress {
  readonly done: number;
  /** Already as wanted when their turn came. */
  readonly present: number;
  /** People whose change was refused; collected, not fatal while they are few. */
  readonly refused: number;
  /** Sent and never answered, when a run had to end without finding out. */
  readonly unknown?: number;
  /** ISO 8601, when something was last sent and not answered; it may arrive after what was sent a second time. */
  readonly unansweredAt?: string;
  /** Changes of people who left after planning; nobody is changed who is not there any more. */
  readonly skipped?: number;
  readonly total: number;
}

/** Why a run stopped half way, and at which change. */
export interface StopCause {
  readonly cause:
    | 'conflict'
    | 'step_failed'
    | 'cancelled'
    | 'too_many_refused'
    | 'environment_changed'
    | 'not_approved_any_more';
  /** Index into the plan's changes. */
  readonly at?: number;
  readonly detail?: string;
  readonly by?: PersonRef;
}

/**
 * A run that was blocked and tries again, until something comes of it: what cards still show, and how long it had
 * waited. The next wait is twice as long when nothing does.
 */
export interface Retry {
  readonly refusal: Refusal;
  /** ISO 8601: when the run was first blocked by this. */
  readonly since: string;
  readonly pauseMinutes: number;
}

interface RunBase {
  readonly id: RunId;
  readonly environment: EnvironmentKey;
  readonly kind: PlanKind;
  readonly requester: PersonRef;
  /** ISO 8601 */
  readonly requestedAt: string;
  /** ISO 8601, of the last transition. */
  readonly changedAt: string;
  readonly predecessor?: RunId;
  /** Of a repair: how many there have been in a row, this one included. */
  readonly repairs?: number;
  readonly asked?: RunAsk;
}

interface Planned {
  readonly plan: PlanRef;
}
interface Approved extends Planned {
  readonly approval: Approval;
}
interface Applied extends Approved {
  readonly progress: Progress;
  /** Absent when nobody joined or left between plan and apply. */
  readonly peopleSince?: PeopleSince;
}

/** What each status knows, beside the base. Adding one breaks compilation wherever a card or a transition is missing. */
interface StatusData {
  // Holding the environment's slot
  readonly planning: Partial<Planned>;
  readonly needs_decisions: Planned & {
    /** Reminders that are sent. */
    readonly reminded?: readonly ReminderKind[];
  };
  readonly awaiting_approval: Planned & {
    readonly approvalId: string;
    readonly expiresAt: string;
    /** Not enough yet. */
    readonly given?: readonly GivenApproval[];
    /** ISO 8601: since when it waits, whatever has happened to it while waiting. */
    readonly since?: string;
    readonly reach?: Reach;
    /** How many approvers it needs, where it goes beyond a limit of the settings. */
    readonly needed?: number;
    /** The plan of which this is a part that an approver chose. */
    readonly whole?: PlanRef;
    /** How far that one reaches: choosing a part and the whole again must not need fewer approvers. */
    readonly wholeReach?: Reach;
    readonly handed?: HandOver;
    /** Reminders that are sent. */
    readonly reminded?: readonly ReminderKind[];
  };
  readonly scheduled: Approved & OpenWindow;
  /** `checked`: the plan's reads were run again after approval and nothing had changed. */
  readonly applying: Applied & {
    readonly checked: boolean;
    readonly cancelledBy?: PersonRef;
    readonly retry?: Retry;
    /** Dataverse asked to wait during the last changes. */
    readonly throttled?: true;
  };
  readonly verifying: Applied & { readonly retry?: Retry };
  readonly blocked: Partial<Applied> & {
    readonly refusal: Refusal;
    readonly since: string;
    readonly resume: 'planning' | 'applying' | 'verifying';
    readonly cancelledBy?: PersonRef;
    readonly checked?: boolean;
    /** Wait before the next try; one minute when absent. */
    readonly pauseMinutes?: number;
  };
  // Closed
  readonly no_changes: Planned & {
    readonly findings: readonly Finding[];
    /** The run that wrote last, where nobody has seen since that its panels work. */
    readonly unprovenSince?: RunId;
  };
  readonly succeeded: Applied & { readonly findings: readonly Finding[] };
  readonly unproven: Applied & { readonly findings: readonly Finding[] };
  readonly needs_repair: Applied & { readonly findings: readonly Finding[] };
  readonly stopped: Applied & { readonly stop: StopCause };
  readonly failed: Partial<Planned> & { readonly refusal: Refusal };
  readonly rejected: Planned & { readonly by: PersonRef };
  /** `approval`: it was approved, and could not begin in time; `refusal`: what it was waiting for when time was over. */
  readonly expired: Planned & { readonly approval?: Approval; readonly refusal?: Refusal };
  /** `left`: how many planned people are gone, when they are more than the plan's settings tolerate. */
  readonly stale: Approved & { readonly differences: readonly ReadDifference[]; readonly left?: number };
  readonly superseded: Partial<Planned> & { readonly successor: RunId };
  /** Nothing was written. */
  readonly cancelled: Partial<Planned> & { readonly by: PersonRef };
}

export type RunStatus = keyof StatusData;
export type RunIn<S extends RunStatus> = S extends RunStatus
  ? RunBase & { readonly status: S } & StatusData[S]
  : never;
export type Run = RunIn<RunStatus>;

export const openStatuses = [
  'planning',
  'needs_decisions',
  'awaiting_approval',
  'scheduled',
  'applying',
  'verifying',
  'blocked',
] as const satisfies readonly RunStatus[];
export type OpenStatus = (typeof openStatuses)[number];

export function isOpen(run: Run): run is RunIn<OpenStatus> {
  return (openStatuses as readonly RunStatus[]).includes(run.status);
}

/** True while the worker, not a person, has the next move. */
export function needsWorker(run: Run): boolean {
  return (
    run.status === 'planning' ||
    run.status === 'applying' ||
    run.status === 'verifying' ||
    run.status === 'blocked'
  );
}

/** Whether a run left checks that fail: a repair that found nothing to write leaves them as they were. */
export function stillFails(run: Run): run is RunIn<'needs_repair'> | RunIn<'no_changes'> {
  if (run.status === 'needs_repair') return true;
  return run.status === 'no_changes' && run.kind === 'repair' && run.findings.some(isBlocking);
}

/** Detaching and attaching again helps at the first try or not at all; the second covers a slow cache. */
const repairsAtMost = 2;

/** Whether another repair of this run is refused. */
export function isRepairedTwice(run: Run): boolean {
  return (run.repairs ?? 0) >= repairsAtMost;
}
