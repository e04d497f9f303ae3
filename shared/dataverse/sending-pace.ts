import type { Pace } from '../engine/ports.ts';

/** What one request to the environment told, whatever it answered. */
export interface Paced {
  /** Absent where it was not carried out. */
  readonly milliseconds?: number;
  /** Operations of a `$batch`; absent: one request of its own. */
  readonly operations?: number;
  /** Header `x-ms-dop-hint`. */
  readonly hint?: string | undefined;
}

/** How many requests, and how much in each, as learnt from the answers. */
export interface SendingPace {
  readonly learn: (paced: Paced) => void;
  /** So much in one request was too much: refused for its size, or not answered in time. */
  readonly tooLarge: () => void;
  /** Too many requests at the same time. */
  readonly tooMany: () => void;
  readonly now: () => Required<Pace>;
}

/** Where the environment recommends nothing. */
const unhinted = 4;
/**
 * The limit is 52 at a time a user (`0x80072326`,
 * https://learn.microsoft.com/power-apps/developer/data-platform/api-limits). Four places stay free for what the same
 * identity asks beside: a card that is looked at, a doctor.
 */
const mostAtOnce = 48;
/** Execution of a batch in round trips: more make wishes to stop wait, fewer spend the time on the way. */
const roundTrips = 10;
/** Where the way is short, a batch still lasts a second: requests are limited as well, and a wish to stop waits no longer. */
const leastMs = 1_000;
const [fewest, smallest, unmeasured] = [1, 10, 40];
/** A batch may hold a third more than it should where the same people need fewer batches then. */
const stretchable = 1.3;
/** Weight of the newest measurement of an operation. */
const newest = 0.2;
/** Operations that a batch may hold again after each one that went well. */
const regained = 5;

/** @param most operations a batch, whatever is measured */
export function makeSendingPace(most: number): SendingPace {
  let hint = unhinted;
  let parallelMost = mostAtOnce;
  let halved = false;
  let changesMost = most;
  let roundTripMs: number | undefined;
  let operationMs: number | undefined;

  function measure({ milliseconds, operations }: Paced): void {
    if (milliseconds === undefined) return;
    if (operations === undefined) {
      roundTripMs = Math.min(roundTripMs ?? milliseconds, milliseconds);
      return;
    }
    const each = Math.max(0, milliseconds - (roundTripMs ?? 0)) / Math.max(1, operations);
    operationMs = operationMs === undefined ? each : operationMs + newest * (each - operationMs);
    changesMost = Math.min(most, changesMost + regained);
    parallelMost = Math.min(mostAtOnce, parallelMost + (halved ? 0 : 1));
    halved = false;
  }

  return {
    learn: (paced) => {
      const hinted = Number(paced.hint);
      if (Number.isInteger(hinted) && hinted > 0) hint = hinted;
      measure(paced);
    },
    tooLarge: () => {
      changesMost = Math.max(smallest, Math.floor(Math.min(changesMost, size()) / 2));
    },
    tooMany: () => {
      // Those that were under way together are all told so: that is one time too many, not several.
      if (halved) return;
      halved = true;
      parallelMost = Math.max(fewest, Math.floor(Math.min(parallelMost, hint) / 2));
    },
    now: () => {
      const changes = size();
      const atMost = Math.min(changesMost, Math.round(changes * stretchable));
      return { parallel: Math.min(hint, parallelMost), changes, most: Math.max(changes, atMost) };
    },
  };

  function size(): number {
    const wanted =
      roundTripMs === undefined || !operationMs
        ? unmeasured
        : Math.max(roundTrips * roundTripMs, leastMs) / operationMs;
    return Math.min(changesMost, Math.max(smallest, Math.round(wanted)));
  }
}
