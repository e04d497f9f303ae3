import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../shared/domain/baseline.ts';
import type { Guid } from '../../shared/domain/guid.ts';
import { newRunId } from '../../shared/domain/ids.ts';
import type { Outcome } from '../../shared/domain/journal.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { compareBaseline, seenIn } from '../../shared/steps/drift/compare-baseline.ts';
import { claimsOf } from '../../shared/steps/drift/held.ts';
import { nextBaseline } from '../../shared/steps/drift/next-baseline.ts';
import { answered } from '../builders/answered.ts';
import { type Situation, situations } from '../builders/arbitrary-situation.ts';
import { appliedAll } from '../builders/model.ts';
import { stages } from '../builders/staged.ts';
import { rollbackOf } from '../builders/taken-back.ts';
import { withEffective } from '../builders/with-effective.ts';
import { contosoDev } from '../builders/world.ts';

const own = 'msdyn_appconfiguration_systemuser' as const;
const at = '2026-03-02T09:00:00.000Z';
const [pilotRun, widening, rollback] = [1, 2, 3].map((n) =>
  newRunId(contosoDev.key, new Date(Date.parse(at) + n * 60_000), 'abcdef012345'),
) as [ReturnType<typeof newRunId>, ReturnType<typeof newRunId>, ReturnType<typeof newRunId>];

const verified = (parts: {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly run: typeof widening;
  readonly previous?: Baseline;
  readonly takesBack?: typeof widening;
}): Baseline => nextBaseline({ previous: undefined, outcomes: [], evidence: [], at, ...parts });

const drift = (baseline: Baseline, snapshot: Snapshot): readonly string[] =>
  compareBaseline(baseline, seenIn(baseline, snapshot)).map(({ kind, label }) => `${kind} ${label}`);

interface Back {
  readonly pilot: Plan;
  readonly widen: Plan;
  readonly after: Snapshot;
  readonly baseline: Baseline;
}

const oneProfileEach = ({ start }: Situation): boolean => {
  const people = start.links[own].map((link) => link.to);
  return new Set(people).size === people.length;
};

/** A pilot of one person, everybody else, and the second of these taken back. */
function backToPilot(situation: Situation): Back | undefined {
  const decisions = answered(situation.start, 'boldest', situation.decisions);
  const found = stages({ ...situation, decisions }, { kind: 'count', count: 1 });
  if (found === undefined) return undefined;
  const { pilot, between, widen, end } = found;
  const back = rollbackOf({ plan: widen, outcomes: widen.changes.map((): Outcome => 'd') }, end);
  if (back === undefined || back.questions.length > 0) return undefined;
  const after = withEffective(appliedAll(end, back.changes), situation.rules);
  const first = verified({ plan: pilot, snapshot: between, run: pilotRun });
  const second = verified({ plan: widen, snapshot: end, run: widening, previous: first });
  const third = { plan: back, snapshot: after, run: rollback, previous: second, takesBack: widening };
  return { pilot, widen, after, baseline: verified(third) };
}

const backs: readonly Back[] = fc
  .sample(situations.filter(oneProfileEach), { numRuns: 120, seed: 20_261_130 })
  .flatMap((one) => backToPilot(one) ?? []);

const holds = (check: (back: Back) => boolean): void => {
  // A test over nothing would pass as well.
  expect(backs.filter(check).length).toBeGreaterThan(10);
};

describe('a widening of a generated environment that was taken back', () => {
  it('leaves no drift', () => {
    holds(({ baseline, after }) => {
      expect(drift(baseline, after)).toEqual([]);
      return true;
    });
  });

  it('makes nothing of what people do on profiles that only the widening reached', () => {
    holds(({ pilot, widen, after, baseline }) => {
      const ours = new Set(pilot.expect.flatMap(claimsOf));
      const theirs = after.rows.msdyn_appconfiguration
        .filter(({ id, columns }) => !ours.has(id) && columns.statecode === 0)
        .map((row) => row.id);
      const moved = new Set(widen.changes.flatMap((one) => ('relationship' in one ? [one.to] : [])));
      const touched = after.links[own].filter(({ from, to }) => theirs.includes(from) && moved.has(to));
      const reached = new Set(widen.expect.flatMap(claimsOf));
      const edited = theirs.filter((id) => reached.has(id));
      if (touched.length + edited.length === 0) return false;
      expect(drift(baseline, byHand(after, theirs))).toEqual([]);
      return true;
    });
  });

  it('does not lose sight of what the pilot made', () => {
    holds(({ pilot, after, baseline }) => {
      const made = pilot.changes.find(
        (one) => one.kind === 'create' && one.table === 'msdyn_channelprovider',
      );
      if (made === undefined || !('id' in made)) return false;
      const rest = after.rows.msdyn_channelprovider.filter((row) => row.id !== made.id);
      const now = { ...after, rows: { ...after.rows, msdyn_channelprovider: rest } };
      const found = compareBaseline(baseline, seenIn(baseline, now));
      expect(found.map((one) => `${one.kind} ${one.subject}`)).toContain(`provider-gone ${made.id}`);
      return true;
    });
  });
});

/** These profiles are renamed and switched off, and everybody is taken off them. */
function byHand(after: Snapshot, profiles: readonly Guid[]): Snapshot {
  const rows = after.rows.msdyn_appconfiguration.map((row) =>
    profiles.includes(row.id)
      ? { ...row, columns: { ...row.columns, msdyn_name: 'By hand', statecode: 1 } }
      : row,
  );
  const links = after.links[own].filter((link) => !profiles.includes(link.from));
  return {
    ...after,
    rows: { ...after.rows, msdyn_appconfiguration: rows },
    links: { ...after.links, [own]: links },
  };
}
