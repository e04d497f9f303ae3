import type { AuditEntry } from '../domain/audit.ts';
import type { AuditRow } from '../domain/audit-chain.ts';
import type { Base, Baseline } from '../domain/baseline.ts';
import type { Calm } from '../domain/calm.ts';
import type { Change } from '../domain/change.ts';
import type { Check } from '../domain/checkup.ts';
import type { DriftState } from '../domain/drift.ts';
import type { Episode, NextCheck } from '../domain/episode.ts';
import type { Fleet } from '../domain/fleet.ts';
import type { Grave } from '../domain/grave.ts';
import type { Guid } from '../domain/guid.ts';
import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { JournalBlock, Outcome } from '../domain/journal.ts';
import type { Outage } from '../domain/outage.ts';
import type { PersonRef, Role } from '../domain/person.ts';
import type { Plan, PlanRef } from '../domain/plan.ts';
import type { Decision } from '../domain/question.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Run } from '../domain/run.ts';
import type { ScheduleState } from '../domain/schedule.ts';
import type { EnvironmentSettings, Settings } from '../domain/settings.ts';
import type { Slowness } from '../domain/slowness.ts';
import type { ReadFor, Snapshot } from '../domain/snapshot.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Echo, Trace } from '../domain/trace.ts';
import type { FleetLedger, FleetSubject } from './fleet-ports.ts';
import type { Log } from './log-ports.ts';
import type { EvidenceStore, Observer } from './observer-ports.ts';
import type { Telemetry } from './telemetry-ports.ts';

/** HTTP requests by kind, e.g. `batch`, `page`, `write`, `people-batch`. A `$batch` counts one. */
export type { Log } from './log-ports.ts';
export type RequestTally = { readonly [kind: string]: number };

export interface ChangeResult {
  readonly outcome: Extract<Outcome, 'd' | 'p' | 'c' | 'x'>;
  /** HTTP status, Dataverse code and our words; no URL, no personal name. */
  readonly detail?: string;
}

/** An entry of Dataverse's own audit table. Of a link each of its two rows has one. */
export interface AuditedChange {
  readonly row: Guid;
  readonly action: 'deleted' | 'linked' | 'unlinked';
  /** Display name. */
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
}

export interface ReadTraced {
  readonly snapshot: Snapshot;
  readonly trace: Trace;
}

/** One Dataverse environment. Errors that a person can do something about are refusals; the rest throws. */
export interface Dataverse {
  /** All a planner needs, in three batches plus pages; `plan` when left out. */
  readonly readSnapshot: (purpose?: ReadFor) => Promise<Snapshot | Refusal>;
  /** The same to compare with, and what `askAgain` needs. Absent where that is. */
  readonly readTraced?: () => Promise<ReadTraced | Refusal>;
  /** Whether a reading would find what the one did that left this trace, as far as drift goes; in far fewer requests. */
  readonly askAgain?: (trace: Trace, turn: number) => Promise<Echo | Refusal>;
  /**
   * Carries out changes in order and says what became of each. Idempotent: a change that is already so is `p`.
   * Stops nothing by itself: the engine decides. A refusal means the environment did not answer; nothing is known
   * about the changes then but what `known` was told, and the others are tried again later. Once `signal` is aborted no further request is sent and
   * its reason is thrown: another worker may be at it by then.
   */
  readonly apply: (
    changes: readonly Change[],
    signal?: Pick<AbortSignal, 'aborted' | 'throwIfAborted'>,
    /** Told of each result as soon as it is known: a refusal later on does not make it unknown again. */
    known?: (place: number, result: ChangeResult) => void,
  ) => Promise<readonly ChangeResult[] | Refusal>;
  /**
   * Who deleted and linked these rows, newest first, as far as auditing knows; nothing where it is off. Absent where
   * there is no such table.
   */
  readonly audits?: (rows: readonly Guid[]) => Promise<readonly AuditedChange[]>;
  /** Requests made through this value so far. */
  readonly requests: () => RequestTally;
  /** How often it was asked to wait (429) so far, and how many requests that write got no clear answer. */
  readonly throttles?: () => number;
  readonly unanswered?: () => number;
  /** How people are best sent, as learnt from the answers so far. Absent: one `apply` at a time. */
  readonly pace?: () => Pace;
}

export interface Pace {
  /** Calls of `apply` at the same time, and changes of people in each; `most` where that saves a request. */
  readonly parallel: number;
  readonly changes: number;
  readonly most?: number;
}

/** The one guarded row of an environment. Everything else changes in the same transaction as it, or not at all. */
export interface Head {
  readonly environment: EnvironmentKey;
  readonly openRun?: RunId;
  readonly leaseOwner?: string;
  /** ISO 8601 */
  readonly leaseUntil?: string;
  /** Grows with every lease taken. */
  readonly epoch: number;
  readonly audit: { readonly sequence: number; readonly hash: string };
}

/** A head as read, with the ETag its replacement is guarded by. `etag` is absent before the first commit. */
export interface ReadHead {
  readonly head: Head;
  readonly etag?: string;
}

/** Where a card goes: the key of a stored conversation reference (see `Conversations`). */
export type ConversationKey = string;

/** A card to send or edit. It names run and conversation only; the card is rendered when it is sent. */
export interface OutboxRow {
  readonly environment: EnvironmentKey;
  readonly id: RunId;
  readonly conversation: ConversationKey;
  /** Guards deletion: a newer request for the same card has another one. */
  readonly etag: string;
}

/** Which message of a conversation is the card of a run. */
export interface CardRow {
  readonly id: RunId;
  readonly conversation: ConversationKey;
  /** Absent while the first send is under way. */
  readonly activityId?: string;
  /** ISO 8601: while in the future, another worker is sending this card. */
  readonly claimedUntil: string;
  readonly etag: string;
}

/** What an environment has for the minute timer beside an open run. */
export interface Waits {
  readonly cards: boolean;
  readonly asked: boolean;
  readonly graves: boolean;
}

export type LedgerWrite =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry }
  | { readonly kind: 'journal'; readonly run: RunId; readonly block: JournalBlock }
  | { readonly kind: 'audit'; readonly entry: AuditEntry }
  | { readonly kind: 'outbox'; readonly id: RunId; readonly conversation: ConversationKey }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'reminder'; readonly reminder: Reminder }
  | ({ readonly kind: 'base' } & Base)
  | { readonly kind: 'drift'; readonly environment: EnvironmentKey; readonly state: DriftState }
  | { readonly kind: 'calm'; readonly environment: EnvironmentKey; readonly calm: Calm }
  | { readonly kind: 'grave'; readonly grave: Grave }
  | { readonly kind: 'schedule'; readonly environment: EnvironmentKey; readonly state: ScheduleState }
  | { readonly kind: 'episode'; readonly episode: Episode }
  | { readonly kind: 'outage'; readonly outage: Outage }
  | { readonly kind: 'fleet'; readonly fleet: Fleet }
  | {
      readonly kind: 'subscription';
      readonly environment: EnvironmentKey;
      readonly subscription: Subscription;
    };

/** `conflict`: the head was replaced by somebody else since it was read; nothing was written. */
export type CommitResult =
  | { readonly kind: 'committed'; readonly read: ReadHead }
  | { readonly kind: 'conflict' };

export interface Ledger extends FleetLedger {
  readonly readHead: (environment: EnvironmentKey) => Promise<ReadHead>;
  /**
   * Replaces the head and writes the rows in one transaction of at most 100 operations, guarded by the head's ETag
   * (or by its absence). A lost answer of our own success is recognised by the write token and reported as committed.
   */
  readonly commit: (read: ReadHead, next: Head, writes: readonly LedgerWrite[]) => Promise<CommitResult>;
  readonly run: (id: RunId) => Promise<Run | undefined>;
  /** Newest first. */
  readonly runs: (environment: EnvironmentKey, top: number) => Promise<readonly Run[]>;
  readonly inquiry: (id: RunId) => Promise<Inquiry | undefined>;
  readonly reminder: (id: RunId) => Promise<Reminder | undefined>;
  /** Whether anything waits: cards to be sent, inquiries to be answered, graves. One bounded reading. */
  readonly waits: (environment: EnvironmentKey) => Promise<Waits>;
  /** Inquiries nobody has answered yet, newest first; their wake-up may have been lost. */
  readonly askedInquiries: (environment: EnvironmentKey) => Promise<readonly Inquiry[]>;
  readonly journal: (run: RunId) => Promise<readonly JournalBlock[]>;
  readonly decisions: (environment: EnvironmentKey) => Promise<readonly Decision[]>;
  /**
   * Asks the worker of an applying run to stop before its next change. Not guarded by the head: a worker commits so
   * often that a person's guarded write could lose every race until the run is over.
   */
  readonly askToStop: (run: RunId, by: PersonRef) => Promise<void>;
  /** Who asked first, if anybody did. */
  readonly stopAsked: (run: RunId) => Promise<PersonRef | undefined>;
  /** What drift checks and validations compare with. */
  readonly base: (environment: EnvironmentKey) => Promise<Base | undefined>;
  /** What the last check found; absent before the first. */
  readonly drift: (environment: EnvironmentKey) => Promise<DriftState | undefined>;
  /** How to see that nothing differs yet; absent before a check that found nothing. */
  readonly calm: (environment: EnvironmentKey) => Promise<Calm | undefined>;
  /** Rows that wait to be deleted; those that are or never will be are not among them. */
  readonly graves: (environment: EnvironmentKey) => Promise<readonly Grave[]>;
  /** When the environment is checked, and up to when it was; absent before the first tick. */
  readonly schedule: (environment: EnvironmentKey) => Promise<ScheduleState | undefined>;
  readonly episode: (id: RunId) => Promise<Episode | undefined>;
  /** The newest, open or not. */
  readonly latestEpisode: (environment: EnvironmentKey) => Promise<Episode | undefined>;
  readonly outage: (id: RunId) => Promise<Outage | undefined>;
  /** The newest, open or over. */
  readonly latestOutage: (environment: EnvironmentKey) => Promise<Outage | undefined>;
  /** Those that want something; who said no is not among them. */
  readonly subscriptions: (environment: EnvironmentKey) => Promise<readonly Subscription[]>;
  /** Whether a conversation has said that it wants nothing by itself. */
  readonly isSilent: (environment: EnvironmentKey, conversation: ConversationKey) => Promise<boolean>;
  /** Not guarded by the head: a conversation that is gone must not wait for its turn. */
  readonly unsubscribe: (environment: EnvironmentKey, conversation: ConversationKey) => Promise<void>;
  /** All of it: for whoever checks or prints the chain. */
  readonly audit: (environment: EnvironmentKey) => Promise<readonly AuditEntry[]>;
  /** What the audit says of one run, oldest first. */
  readonly trail: (run: RunId) => Promise<readonly AuditEntry[]>;
  /** Runs that are called this by their short id, in whichever environment; a few of them where there are many. */
  readonly runsNamed: (short: string) => Promise<readonly RunId[]>;
  /** The same rows unparsed, for whoever checks the chain. */
  readonly auditRows: (environment: EnvironmentKey) => Promise<readonly AuditRow[]>;
  /** Stores a plan by its digest and reads it back before answering. Storing the same plan again is harmless. */
  readonly putPlan: (environment: EnvironmentKey, plan: Plan) => Promise<PlanRef>;
  /** Throws when chunks are missing or the content does not match the digest. */
  readonly plan: (environment: EnvironmentKey, ref: PlanRef) => Promise<Plan>;
  /** As plans are: by content, read back before answering. */
  readonly putBaseline: (environment: EnvironmentKey, baseline: Baseline) => Promise<PlanRef>;
  /** Throws when chunks are missing or the content does not match the digest. */
  readonly baseline: (environment: EnvironmentKey, ref: PlanRef) => Promise<Baseline>;
  /**
   * Deletes baselines last stored before the one time that neither the base nor the drift names; nothing while either
   * was written after the other time. Answers how many.
   */
  readonly sweepBaselines: (
    environment: EnvironmentKey,
    times: { readonly storedBefore: Date; readonly namedBefore: Date },
  ) => Promise<number>;

  /** Cards waiting to be sent. Not guarded by the head: sending is a matter of its own. */
  readonly outbox: (environment: EnvironmentKey) => Promise<readonly OutboxRow[]>;
  /** Asks for a card to be sent or edited, outside of any head transaction. */
  readonly enqueueCard: (id: RunId, conversation: ConversationKey) => Promise<void>;
  /** False when the row was asked for again meanwhile (another ETag). */
  readonly deleteOutbox: (row: OutboxRow) => Promise<boolean>;
  readonly card: (id: RunId, conversation: ConversationKey) => Promise<CardRow | undefined>;
  /** All conversations that show a run. */
  readonly cards: (id: RunId) => Promise<readonly CardRow[]>;
  /** Inserts the card row, or replaces `previous` if unchanged. `undefined` when another worker was first. */
  readonly claimCard: (
    card: Omit<CardRow, 'etag'>,
    previous: CardRow | undefined,
  ) => Promise<CardRow | undefined>;
}

/** Under this key the conversations hold, instead of a reference, the key of somebody's personal chat with the bot. */
export function personalKey(person: Guid): ConversationKey {
  return `${personalPrefix}${person}`;
}

export const personalPrefix = 'personal-';

/** Under this key the conversations hold what somebody who has spoken with the bot is called. */
export const nameKey = (person: Guid): ConversationKey => `name-${person}`;

/** How a conversation is reached again. `reference` is opaque to everybody but the bot's adapter. */
export interface Conversations {
  readonly save: (key: ConversationKey, reference: string) => Promise<void>;
  readonly find: (key: ConversationKey) => Promise<string | undefined>;
  /** The app was removed there: nothing is sent to it until somebody speaks in it again. */
  readonly forget: (key: ConversationKey) => Promise<void>;
  /** Whose personal chat is known, in no order and at most so many. */
  readonly people: (top: number) => Promise<readonly Guid[]>;
}

/** What a card shows: the state it is rendered from. */
export type CardSubject =
  | {
      readonly kind: 'run';
      readonly pages?: string;
      readonly run: Run;
      readonly environment: EnvironmentSettings;
      readonly plan?: Plan;
      /** Not the run's card, but a short message under it. */
      readonly reminder?: Reminder;
      /** Who could be handed a plan that waits. */
      readonly approvers?: readonly PersonRef[];
      /** Outcome of each change in plan order, once a run ended with some not carried out. */
      readonly outcomes?: readonly Outcome[];
      /** JPEG of the panel, small enough for a card. */
      readonly panel?: Uint8Array;
      /** Where it takes longer than earlier runs did. */
      readonly slowness?: Slowness;
      /** Of a run under way, at the pace it had so far. */
      readonly secondsLeft?: number;
    }
  | {
      readonly kind: 'inquiry';
      readonly pages?: string;
      readonly inquiry: Inquiry;
      readonly environment: EnvironmentSettings;
      readonly plan?: Plan;
      /** Of a drift check: what stands now, and when the next check is. */
      readonly drift?: DriftState;
      readonly next?: NextCheck;
    }
  | {
      readonly kind: 'drift';
      readonly pages?: string;
      readonly episode: Episode;
      readonly environment: EnvironmentSettings;
      readonly drift: DriftState;
      readonly next?: NextCheck;
    }
  | FleetSubject
  | {
      readonly kind: 'outage';
      readonly outage: Outage;
      readonly environment: EnvironmentSettings;
      /** ISO 8601, of the last check that got through; absent where none ever did. */
      readonly checkedAt?: string;
      readonly next?: NextCheck;
    };

/**
 * Sends and edits cards. `gone`: the conversation does not exist for us any more. `card_gone`: somebody deleted the
 * message. `later`: throttled; try again after the seconds given.
 */
export interface CardSender {
  readonly send: (reference: string, subject: CardSubject) => Promise<SendResult>;
  readonly edit: (reference: string, activityId: string, subject: CardSubject) => Promise<SendResult>;
}

export type SendResult =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'card_gone' }
  | { readonly kind: 'later'; readonly seconds: number };

/** Roles of a person in an environment. Fails closed: what nobody could answer is no role. */
export interface People {
  readonly rolesOf: (person: Guid, environment: EnvironmentSettings) => Promise<ReadonlySet<Role>>;
  /**
   * People whom the groups of a role name, in no order and in no need of having spoken; a few hundred of a group at the
   * most, and nobody of one that could not be read. Whether somebody holds the role is for `rolesOf` to say. Absent where
   * there is no directory to ask.
   */
  readonly inGroups?: (environment: EnvironmentSettings, role: Role) => Promise<readonly Guid[]>;
  /**
   * Why roles of a person may be missing from what `rolesOf` answers now: the directory did not say which groups they
   * are in. Depends on the person alone, never on an environment. Absent where there is no directory to ask.
   */
  readonly unanswered?: (person: Guid) => Promise<Refusal | undefined>;
}

/** Wakes the worker for a run or inquiry. Loss and repetition are both harmless. */
export interface WakeUps {
  readonly wake: (id: RunId, delaySeconds?: number) => Promise<void>;
}

export interface Clock {
  readonly now: () => Date;
  /** Calls `act` again and again until the answer is called. Keeps no process alive. */
  readonly every: (milliseconds: number, act: () => void) => () => void;
}

export interface Ids {
  /** Random lower-case hex characters. */
  readonly random: (characters: number) => string;
}

/** Looks at everything an environment needs, from outside to inside. Only reads; finds what is wrong and never throws. */
export interface Examiner {
  readonly examine: (environment: EnvironmentSettings) => Promise<readonly Check[]>;
}

/** Everything the engine needs from outside. Built once, in `compose.ts`. */
export interface Ports {
  readonly settings: Settings;
  readonly dataverse: (environment: EnvironmentSettings) => Dataverse;
  readonly ledger: Ledger;
  readonly conversations: Conversations;
  readonly cards: CardSender;
  readonly people: People;
  readonly observer: Observer;
  readonly evidence: EvidenceStore;
  readonly wakeUps: WakeUps;
  readonly examiner: Examiner;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly telemetry: Telemetry;
}
