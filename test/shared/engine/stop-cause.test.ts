import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { Outcome } from '../../../shared/domain/journal.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { RunIn } from '../../../shared/domain/run.ts';
import { stopCause } from '../../../shared/engine/stop-cause.ts';
import { id } from '../../builders/ids.ts';
import { ada } from '../../builders/world.ts';

const assigned = (n: number): Change => ({
  kind: 'associate',
  step: 'users',
  label: `Person ${n}`,
  relationship: 'msdyn_appconfiguration_systemuser',
  from: id(0xf1, 1),
  to: id(0xd0, n),
});

const planFor = (people: number): Plan =>
  ({ changes: Array.from({ length: people }, (_unused, n) => assigned(n + 1)) }) as unknown as Plan;

const run = { status: 'applying' } as unknown as RunIn<'applying'>;

/** Outcomes in this order, so many of each. */
const outcomes = (...runs: readonly (readonly [Outcome, number])[]): Outcome[] =>
  runs.flatMap(([outcome, times]) => Array<Outcome>(times).fill(outcome));

const cause = (of: readonly Outcome[], asked = run) =>
  stopCause(planFor(of.length), { outcomes: [...of], details: new Map() }, asked)?.cause;

describe('refused people', () => {
  it.each([
    [12, 1],
    [500, 5],
    [2_000, 20],
    [2_500, 20],
  ])('of %i stop nothing while they are %i', (people, refused) => {
    expect(cause(outcomes(['x', refused], ['d', people - refused]))).toBeUndefined();
  });

  it.each([
    [12, 2],
    [500, 6],
    // One in a hundred of these would be 25.
    [2_500, 21],
  ])('of %i stop the run once they are %i', (people, refused) => {
    expect(cause(outcomes(['x', refused], ['d', people - refused]))).toBe('too_many_refused');
  });
});

describe('a wish to stop', () => {
  const asked = { ...run, cancelledBy: ada };

  it('counts while a change is untried', () => {
    expect(cause(outcomes(['d', 3], ['.', 1]), asked)).toBe('cancelled');
  });

  it('waits for changes that are under way', () => {
    expect(cause(outcomes(['d', 3], ['i', 1], ['.', 1]), asked)).toBeUndefined();
  });

  it('has nothing to stop after the last change', () => {
    expect(cause(outcomes(['d', 4]), asked)).toBeUndefined();
  });
});
