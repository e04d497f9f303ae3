import type { EnvironmentKey, RunId } from './ids.ts';
import type { PersonRef } from './person.ts';
import type { ReasonCode } from './reason.ts';
import type { RunStatus } from './run.ts';

/** What a plan asks for, in numbers. */
export interface PlanCounts {
  /** Rows and links of the configuration. */
  readonly rows: number;
  readonly people: number;
  readonly questions: number;
  /** Findings that forbid its approval. */
  readonly errors: number;
}

/**
 * `pending`: not begun. `asked` of readings only, `planned` of plans and `checked` of the other readings; `refused`: nothing
 * was begun, or nothing could be read.
 */
export type MemberStatus = 'pending' | 'asked' | 'planned' | 'checked' | 'refused' | RunStatus;

/** What can be asked for in many environments. All but a migration only read. */
export type FleetKind = 'plan' | 'validate' | 'drift' | 'migrate';

/** One environment of a fleet. Its run or inquiry lives in its own partition and obeys its own rules. */
export interface Member {
  readonly environment: EnvironmentKey;
  /** 0 goes first. */
  readonly wave: number;
  readonly status: MemberStatus;
  /** Of its run or inquiry; set once that is begun. */
  readonly id?: RunId;
  /** Eight characters of the plan's digest, as the card of the run shows it. */
  readonly digest?: string;
  readonly counts?: PlanCounts;
  /** Of what was checked: how much does not hold, or differs. Absent where there is nothing to compare with. */
  readonly found?: number;
  readonly reason?: ReasonCode;
}

export interface Wave {
  /** A tag, or `1`, `2` …, or whether its environments are protected. */
  readonly name: string;
  /** ISO 8601 */
  readonly startedAt?: string;
  /** Who let it begin; absent of the first, and of those that began by themselves. */
  readonly by?: PersonRef;
}

/** Why nothing further begins. What was being applied was finished. */
export interface FleetStop {
  readonly cause: 'failed' | 'cancelled' | 'expired';
  readonly by?: PersonRef;
}

interface FleetBase {
  /** Of the form of a run id, in the partition `fleetKey`. */
  readonly id: RunId;
  readonly what: FleetKind;
  readonly requester: PersonRef;
  /** ISO 8601 */
  readonly requestedAt: string;
  /** ISO 8601, of the last change that cards show. */
  readonly changedAt: string;
  /** As said behind `--only`. */
  readonly only?: string;
  readonly waves: readonly Wave[];
  /** Index of the wave that is under way, or was the last. */
  readonly wave: number;
  /** The next wave begins by itself when all of this one are verified. */
  readonly auto: boolean;
  readonly members: readonly Member[];
  /** ISO 8601, of the last look at the members. */
  readonly lookedAt?: string;
  /** ISO 8601: a wake-up is on its way for then, so that many at once are one look. */
  readonly lookAt?: string;
  /** Where the next look begins, so that each member has its turn. */
  readonly from: number;
}

/**
 * Many environments asked for at once, and nothing more: each has its own plan, approval, guards and slot. `working`: the
 * worker has the next move. `waiting`: a wave is over, and a person decides about the next. `stopping`: what has not begun
 * to be applied is being withdrawn, what has is being finished.
 */
export type Fleet =
  | (FleetBase & { readonly status: 'working' | 'done' })
  /** `since`: ISO 8601 */
  | (FleetBase & { readonly status: 'waiting'; readonly since: string })
  | (FleetBase & { readonly status: 'stopping' | 'stopped'; readonly stop: FleetStop });

export const isFleetOpen = ({ status }: Fleet): boolean => status !== 'done' && status !== 'stopped';

/** Read from each environment by itself, so that there is nothing in anybody's way and nothing to approve. */
export const isReading = ({ what }: Pick<Fleet, 'what'>): boolean => what !== 'migrate';

/** A row has a size limit. */
export const fleetAtMost = 1000;

/** The timer looks at each of them every minute. */
export const fleetsOpenAtMost = 30;

/** Of one person, so that nobody takes all the places there are. */
export const ownFleetsOpenAtMost = 5;

/** Days in which somebody has to let the next wave begin. */
export const gateDays = 7;

const verifiedOnes: readonly MemberStatus[] = ['succeeded', 'no_changes'];
/** Something went wrong where it was applied, or could not be. */
const failedOnes: readonly MemberStatus[] = ['stopped', 'failed', 'needs_repair', 'stale'];
const settledOnes: readonly MemberStatus[] = [
  ...verifiedOnes,
  ...failedOnes,
  'planned',
  'checked',
  'refused',
  'unproven',
  'rejected',
  'expired',
  'superseded',
  'cancelled',
];

export const isVerified = ({ status }: Member): boolean => verifiedOnes.includes(status);
export const hasFailed = ({ status }: Member): boolean => failedOnes.includes(status);
/** Nothing more happens to it by itself. */
export const isSettled = ({ status }: Member): boolean => settledOnes.includes(status);
/**
 * Settled, and not for good: a look at its workspace, however late, may find that it failed after all, and what was taken
 * out of the settings while it was under way may be put back.
 */
export const maySettleAnew = ({ status, id, reason }: Member): boolean =>
  status === 'unproven' || (status === 'refused' && id !== undefined && reason === 'unknown_environment');
/** Begun, and not over. */
export const isUnderWay = (member: Member): boolean => member.status !== 'pending' && !isSettled(member);

/** Nobody has noted that it began, and somebody may be beginning it right now. */
export const mayHaveBegun = ({ wave }: Pick<Fleet, 'wave'>, member: Member): boolean =>
  member.status === 'pending' && member.wave <= wave;

/** Something failed in a wave that has begun, the one under way or one before it. */
export const hasFailedSoFar = ({ members, wave }: Fleet): boolean =>
  members.some((one) => one.wave <= wave && hasFailed(one));

export const membersOf = ({ members }: Fleet, wave: number): readonly Member[] =>
  members.filter((one) => one.wave === wave);
