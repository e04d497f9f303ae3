import type { Guid } from './guid.ts';

/** A list that a reading of an environment asked for, with what came, in short. */
export interface TracedList {
  readonly kind: 'list';
  /** Below the service root, as it was asked. */
  readonly path: string;
  /** 1 where all came in one answer. */
  readonly pages: number;
  /** Of all rows in any order, without versions and traces; of an error only its status. */
  readonly hash: string;
  /** Of the very text of a long answer: while that is the same, nobody has to read it. */
  readonly exact?: string;
  /** Answers, in one row, what changes whenever the list does; `hash` once it was asked before a whole reading of it. */
  readonly sum?: { readonly path: string; readonly hash?: string };
}

/** What Dataverse was asked about one person. */
export interface TracedProfile {
  readonly kind: 'profile';
  readonly app: string;
  readonly person: Guid;
  readonly profile: string | null;
  /** One more of those who are alike. */
  readonly sample?: true;
}

export type TracedQuestion = TracedList | TracedProfile;

/**
 * Everything a reading asked that a drift check looks at, and a hash of every answer. Later questions depend on earlier
 * answers only, so while all answers are the same a new reading would ask the same and find the same.
 */
export interface Trace {
  readonly questions: readonly TracedQuestion[];
}

/**
 * Whether all answers are the same; `trace` with what was learned about sums and long answers meanwhile. `inTurns` where samples were left
 * out, so that others are asked at the next turn.
 */
export type Echo =
  | { readonly same: true; readonly trace: Trace; readonly inTurns?: true }
  | { readonly same: false };
