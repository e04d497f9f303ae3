import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import type { Baseline } from '../../../shared/domain/baseline.ts';
import { makeBaselineStore } from '../../../shared/tables/baseline-store.ts';
import { type GuardedTable, makeGuardedTable } from '../../../shared/tables/guarded-table.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { makeBaselineSweep } from '../../../shared/tables/sweep-baselines.ts';
import { at, freshEnvironment, numberedGuid, runId } from '../../contracts/ledger-samples.ts';

let azurite: Azurite;
let table: GuardedTable;
beforeAll(async () => {
  azurite = await startAzurite();
  table = makeGuardedTable(openStorage(azurite).ledger);
});
afterAll(() => azurite.stop());

const token = (): string => randomBytes(8).toString('hex');
const soon = new Date(Date.now() + 3_600_000);
const times = { storedBefore: soon, namedBefore: soon };

/** Of several rows, which text of chance does not become smaller. */
function largeBaseline(environment: ReturnType<typeof freshEnvironment>): Baseline {
  const noise = Array.from({ length: 1_500 }, () => randomBytes(500).toString('hex'));
  return {
    organizationId: numberedGuid(1),
    run: runId(environment),
    at,
    whole: true,
    excerpt: { rows: [], links: {}, absent: noise },
    expect: [],
    made: [],
    widgets: [],
  };
}

describe('sweeping a baseline that is stored again meanwhile', () => {
  it.each([
    ['before its first row goes', 0],
    ['between its first row and the next', 1],
  ])('%s leaves all of it', async (_when, removed) => {
    const environment = freshEnvironment();
    const store = makeBaselineStore(table, token);
    const baseline = largeBaseline(environment);
    const ref = await store.putBaseline(environment, baseline);
    expect(ref.chunks).toBeGreaterThan(12);
    let removals = 0;
    const interrupted: GuardedTable = {
      ...table,
      remove: async (...parts) => {
        if (removals === removed) await store.putBaseline(environment, baseline);
        removals += 1;
        return table.remove(...parts);
      },
    };
    await makeBaselineSweep(interrupted).sweepBaselines(environment, times);
    expect(removals).toBeGreaterThan(removed);
    expect(await store.baseline(environment, ref)).toEqual(baseline);
  });

  it('takes all rows of one that nobody stores again', async () => {
    const environment = freshEnvironment();
    await makeBaselineStore(table, token).putBaseline(environment, largeBaseline(environment));
    expect(await makeBaselineSweep(table).sweepBaselines(environment, times)).toBe(1);
    expect(await table.list(environment, 'baseline|')).toEqual([]);
  });
});
