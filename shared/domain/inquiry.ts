import type { Check } from './checkup.ts';
import type { DriftItem } from './drift.ts';
import type { Finding } from './finding.ts';
import type { PlanCounts } from './fleet.ts';
import type { EnvironmentKey, RunId } from './ids.ts';
import type { PersonRef } from './person.ts';
import type { PlanRef } from './plan.ts';
import type { Refusal } from './reason.ts';
import type { RunIn } from './run.ts';
import type { WorkspaceEvidence } from './workspace-evidence.ts';

/** One that waits for its answer. */
export type AskedInquiry = Extract<Inquiry, { readonly status: 'asked' }>;

/** What a person needs to look with their own browser. */
export interface LookAsked {
  readonly run: RunId;
  /** One for each app in which the plan promises panels. */
  readonly places: readonly { readonly name: string; readonly address: string }[];
  /** To run in the developer tools there. */
  readonly lines: string;
}

/** What somebody brought back from their own browser, until it is judged. */
export interface PastedReport {
  readonly nonce: string;
  readonly evidence: WorkspaceEvidence;
}

/**
 * A reading that somebody asked for: it takes no slot, writes nothing to Dataverse and is answered on one card.
 * Its id has the form of a run id and lives in the same partition.
 */
interface InquiryBase {
  readonly id: RunId;
  readonly environment: EnvironmentKey;
  readonly what: 'plan' | 'validate' | 'drift' | 'look' | 'report' | 'doctor';
  readonly requester: PersonRef;
  /** ISO 8601 */
  readonly requestedAt: string;
  /** Of the fleet that asks, which shows the answer on its own card. */
  readonly fleet?: RunId;
}

export type Inquiry =
  /** `about`: the run whose workspace somebody wants to look at; the latest that wrote, where none was named. */
  | (InquiryBase & { readonly status: 'asked'; readonly about?: RunId; readonly report?: PastedReport })
  | (InquiryBase & { readonly status: 'planned'; readonly plan: PlanRef; readonly counts?: PlanCounts })
  /** `against`: the plan whose expectation was compared; absent when this environment was never migrated by us. */
  | (InquiryBase & {
      readonly status: 'validated';
      readonly against?: PlanRef;
      readonly findings: readonly Finding[];
    })
  /** Ids of the items are those of the environment's drift row; what was solved is not there any more. */
  | (InquiryBase & {
      readonly status: 'compared';
      /** Run that made the baseline; absent when this environment was never verified by us. */
      readonly against?: RunId;
      readonly news: readonly string[];
      readonly known: readonly string[];
      readonly snoozed: readonly string[];
      readonly solved: readonly DriftItem[];
    })
  /** The requester, and nobody else, can answer with what their browser shows. */
  | (InquiryBase & { readonly status: 'looking'; readonly look: LookAsked })
  /** What a late look made of the run; `findings` are those of the workspace, and all that is wrong. */
  | (InquiryBase & {
      readonly status: 'looked';
      readonly run: RunId;
      readonly became: RunIn<'succeeded' | 'unproven' | 'needs_repair'>['status'];
      readonly findings: readonly Finding[];
    })
  | (InquiryBase & { readonly status: 'examined'; readonly checks: readonly Check[] })
  | (InquiryBase & { readonly status: 'refused'; readonly refusal: Refusal });
