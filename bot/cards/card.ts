import type { Json } from '../../shared/domain/hash.ts';

/** An Adaptive Card element or action as JSON. Source: adaptivecards.io schema 1.5, which is the most Teams shows. */
export interface Element {
  readonly type: string;
  readonly [property: string]: Json;
}

export interface Card {
  readonly [property: string]: Json;
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly Element[];
  readonly fallbackText: string;
  readonly speak: string;
}

/** What a card looks like by state; always together with a word, never alone. */
export type Tone = 'default' | 'accent' | 'good' | 'warning' | 'attention';

/** How much of each list is shown, so that a card stays below what Teams takes. */
export interface Limits {
  /** Names of people with one profile. */
  readonly people: number;
  /** Other names linked to one profile. */
  readonly names: number;
  /** Rows of a step. */
  readonly lines: number;
  readonly findings: number;
}
