import type { KnownDrift } from '../domain/drift.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Ports } from './ports.ts';

export interface DriftDecision {
  readonly environment: EnvironmentSettings;
  /** Ids of drift items. */
  readonly items: readonly string[];
  readonly by: PersonRef;
}

/**
 * Makes what was seen the baseline, for these items alone; they are no drift any more. Audited. Answers the accepted
 * items. Refuses with `not_a_planner` (planner or operator), `unknown_drift` when none of them is known any more.
 */
export async function acceptDrift(
  _ports: Ports,
  { environment }: DriftDecision,
): Promise<readonly KnownDrift[] | Refusal> {
  return refuse('unknown_drift', { environment: environment.name, key: environment.key });
}

/**
 * Keeps these items silent until then; they are news again when they are still there. Audited. Answers them as they
 * are known now. Refuses as `acceptDrift`, and with `snooze_too_long` beyond 90 days or when the date is over.
 *
 * @param until ISO 8601
 */
export async function snoozeDrift(
  _ports: Ports,
  { environment }: DriftDecision & { readonly until: string },
): Promise<readonly KnownDrift[] | Refusal> {
  return refuse('unknown_drift', { environment: environment.name, key: environment.key });
}
