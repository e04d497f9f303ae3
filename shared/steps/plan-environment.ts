import type { Evidence } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import type { Guid } from '../domain/guid.ts';
import { digestOf, type Plan, showsPanels } from '../domain/plan.ts';
import { type Decision, decidedValue, type Question } from '../domain/question.ts';
import { readsOf } from '../domain/reads.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { PilotAsk } from '../domain/run-ask.ts';
import type { PlanSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { publishedFinding } from './component-findings.ts';
import { seesAllProviders } from './facts.ts';
import { inOrder } from './in-order.ts';
import { layoutOf } from './layout.ts';
import { staged } from './pilot.ts';
import { steps } from './registry.ts';
import type { Step } from './step.ts';
import { writeFindings } from './write-findings.ts';

export interface PlanInput {
  readonly settings: PlanSettings;
  readonly snapshot: Snapshot;
  /** All answers of the environment; only those that still hold are used. */
  readonly decisions: readonly Decision[];
  readonly kind?: 'migrate' | 'widen';
  /** Only some people are moved; everybody when absent. */
  readonly pilot?: PilotAsk;
  /** People of earlier pilots. */
  readonly pilots?: ReadonlySet<Guid>;
}

/**
 * The middle of everything: the plan of a migration, from facts alone. The same input gives the same digest.
 * Refuses with `rows_hidden` when the caller may not see every 1.0 row, because the plan would silently be too small.
 */
export function planEnvironment(input: PlanInput): Plan | Refusal {
  if (!seesAllProviders(input.snapshot))
    return refuse('rows_hidden', { environment: input.settings.environment });
  const whole = layoutOf(input);
  const some = input.pilot === undefined ? undefined : staged(input.snapshot, whole, input.pilot);
  if (isRefusal(some)) return some;
  const layout = some?.layout ?? whole;
  const settings = some === undefined ? input.settings : { ...input.settings, pilot: some.pilot };
  const parts = steps.map((step) => step.plan({ ...input, settings, layout }));
  const asked = parts.flatMap((part) => part.questions);
  const changes = inOrder(parts.flatMap((part) => part.changes));
  const plan = {
    kind: input.kind ?? 'migrate',
    organizationId: input.snapshot.organizationId,
    settings,
    decisions: usedDecisions(asked, input.decisions),
    changes,
    questions: asked.filter((one) => decidedValue(one, input.decisions) === undefined),
    answered: asked.filter((one) => decidedValue(one, input.decisions) !== undefined),
    findings: [...writeFindings(input.snapshot, changes), ...parts.flatMap((part) => part.findings)],
    reads: readsOf(input.snapshot),
    expect: parts.flatMap((part) => part.expect),
  };
  return { ...plan, digest: digestOf(plan) };
}

/** Whether all that a plan promised is there, and what each step's check says. In the page's order. */
export function verifyPlan(
  plan: Plan,
  snapshot: Snapshot,
  evidence: readonly Evidence[],
): readonly Finding[] {
  const found = checkedSteps(plan).flatMap((step) => step.check({ snapshot, expect: plan.expect, evidence }));
  return showsPanels(plan) ? [...found, ...publishedFinding(found, plan.expect)] : found.map(asBefore);
}

const codesOfRollback: { readonly [code: string]: string } = {
  'expectation-met': 'as-before',
  'expectation-unmet': 'not-as-before',
};

/** What a step says of things that are as planned would be the opposite of what was taken back. */
const asBefore = (finding: Finding): Finding => ({
  ...finding,
  code: codesOfRollback[finding.code] ?? finding.code,
});

/** Where no panel is promised, only steps that promise something have something to check. */
function checkedSteps(plan: Plan): readonly Step[] {
  if (showsPanels(plan)) return steps;
  const promised = new Set(plan.expect.map((one) => one.step));
  return steps.filter(({ id }) => id === 'environment' || promised.has(id));
}

function usedDecisions(asked: readonly Question[], decisions: readonly Decision[]): readonly Decision[] {
  return asked.flatMap((one) => decisions.find((made) => decidedValue(one, [made]) !== undefined) ?? []);
}
