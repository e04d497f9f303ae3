import type { RunId } from './ids.ts';
import type { RunIn } from './run.ts';
import type { EnvironmentSettings } from './settings.ts';

/**
 * `waiting`: nobody has decided for a while. `expiring`: within an hour nobody can any more. `missed`: it was approved for
 * a window, and nothing came of it.
 */
export const reminderKinds = ['waiting', 'expiring', 'missed'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** A short message under a card that waits. Its id has the form of a run id, and its card is sent like any other. */
export interface Reminder {
  readonly id: RunId;
  readonly run: RunId;
  readonly about: ReminderKind;
  /** ISO 8601 */
  readonly at: string;
}

const hourMs = 3_600_000;

/**
 * The reminder that is due now; at most one, and each kind once for a plan. Who comes back after a night is told of the
 * end alone. There are no quiet hours: an approval that ends at night is reminded of at night.
 */
export function dueReminder(
  run: RunIn<'awaiting_approval'>,
  { remindAfterHours }: Pick<EnvironmentSettings, 'remindAfterHours'>,
  now: Date,
): ReminderKind | undefined {
  const { reminded = [], since = run.changedAt } = run;
  const left = Date.parse(run.expiresAt) - now.getTime();
  if (remindAfterHours === 0 || left <= 0 || reminded.includes('expiring')) return undefined;
  // A plan that had only an hour to begin with has just been shown.
  const waited = now.getTime() - Date.parse(since);
  if (left <= hourMs) return waited >= hourMs / 2 ? 'expiring' : undefined;
  return !reminded.includes('waiting') && waited >= remindAfterHours * hourMs ? 'waiting' : undefined;
}
