import { describe, expect, it } from 'vitest';
import type { LinkChange } from '../../../shared/domain/change.ts';
import type { Outcome } from '../../../shared/domain/journal.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { RunIn } from '../../../shared/domain/run.ts';
import { stopCause } from '../../../shared/engine/stop-cause.ts';
import { id } from '../../builders/ids.ts';
import { ada } from '../../builders/world.ts';

const assigned = (n: number): LinkChange => ({
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

const movedAway = (n: number): LinkChange => ({ ...assigned(n), kind: 'disassociate', from: id(0xf1, 2) });
const moves = (people: number): Plan =>
  ({
    changes: Array.from({ length: people }, (_unused, n) => [movedAway(n + 1), assigned(n + 1)]).flat(),
  }) as unknown as Plan;

describe('more than 20 people or more than 1 % of them, whichever is less, stop the run', () => {
  it.each([
    // One alone never does, however few there are.
    [1, 1],
    [12, 1],
    [199, 1],
    [200, 2],
    [500, 5],
    // The share decides: 20 of these would be two in a hundred.
    [1_000, 10],
    [1_999, 19],
    // Both are the same.
    [2_000, 20],
    // The number decides: one in a hundred of these would be 25, and 100.
    [2_500, 20],
    [10_000, 20],
  ])('of %i people %i refused ones are collected, and one more stops it', (people, most) => {
    expect(cause(outcomes(['x', most], ['d', people - most]))).toBeUndefined();
    if (most < people)
      expect(cause(outcomes(['x', most + 1], ['d', people - most - 1]))).toBe('too_many_refused');
  });

  it('conflicts and refusals count together', () => {
    expect(cause(outcomes(['x', 5], ['c', 5], ['d', 990]))).toBeUndefined();
    expect(cause(outcomes(['x', 5], ['c', 6], ['d', 989]))).toBe('too_many_refused');
  });

  it.each([
    [12, 1],
    [1_000, 10],
    [4_000, 20],
  ])('somebody who is moved is one person, though two changes: of %i, %i are collected', (people, most) => {
    const of = (refused: number) =>
      stopCause(
        moves(people),
        { outcomes: outcomes(['x', refused * 2], ['d', (people - refused) * 2]), details: new Map() },
        run,
      )?.cause;
    expect([of(most), of(most + 1)]).toEqual([undefined, 'too_many_refused']);
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
