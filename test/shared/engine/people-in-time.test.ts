import { describe, expect, it } from 'vitest';
import type { FaultAction } from '../../../sandbox/dataverse/faults.ts';
import { troubleEvery } from '../../bench/apply/trouble.ts';
import { peopleInTime } from '../../builders/people-in-time.ts';

const people = 2_000;

describe('people written in time that only waits take', () => {
  it.each([
    ['as it mostly is', 30, 1.12],
    ['slow', 250, 1.15],
  ])(
    'take little more than nobody gets below, also where the ledger is %s',
    async (_how, transactionMs, most) => {
      const done = await peopleInTime({ people, dop: 4, transactionMs });
      expect(done.times).toBeLessThan(most);
      expect(done.links.size).toBe(people);
      expect(done.most()).toBe(4);
    },
  );

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
    expect(done.times).toBeLessThan(1.5);
  });
});
