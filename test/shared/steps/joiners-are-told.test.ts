import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../shared/domain/baseline.ts';
import { newRunId } from '../../../shared/domain/ids.ts';
import { partOf, partsOf } from '../../../shared/domain/part-of-plan.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { readsOf } from '../../../shared/domain/reads.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { compareBaseline, seenIn } from '../../../shared/steps/drift/compare-baseline.ts';
import { nextBaseline } from '../../../shared/steps/drift/next-baseline.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { person, plainEnvironment } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { contosoDev } from '../../builders/world.ts';

const at = '2026-03-02T09:00:00.000Z';
const run = newRunId(contosoDev.key, new Date(at), 'abcdef012345');
const loader = 'msdyn_appconfiguration_applicationextension';
const start = plainEnvironment(3);
const plan = planned(start);

const done = (snapshot: Snapshot, { changes }: Plan): Snapshot =>
  withEffective(appliedAll(snapshot, changes));

const verified = (plan: Plan, snapshot: Snapshot, previous?: Baseline): Baseline =>
  nextBaseline({ previous, plan, outcomes: [], snapshot, evidence: [], run, at });

function joined(snapshot: Snapshot, ...numbers: readonly number[]): Snapshot {
  const people = numbers.map((number) => ({ ...person(number), id: id(0xdf, number) }));
  const held = people.map(({ id: to }) => ({ from: agentRole, to }));
  const { rows, links } = snapshot;
  return withEffective({
    ...snapshot,
    rows: { ...rows, systemuser: [...rows.systemuser, ...people] },
    links: { ...links, systemuserroles_association: [...links.systemuserroles_association, ...held] },
  });
}

const told = (base: Baseline, now: Snapshot) =>
  compareBaseline(base, seenIn(base, now)).map(({ kind, members }) => [kind, members?.count]);

describe('somebody who joins a role while a plan waits', () => {
  it.each(['migrate', 'widen'] as const)('is told by the first check after a plan to %s', (kind) => {
    const now = joined(done(start, plan), 1, 2);
    expect(told(verified({ ...plan, kind }, now), now)).toEqual([['people-new', 2]]);
  });

  it('is told as well behind an earlier migration, and whom the plan has read is not', () => {
    const base = verified(plan, done(start, plan));
    const before = joined(done(start, plan), 1);
    const again: Plan = { ...plan, changes: [], reads: readsOf(before) };
    const now = joined(before, 2);
    expect(told(verified(again, now, base), now)).toEqual([['people-new', 1]]);
  });

  it('is told where a repair of others who joined was planned before', () => {
    const base = verified(plan, done(start, plan));
    const before = joined(done(start, plan), 1);
    const [item] = compareBaseline(base, seenIn(base, before));
    const repair: Plan = { ...plan, kind: 'repair', changes: [], reads: readsOf(before) };
    const now = joined(before, 2);
    const about = { plan: repair, outcomes: [], snapshot: now, evidence: [], run, at };
    const next = nextBaseline({ ...about, previous: base, items: [item?.id ?? ''] });
    expect(told(next, now)).toEqual([['people-new', 1]]);
  });
});

describe('drift that an approved part left out', () => {
  it('is still there afterwards; the rest of the plan closes it', () => {
    const base = verified(plan, done(start, plan));
    const before = done(start, plan);
    const bare = joined({ ...before, links: { ...before.links, [loader]: [] } }, 1);
    const whole = planned(bare);
    const configuration = partsOf(whole).find(({ kind }) => kind === 'configuration');
    const part = partOf(whole, configuration?.choice ?? '');
    if (part === undefined) throw new Error('no part');
    const now = done(bare, part);
    expect(told(verified(part, now, base), now)).toEqual([['people-new', 1]]);
    const all = done(bare, whole);
    expect(told(verified(whole, all, base), all)).toEqual([]);
  });
});

describe('who joins behind a pilot', () => {
  it('waits in silence, and is told once the pilot is taken back', () => {
    const base = verified(plan, done(start, plan));
    const before = joined(done(start, plan), 1);
    const settings = { ...plan.settings, pilot: { people: [], of: 4 } };
    const pilot: Plan = { ...plan, changes: [], settings, reads: readsOf(before) };
    const piloted = verified(pilot, before, base);
    expect(told(piloted, before)).toEqual([]);
    const { piloted: _open, ...closed } = piloted;
    expect(told(closed, before)).toEqual([['people-new', 1]]);
    const repair: Plan = { ...pilot, kind: 'repair' };
    const { piloted: _still, ...repaired } = verified(repair, before, piloted);
    expect(told(repaired, before)).toEqual([['people-new', 1]]);
  });
});
