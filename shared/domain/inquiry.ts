import type { Finding } from './finding.ts';
import type { EnvironmentKey, RunId } from './ids.ts';
import type { PersonRef } from './person.ts';
import type { PlanRef } from './plan.ts';
import type { Refusal } from './reason.ts';

/**
 * A reading that somebody asked for: it takes no slot, writes nothing to Dataverse and is answered on one card.
 * Its id has the form of a run id and lives in the same partition.
 */
interface InquiryBase {
  readonly id: RunId;
  readonly environment: EnvironmentKey;
  readonly what: 'plan' | 'validate';
  readonly requester: PersonRef;
  /** ISO 8601 */
  readonly requestedAt: string;
}

export type Inquiry =
  | (InquiryBase & { readonly status: 'asked' })
  | (InquiryBase & { readonly status: 'planned'; readonly plan: PlanRef })
  /** `against`: the plan whose expectation was compared; absent when this environment was never migrated by us. */
  | (InquiryBase & {
      readonly status: 'validated';
      readonly against?: PlanRef;
      readonly findings: readonly Finding[];
    })
  | (InquiryBase & { readonly status: 'refused'; readonly refusal: Refusal });
