import type { RunId } from './ids.ts';
import type { Day } from './local-time.ts';

/** What a requester asked for beside the kind of run. Kept with the run from its start to its end. */
export interface RunAsk {
  /** Only these people are moved; the others come with a later `widen`. */
  readonly pilot?: PilotAsk;
  /** Approved now, applied then. */
  readonly window?: WindowAsk;
  /** Ids of the drift items that a repair is about; all that can be repaired when absent. */
  readonly items?: readonly string[];
  /** Asked for together with others, by this fleet: it is told how the run goes on. */
  readonly fleet?: RunId;
}

export type PilotAsk =
  | { readonly kind: 'count'; readonly count: number }
  /** As said: names, mail or domain names, ids. Who is meant is looked up when the plan is made, among whom it moves. */
  | { readonly kind: 'people'; readonly said: readonly string[] };

/** What a run row holds of them at the most. */
export const pilotNames = { most: 100, longest: 200 } as const;

interface WindowHours {
  /** Minutes after midnight by the clock on the wall; a window whose end is not after its start ends the day after. */
  readonly from: number;
  readonly to: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** A time in which a plan may start to be applied, e.g. Saturday 22:00 to 02:00 in Europe/Berlin. */
export type WindowAsk = WindowHours &
  /** The days it opens on; 0 is Sunday. In order, each once. */
  (
    | { readonly kind: 'weekly'; readonly days: readonly number[] }
    /** Once. */
    | { readonly kind: 'dated'; readonly day: Day }
  );
