import type { Change } from '../domain/change.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import type { Question } from '../domain/question.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Layout } from './layout.ts';
import type { TargetInput } from './provider-target.ts';

export interface StepInput extends TargetInput {
  readonly layout: Layout;
}

export interface StepPlan {
  readonly changes: readonly Change[];
  /** All that were asked, answered or not; the planner keeps the open ones. */
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** What must hold afterwards, also for what is already so. */
  readonly expect: readonly Expectation[];
}

export interface CheckInput {
  readonly snapshot: Snapshot;
  /** The plan's expectations, of all steps. */
  readonly expect: readonly Expectation[];
  readonly evidence: readonly Evidence[];
}

/** One numbered step of the page. Pure: reading happens once for all steps, applying goes by change kind. */
export interface Step {
  /** Its title in every language is the text `step.<id>`. */
  readonly id: string;
  /** Where the page asks for it, in our own words. */
  readonly page: { readonly step: string; readonly says: string; readonly link: string };
  readonly plan: (input: StepInput) => StepPlan;
  readonly check: (input: CheckInput) => readonly Finding[];
}

export const nothing: StepPlan = { changes: [], questions: [], findings: [], expect: [] };

/** The page this product automates. */
export const page =
  'https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/administer/migrate-config-data';
