import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../shared/domain/baseline.ts';
import { isAbout } from '../../shared/domain/change.ts';
import type { Guid } from '../../shared/domain/guid.ts';
import { newRunId } from '../../shared/domain/ids.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { selectorIds } from '../../shared/domain/selector.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { compareBaseline, seenIn } from '../../shared/steps/drift/compare-baseline.ts';
import { nextBaseline } from '../../shared/steps/drift/next-baseline.ts';
import { planDrift } from '../../shared/steps/drift/plan-drift.ts';
import { withoutPlan } from '../../shared/steps/drift/without-plan.ts';
import { layoutOf, servedBy } from '../../shared/steps/layout.ts';
import { planRetire } from '../../shared/steps/plan-retire.ts';
import { movingRows } from '../../shared/steps/who-sees-what.ts';
import { planOf } from '../builders/answered.ts';
import { type Situation, situations } from '../builders/arbitrary-situation.ts';
import { plainRules } from '../builders/dataverse-rules.ts';
import { id } from '../builders/ids.ts';
import { appliedAll } from '../builders/model.ts';
import { answers, planned } from '../builders/planned.ts';
import { channelProvider, legacyProvider, person, plainEnvironment, settings } from '../builders/snapshot.ts';
import { withEffective } from '../builders/with-effective.ts';
import { contosoDev } from '../builders/world.ts';

const run = newRunId(contosoDev.key, new Date('2026-03-02T09:00:00.000Z'), 'abcdef012345');
const at = '2026-03-02T09:00:00.000Z';
const newcomer = id(0xdf, 1);

type Known = Pick<Situation, 'rules' | 'decisions'>;

const verified = (plan: Plan, snapshot: Snapshot, previous?: Baseline, items?: readonly string[]): Baseline =>
  nextBaseline({
    previous,
    plan,
    outcomes: [],
    snapshot,
    evidence: [],
    run,
    at,
    ...(items === undefined ? {} : { items }),
  });

const after = ({ rules }: Known, before: Snapshot, plan: Plan): Snapshot =>
  withEffective(appliedAll(before, plan.changes), rules);

/** The environment migrated and then retired as far as can be, and what it is compared with. */
function retired(known: Known & { readonly plan: Plan; readonly start: Snapshot }) {
  const migrated = after(known, known.start, known.plan);
  const base = verified(known.plan, migrated);
  const retire = planRetire({
    settings,
    snapshot: migrated,
    decisions: known.decisions,
    base: base.expect,
  });
  if (isRefusal(retire) || retire.changes.length === 0) return { snapshot: migrated, base, rows: 0 };
  const snapshot = after(known, migrated, retire);
  return { snapshot, base: verified(retire, snapshot, base), rows: retire.changes.length };
}

/** Somebody new in the company, with the roles of those who see the nth provider that moved. */
function joined(snapshot: Snapshot, { rules, decisions }: Known, nth = 0): Snapshot | undefined {
  const [...moved] = movingRows({ snapshot, decisions });
  const known = new Set(snapshot.links.systemuserroles_association.map((link) => link.from));
  const role = selectorIds(moved[nth]?.columns.msdyn_roleselector ?? null).find((one) => known.has(one));
  if (role === undefined) return undefined;
  const rows = {
    ...snapshot.rows,
    systemuser: [...snapshot.rows.systemuser, { ...person(1), id: newcomer }],
  };
  const held = [...snapshot.links.systemuserroles_association, { from: role, to: newcomer }];
  return withEffective(
    { ...snapshot, rows, links: { ...snapshot.links, systemuserroles_association: held } },
    rules,
  );
}

const migrationOf =
  ({ decisions }: Known) =>
  (snapshot: Snapshot) =>
    planOf(snapshot, decisions);

function told(known: Known, base: Baseline, now: Snapshot) {
  const found = compareBaseline(base, seenIn(base, now));
  const servedIn = (snapshot: Snapshot) =>
    servedBy(layoutOf({ settings, snapshot, decisions: known.decisions }));
  const input = { snapshot: now, baseline: base, migrationOf: migrationOf(known), servedIn };
  return withoutPlan(input, found).filter((one) => one.kind === 'people-new');
}

function repairOf(known: Known, base: Baseline, now: Snapshot, items: readonly string[]): Plan {
  const plan = planDrift({
    settings,
    snapshot: now,
    baseline: base,
    migrationOf: migrationOf(known),
    items,
    workspace: [],
  });
  if (isRefusal(plan)) throw new Error(plan.reason);
  return plan;
}

describe('somebody who joins a migrated role', () => {
  it('is given a profile by a repair, or told why not, whatever was retired before', () => {
    const seen = { given: 0, asked: 0, reasons: new Map<string, number>(), retired: 0 };
    fc.assert(
      fc.property(situations, (situation) => {
        const { snapshot, base, rows } = retired(situation);
        const now = joined(snapshot, situation);
        if (now === undefined) return;
        for (const item of told(situation, base, now)) {
          if (rows > 0) seen.retired += 1;
          if (item.repair === 'none') {
            const because = String(item.params.because);
            expect(['waiting', 'asked', 'left', 'unplanned']).toContain(because);
            seen.reasons.set(because, (seen.reasons.get(because) ?? 0) + 1);
            continue;
          }
          const plan = repairOf(situation, base, now, [item.id]);
          if (plan.questions.length > 0) {
            seen.asked += 1;
            continue;
          }
          expect(plan.changes.length).toBeGreaterThan(0);
          const done = after(situation, now, plan);
          const next = verified(plan, done, base, [item.id]);
          expect(told(situation, next, done)).toEqual([]);
          seen.given += 1;
        }
      }),
      { numRuns: 120, seed: 20_261_130 },
    );
    console.log(seen);
    expect(seen.given).toBeGreaterThan(20);
    expect(seen.retired).toBeGreaterThan(10);
  }, 180_000);

  it('is found and given the profile where the provider was adopted and its 1.0 row retired', () => {
    const url = 'https://widget1.contoso.example/panel?base=1';
    const byHand = channelProvider(1, { msdyn_channelurl: url });
    const plain = plainEnvironment(3);
    const start = withEffective({
      ...plain,
      rows: { ...plain.rows, msdyn_ciprovider: [legacyProvider(1)], msdyn_channelprovider: [byHand] },
    });
    const asked = planned(start);
    const decisions = answers(asked, 'adopt');
    const known = { rules: plainRules, decisions };
    const plan = planned(start, decisions);
    const migrated = withEffective(appliedAll(start, plan.changes));
    const base = verified(plan, migrated);
    const retire = planRetire({ settings, snapshot: migrated, decisions, base: base.expect });
    if (isRefusal(retire)) throw new Error(retire.reason);
    expect(retire.changes).toMatchObject([{ kind: 'deactivate', table: 'msdyn_ciprovider' }]);
    const off = withEffective(appliedAll(migrated, retire.changes));
    const next = verified(retire, off, base);
    const now = joined(off, known);
    if (now === undefined) throw new Error('the retired row is not known any more');
    const items = told(known, next, now);
    expect(items).toMatchObject([{ kind: 'people-new', repair: 'migrate', members: { count: 1 } }]);
    const repair = repairOf(known, next, now, [items[0]?.id ?? '']);
    expect(repair.changes.some((one) => isAbout(one, new Set<Guid>([newcomer])))).toBe(true);
  });
});
