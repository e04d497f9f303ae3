import type { Change } from './change.ts';
import type { Expectation } from './expectation.ts';
import { type Finding, isBlocking } from './finding.ts';
import type { Guid } from './guid.ts';
import { canonicalJson, type Json, sha256 } from './hash.ts';
import type { Decision, Question } from './question.ts';
import type { Read } from './reads.ts';
import type { PlanSettings } from './settings.ts';

export type PlanKind = 'migrate' | 'widen' | 'repair' | 'rollback' | 'retire';

/** Whether somebody should see a panel because of a plan; else there is nothing to look at in a browser. */
export function showsPanels({ kind }: Pick<Plan, 'kind'>): boolean {
  return kind !== 'rollback';
}

/** The value that is shown, hashed, approved and executed. Made by a pure planner, never edited. */
export interface Plan {
  readonly kind: PlanKind;
  readonly organizationId: Guid;
  readonly settings: PlanSettings;
  /** The decisions this plan used; answers nobody asked for are left out. */
  readonly decisions: readonly Decision[];
  /** Configuration first, people last; executed in this order. */
  readonly changes: readonly Change[];
  /** Still open. */
  readonly questions: readonly Question[];
  /** Those that `decisions` answer, in the words of the plan. Not part of the digest: the decisions are. */
  readonly answered: readonly Question[];
  readonly findings: readonly Finding[];
  readonly reads: readonly Read[];
  readonly expect: readonly Expectation[];
  /** Where this is only a part of a plan. */
  readonly part?: PlanPart;
  /** SHA-256, 64 hex characters, over all that decides what is written; see `digestOf`. */
  readonly digest: string;
}

/** What an approver chose of a larger plan, and what stays out. */
export interface PlanPart {
  /** Digest of the whole. */
  readonly of: string;
  readonly choice: string;
  readonly leftOut: {
    readonly configuration: number;
    readonly people: number;
    /** What admins call the rows that stay out, as many as a card can show. Not part of the digest. */
    readonly names: readonly string[];
  };
}

/**
 * Settings, decisions, changes, reads, expectations, open questions and blocking findings. Not in it: times, display
 * names, run id, warnings, evidence; so the same environment planned twice has the same digest.
 */
export function digestOf(plan: Omit<Plan, 'digest'>): string {
  const unlabelled = <T extends { readonly label: string; readonly place?: string }>({
    label: _name,
    place: _otherName,
    ...rest
  }: T): unknown => rest;
  const value = {
    kind: plan.kind,
    organizationId: plan.organizationId,
    settings: plan.settings,
    decisions: plan.decisions.map(({ questionId, value: decided, factsHash }) => ({
      questionId,
      decided,
      factsHash,
    })),
    changes: plan.changes.map(unlabelled),
    questions: plan.questions.map(({ id, factsHash }) => ({ id, factsHash })),
    findings: plan.findings.filter(isBlocking).map(({ code, step, subject }) => ({ code, step, subject })),
    reads: plan.reads.map((read) =>
      read.kind === 'rows' ? { ...read, rows: read.rows.map(({ name: _name, ...row }) => row) } : read,
    ),
    expect: plan.expect.map(unlabelled),
    ...(plan.part === undefined ? {} : { part: { of: plan.part.of, choice: plan.part.choice } }),
  };
  return sha256(canonicalJson(value as unknown as Json));
}

/** What cards, messages and audit rows show of a digest: its first eight characters. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 8);
}

/** Where a stored plan is: content-addressed, so the same plan is stored once. */
export interface PlanRef {
  readonly digest: string;
  /** Gzipped chunks it is stored in. */
  readonly chunks: number;
  /** Gzipped bytes in all. */
  readonly bytes: number;
  /** Whether it is only a part of a plan; absent where that was stored before anybody asked. */
  readonly isPart?: boolean;
}

/** What keeps a plan from being approved, if anything. */
export function blockers(plan: Plan): {
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
} {
  return {
    questions: plan.questions.filter((one) => one.blocking),
    findings: plan.findings.filter(isBlocking),
  };
}
