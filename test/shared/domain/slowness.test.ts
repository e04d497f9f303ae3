import { expect, it } from 'vitest';
import type { Run, RunIn } from '../../../shared/domain/run.ts';
import { secondsLeft, slownessOf } from '../../../shared/domain/slowness.ts';
import { subject } from '../../gallery/subjects.ts';

const begun = Date.parse('2026-03-02T10:00:00.000Z');
const at = (seconds: number): string => new Date(begun + seconds * 1000).toISOString();

function inStatus<S extends 'applying' | 'succeeded' | 'stopped'>(status: S): RunIn<S> {
  const shown = subject(status);
  if (shown.kind !== 'run' || shown.run.status !== status) throw new Error(`no run is ${status}`);
  return shown.run as RunIn<S>;
}

function ended(seconds: number, total = 100): Run {
  const run = inStatus('succeeded');
  const approval = { ...run.approval, at: at(0) };
  return { ...run, approval, changedAt: at(seconds), progress: { ...run.progress, total } };
}

const applying = inStatus('applying');
const running: RunIn<'applying'> = {
  ...applying,
  approval: { ...applying.approval, at: at(0) },
  progress: { done: 40, present: 5, refused: 3, skipped: 2, total: 100 },
};
const slow = (seconds: number, earlier: readonly Run[], run = running) =>
  slownessOf(run, earlier, new Date(at(seconds)));

it('twice as long for as many changes is slower than usual, a second less is not', () => {
  expect(slow(100, [ended(100)])).toEqual({ seconds: 100, usualSeconds: 50 });
  expect(slow(99, [ended(100)])).toBeUndefined();
});

it('nothing is said within the first minute, or without a run to compare with', () => {
  expect(slow(59, [ended(10)])).toBeUndefined();
  expect(slow(60, [ended(10)])).toEqual({ seconds: 60, usualSeconds: 5 });
  expect(slow(3600, [])).toBeUndefined();
  expect(slow(3600, [inStatus('stopped'), ended(10, 0)])).toBeUndefined();
});

it('a run that was looked at the day after does not make a day the usual', () => {
  expect(slow(100, [ended(86_400), ended(100), ended(100)])).toMatchObject({ usualSeconds: 50 });
});

it('before its first change it is held against one', () => {
  const idle = { ...running, progress: { done: 0, present: 0, refused: 0, total: 100 } };
  expect(slow(60, [ended(100)], idle)).toEqual({ seconds: 60, usualSeconds: 1 });
});

it('the time before a window opens does not count', () => {
  const window = { opensAt: at(3600), closesAt: at(7200) };
  const waiting = { ...running, approval: { ...running.approval, window } };
  expect(slow(3660, [ended(100)], waiting)).toBeUndefined();
  expect(slow(3700, [ended(100)], waiting)).toMatchObject({ seconds: 100 });
});

it('what is left takes as long as what was done did, said only once that can be told', () => {
  const left = (seconds: number, done = 40) =>
    secondsLeft({ ...running, progress: { ...running.progress, done } }, new Date(at(seconds)));
  expect(left(50)).toBe(50);
  expect(left(9)).toBeUndefined();
  expect(left(50, 90)).toBeUndefined();
  expect(
    secondsLeft({ ...running, progress: { done: 0, present: 0, refused: 0, total: 100 } }, new Date(at(50))),
  ).toBeUndefined();
});
