import { describe, expect, it } from 'vitest';
import type { FaultAction } from '../../../sandbox/dataverse/faults.ts';
import { troubleEvery } from '../../bench/apply/trouble.ts';
import { peopleInTime } from '../../builders/people-in-time.ts';

const people = 2_000;

describe('people written in time that only waits take', () => {
  it.each([
    [4, 4, 2_000, 1.16],
    [16, 16, 4_000, 1.16],
    // Of 52 at the same time four stay free for people at work.
    [50, 48, 10_000, 1.25],
  ])(
    'take, at a hint of %i, little more than nobody gets below, from the first intent in the journal to the last outcome',
    async (dop, atOnce, count, most) => {
      const done = await peopleInTime({ people: count, dop });
      expect(done.times).toBeLessThan(most);
      expect(done.links.size).toBe(count);
      expect([done.most(), done.twice()]).toEqual([atOnce, 0]);
    },
  );

  it('do so too where the ledger is slow', async () => {
    const done = await peopleInTime({ people, dop: 4, transactionMs: 250 });
    expect(done.peopleTimes).toBeLessThan(1.15);
    expect(done.links.size).toBe(people);
  });

  it('are each written once while one request in a hundred goes wrong in each of three ways', async () => {
    let next: FaultAction | undefined;
    const trouble = troubleEvery(100, (fault) => {
      if ('match' in fault) next = fault.do;
    });
    const fault = (): FaultAction | undefined => {
      next = undefined;
      trouble({ method: 'POST', kind: 'batch', path: '', body: '' });
      return next;
    };
    const done = await peopleInTime({ people, dop: 4, fault });
    expect([done.links.size, done.twice()]).toEqual([people, 0]);
    expect(done.journal.map(({ outcomes }) => outcomes).join('')).toMatch(/^d+$/);
    expect(done.peopleTimes).toBeLessThan(1.5);
  });
});
