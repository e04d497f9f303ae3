import type { Change } from './change.ts';
import type { Check } from './checkup.ts';
import type { KnownDrift } from './drift.ts';
import type { Finding } from './finding.ts';
import type { Member } from './fleet.ts';
import type { RunId } from './ids.ts';
import type { PersonRef } from './person.ts';
import type { Decision, Question } from './question.ts';
import type { ReadDifference } from './reads.ts';
import type { Run } from './run.ts';

/** Lists that a card has room for only in part. */
export const listNames = [
  'changes',
  'people',
  'left',
  'findings',
  'checks',
  'questions',
  'answers',
  'differences',
  'drift',
  'silent',
  'history',
  'members',
  'joined',
  'gone',
  'problems',
  'notes',
] as const;
export type ListName = (typeof listNames)[number];

/** So many rows a page. */
export const listRows = 100;

/** Of one list, in the order of the card. */
export type Rows =
  | { readonly kind: 'changes'; readonly rows: readonly Change[] }
  | { readonly kind: 'findings'; readonly rows: readonly Finding[] }
  | {
      readonly kind: 'questions';
      readonly rows: readonly Question[];
      readonly decisions: readonly Decision[];
    }
  | { readonly kind: 'differences'; readonly rows: readonly ReadDifference[] }
  | { readonly kind: 'drift'; readonly rows: readonly KnownDrift[] }
  | { readonly kind: 'runs'; readonly rows: readonly Run[] }
  | { readonly kind: 'members'; readonly rows: readonly (Member & { readonly name: string })[] }
  | { readonly kind: 'persons'; readonly rows: readonly PersonRef[] }
  | { readonly kind: 'examined'; readonly rows: readonly Check[] };

export interface ListAsked {
  readonly of: ListName;
  /** From 1. */
  readonly page: number;
}

/** A page of all rows of a list, for one person. */
export interface Listed {
  readonly by: PersonRef;
  /** ISO 8601 */
  readonly at: string;
  readonly asked: ListAsked;
  /** Of the environment; absent where it is about many. */
  readonly name?: string;
  readonly run?: RunId;
  readonly total: number;
  readonly pages: number;
  readonly shown: Rows;
}
