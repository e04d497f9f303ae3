import * as fc from 'fast-check';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Decision } from '../../shared/domain/question.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { answered, planOf, type Style } from './answered.ts';
import { type EnvironmentDraft, environmentDrafts } from './arbitrary-environment.ts';
import type { Rules } from './dataverse-rules.ts';
import { type Drift, drifted, drifts } from './drifted.ts';
import { environmentOf, rulesOf } from './environment-of.ts';
import { appliedAll } from './model.ts';
import { withEffective } from './with-effective.ts';

/** An environment as a planning finds it, what was answered for it, and the plan. */
export interface Situation {
  readonly start: Snapshot;
  readonly rules: Rules;
  readonly style: Style;
  readonly decisions: readonly Decision[];
  readonly plan: Plan;
  /** As an earlier run found it. */
  readonly before?: Snapshot;
  /** Ids of rows that an earlier run created. */
  readonly ours: ReadonlySet<string>;
}

const styles: fc.Arbitrary<Style> = fc.oneof(
  fc.constantFrom<Style>('none', 'safe', 'first', 'first', 'boldest'),
  fc.record({ seed: fc.nat(1000) }),
  fc.record({ seed: fc.nat(1000) }),
);

/** First plannings, and later ones over what became of an earlier run, with answers of every kind. */
export const situations: fc.Arbitrary<Situation> = fc
  .record({
    environment: environmentDrafts,
    again: fc.constantFrom(true, true, false),
    drifts,
    parted: fc.constantFrom(0, 0, 2, 3),
    earlierStyle: styles,
    style: styles,
  })
  .map(({ environment, again, drifts: how, parted, earlierStyle, style }) => {
    const rules = rulesOf(environment);
    const found = again ? laterRun(environment, rules, earlierStyle, how, parted) : firstRun(environment);
    const start = withEffective(found.start, rules);
    const decisions = answered(start, style, found.decisions);
    return { ...found, start, rules, style, decisions, plan: planOf(start, decisions) };
  });

type Found = Pick<Situation, 'start' | 'decisions' | 'before' | 'ours'>;

const firstRun = (environment: EnvironmentDraft): Found => ({
  start: environmentOf(environment, 'now'),
  decisions: [],
  ours: new Set(),
});

function laterRun(
  environment: EnvironmentDraft,
  rules: Rules,
  style: Style,
  how: readonly Drift[],
  parted: number,
): Found {
  const before = withEffective(environmentOf(environment, 'before'), rules);
  const decisions = answered(before, style);
  const { changes } = planOf(before, decisions);
  const earlier = appliedAll(before, changes);
  const start = drifted(before, earlier, environmentOf(environment, 'now'), how, parted);
  const ours = changes.flatMap((one) => (one.kind === 'create' ? [one.id as string] : []));
  return { start, decisions, before, ours: new Set(ours) };
}
