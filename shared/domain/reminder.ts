import { approvalHours } from './approval.ts';
import type { RunId } from './ids.ts';
import type { Run, RunIn, RunStatus } from './run.ts';
import type { EnvironmentSettings } from './settings.ts';

/**
 * `waiting`: nobody has decided for a while. `expiring`: within an hour nobody can any more. `missed`: it was approved for
 * a window, and nothing came of it. `unanswered`, `closing`: as the first two, where a plan has questions.
 */
export const reminderKinds = ['waiting', 'expiring', 'missed', 'unanswered', 'closing'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** The status about which each is sent: in any other nobody is reminded any more. */
export const remindsOf = {
  waiting: 'awaiting_approval',
  expiring: 'awaiting_approval',
  missed: 'expired',
  unanswered: 'needs_decisions',
  closing: 'needs_decisions',
} as const satisfies { readonly [K in ReminderKind]: RunStatus };

/** A run that waits for somebody and expires when nobody comes. */
export type Waiting = RunIn<'awaiting_approval' | 'needs_decisions'>;

export const isWaiting = (run: Run): run is Waiting =>
  run.status === 'awaiting_approval' || run.status === 'needs_decisions';

/** A short message under a card that waits. Its id has the form of a run id, and its card is sent like any other. */
export interface Reminder {
  readonly id: RunId;
  readonly run: RunId;
  readonly about: ReminderKind;
  /** ISO 8601 */
  readonly at: string;
}

const hourMs = 3_600_000;

const kindsFor = {
  awaiting_approval: ['waiting', 'expiring'],
  needs_decisions: ['unanswered', 'closing'],
} as const satisfies { readonly [S in Waiting['status']]: readonly [ReminderKind, ReminderKind] };

/** When it expires. */
export function waitsUntil(run: Waiting): Date {
  return new Date(
    run.status === 'awaiting_approval' ? run.expiresAt : Date.parse(run.changedAt) + approvalHours * hourMs,
  );
}

/**
 * The reminder that is due now; at most one, and each kind once for a plan. Who comes back after a night is told of the
 * end alone. There are no quiet hours: an approval that ends at night is reminded of at night.
 */
export function dueReminder(
  run: Waiting,
  { remindAfterHours }: Pick<EnvironmentSettings, 'remindAfterHours'>,
  now: Date,
): ReminderKind | undefined {
  const [first, last] = kindsFor[run.status];
  const { reminded = [], changedAt } = run;
  const since = 'since' in run ? (run.since ?? changedAt) : changedAt;
  const left = waitsUntil(run).getTime() - now.getTime();
  if (remindAfterHours === 0 || left <= 0 || reminded.includes(last)) return undefined;
  // A plan that had only an hour to begin with has just been shown.
  const waited = now.getTime() - Date.parse(since);
  if (left <= hourMs) return waited >= hourMs / 2 ? last : undefined;
  return !reminded.includes(first) && waited >= remindAfterHours * hourMs ? first : undefined;
}
