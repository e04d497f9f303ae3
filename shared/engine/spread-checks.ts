import type { Inquiry } from '../domain/inquiry.ts';
import { scheduler } from '../domain/schedule.ts';

/** Checks a second that are begun where many are due at once: about what the workers of one instance get through. */
const eachSecond = 4;
/** Within the five minutes after which the timer asks for the next ones. */
const longestSeconds = 270;

/**
 * Seconds that the n-th check of one tick waits: where all environments have the same slot, they are not all read in
 * the same second. The first few wait for nothing, so nobody with a handful of environments notices.
 */
export function delayOf(nth: number, of: number): number {
  const pace = Math.max(eachSecond, of / longestSeconds);
  return Math.floor(nth / pace);
}

/** How long the queue has for the checks of a night before anybody thinks a wake-up lost. */
const patienceMinutes = 10;

/**
 * Whether the minute timer wakes an inquiry again. What a person asked for, at once; the checks of a night stand in the
 * queue together, and to wake all of them each minute would make it longer than it can get: every ten minutes.
 */
export function isToBeWoken({ requester, requestedAt }: Inquiry, now: Date): boolean {
  if (requester.id !== scheduler.id) return true;
  const minutes = Math.floor((now.getTime() - Date.parse(requestedAt)) / 60_000);
  return minutes >= patienceMinutes && minutes % patienceMinutes === 0;
}
