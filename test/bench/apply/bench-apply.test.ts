import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../sandbox/dataverse/faults.ts';
import { readAsked } from '../asked.ts';
import { isMissed, shownValue } from '../result.ts';
import { boundOf } from './bound.ts';
import { extrapolate } from './extrapolate.ts';
import { inParallel } from './in-parallel.ts';
import { troubleEvery } from './trouble.ts';

describe('the bound of applying', () => {
  it('is the operations’ own time shared among the recommended requests', () => {
    const bound = boundOf(10_000, { operationMs: 25, dop: 4, requests: 110 });
    expect(bound).toEqual({ execution: 62.5, requestLimit: 0, executionLimit: 0, seconds: 62.5 });
  });

  it('is the windows that go by where more is sent or executed than one allows', () => {
    expect(boundOf(10_000, { operationMs: 25, dop: 50, requests: 12_001 }).requestLimit).toBe(600);
    expect(boundOf(100_000, { operationMs: 25, dop: 50, requests: 1_000 })).toMatchObject({
      executionLimit: 600,
      seconds: 600,
    });
  });
});

describe('what a part says of the whole', () => {
  it('is in proportion below the limiter, and with its windows above', () => {
    expect(extrapolate(10_000, 8)).toBe(1_250);
    expect(extrapolate(40_000, 80)).toBe(6 * 300 + 4_000 / 80);
  });
});

describe('a missed bound', () => {
  const figure = { id: 'x', what: 'x', unit: '×', value: 1.3 } as const;
  it('is a value above the most, one that differs, or none', () => {
    expect(
      [
        { ...figure, atMost: 1.2 },
        { ...figure, exactly: 1 },
        { ...figure, value: Number.NaN, atMost: 9 },
      ].map(isMissed),
    ).toEqual([true, true, true]);
    expect([figure, { ...figure, atMost: 1.3 }, { ...figure, exactly: 1.3 }].map(isMissed)).toEqual([
      false,
      false,
      false,
    ]);
    expect([0.781, 62.5, 1250, 7].map((value) => shownValue({ value, unit: 's' }))).toEqual([
      '0.78 s',
      '62.5 s',
      '1,250 s',
      '7 s',
    ]);
  });
});

describe('trouble', () => {
  it('strikes one request in a hundred of each kind', () => {
    const struck: Fault[] = [];
    const next = troubleEvery(100, (fault) => struck.push(fault));
    for (let request = 0; request < 1_000; request++)
      next({ method: 'POST', kind: 'batch', path: '', body: '' });
    const kinds = struck.map(({ do: { kind } }) => kind);
    for (const kind of ['throttle', 'unavailableAfterCommit', 'dropAfterCommit'])
      expect(kinds.filter((one) => one === kind)).toHaveLength(10);
  });
});

describe('work in parallel', () => {
  it('is done wholly, and never more at a time than allowed', async () => {
    const [seen, most]: [number[], number[]] = [[], []];
    let running = 0;
    await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
      running += 1;
      most.push(running);
      await Promise.resolve();
      seen.push(item);
      running -= 1;
    });
    expect([seen, Math.max(...most)]).toEqual([[1, 2, 3, 4, 5], 2]);
  });
});

describe('what is asked of the benchmark', () => {
  it('is understood, or named where it is not', () => {
    expect(readAsked([], ['apply'])).toEqual({
      only: undefined,
      options: { people: 10_000, dops: [4, 16, 50] },
      save: false,
    });
    expect(readAsked(['--only', 'apply', '--people', '500', '--dop', '4,16'], ['apply'])).toEqual({
      only: ['apply'],
      options: { people: 500, dops: [4, 16] },
      save: false,
    });
    expect(() => readAsked(['--only', 'aply'], ['apply'])).toThrow('no section aply; there are: apply');
    expect(() => readAsked(['--people', 'many'], [])).toThrow('--people takes a whole number, not many');
    expect(() => readAsked(['--people', '5', '--save'], [])).toThrow('documented size');
  });
});
