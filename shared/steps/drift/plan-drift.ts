import type { Change } from '../../domain/change.ts';
import { excerptOf } from '../../domain/excerpt.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Finding } from '../../domain/finding.ts';
import { digestOf, type Plan } from '../../domain/plan.ts';
import type { Decision } from '../../domain/question.ts';
import { readsOf } from '../../domain/reads.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/reason.ts';
import type { PlanSettings } from '../../domain/settings.ts';
import { attachAgain } from '../attach-again.ts';
import { seesAllProviders } from '../facts.ts';
import { inOrder } from '../in-order.ts';
import { offAgain } from '../off-again.ts';
import { writeFindings } from '../write-findings.ts';
import { compareBaseline, seenIn } from './compare-baseline.ts';
import type { FoundDrift } from './found.ts';
import { expectationOf, mergeExpectations } from './merge-expectations.ts';
import { type MigrationInput, migrationOfItems } from './migration-of-items.ts';
import { restore } from './restore.ts';
import { safely } from './safe-restore.ts';
import { viewOf } from './view.ts';

export interface DriftPlanInput extends MigrationInput {
  readonly settings: PlanSettings;
  /** Ids of the items to repair; all that can be when absent. */
  readonly items?: readonly string[];
  /** Codes of what a look at the workspace found wrong, where that is to be repaired. */
  readonly workspace: readonly string[];
  readonly decisions?: readonly Decision[];
  /** How many known items are errors that only a look at pages and workspace finds. */
  readonly openOutside?: number;
}

/**
 * What it takes to have the chosen things as they were, and what a migration would do about those that it has to; and
 * nothing else. What is not there any more when the plan is made needs no change.
 */
export function planDrift(input: DriftPlanInput): Plan | Refusal {
  const { settings, snapshot, baseline } = input;
  if (!seesAllProviders(snapshot)) return refuse('rows_hidden', { environment: settings.environment });
  const all = compareBaseline(baseline, seenIn(baseline, snapshot));
  const chosen = all.filter((one) => input.items?.includes(one.id) ?? true);
  const parts = { baseline, was: viewOf(baseline.excerpt), is: viewOf(excerptOf(snapshot)) };
  const putBack = chosen.filter((one) => one.repair === 'restore');
  const safe = safely(parts, restore(parts, putBack));
  const open = all.filter((one) => one.severity === 'error').length + (input.openOutside ?? 0);
  const decisions = input.decisions ?? [];
  const on = offAgain({ ...input, decisions, base: baseline.expect, open }, safe.changes);
  const restored = on.changes;
  const toMigrate = chosen.filter((one) => one.repair === 'migrate');
  const migrated = migrationOfItems(input, toMigrate, putBack);
  if (isRefusal(migrated)) return migrated;
  const own = new Set(restored.map(placeOf));
  const further = migrated.changes.filter((one) => !own.has(placeOf(one)));
  const failed = input.workspace.map(
    (code): Finding => ({ code, step: 'workspace', severity: 'error', params: {} }),
  );
  const again = attachAgain(baseline.expect, snapshot, failed, [...restored, ...further]);
  const changes = inOrder([...restored, ...further, ...again]);
  const plan = {
    kind: 'repair' as const,
    organizationId: snapshot.organizationId,
    settings,
    decisions: migrated.decisions,
    changes,
    questions: migrated.questions,
    answered: migrated.answered,
    findings: [...writeFindings(snapshot, changes), ...safe.findings, ...on.findings, ...migrated.findings],
    reads: readsOf(snapshot),
    expect: expected(input, chosen, changes, migrated.expect),
  };
  return { ...plan, digest: digestOf(plan) };
}

const placeOf = (change: Change): string =>
  'relationship' in change
    ? `${change.relationship} ${change.from}|${change.to}`
    : `${change.table} ${change.id}`;

/** What the changes promise, and that the profiles they are about count again. */
function expected(
  { baseline, workspace }: DriftPlanInput,
  chosen: readonly FoundDrift[],
  changes: readonly Change[],
  migrated: readonly Expectation[],
): readonly Expectation[] {
  if (workspace.length > 0) return baseline.expect;
  const promised = changes.flatMap((one) => expectationOf(one) ?? []);
  const restored = chosen.filter((one) => one.repair === 'restore');
  const touched = new Set(restored.flatMap((one) => one.touches));
  const counting = baseline.expect.filter((one) => one.kind === 'effective' && touched.has(one.profile));
  return mergeExpectations([...counting, ...migrated], promised);
}
