import { fakeTable } from '../fakes/fake-table.ts';
import type { CountedTables } from './measure-acts.ts';

/** Tables in memory: stores of a hundred thousand runs are there within seconds. */
export function countedFakes(): CountedTables {
  const [ledger, conversations] = [fakeTable(), fakeTable()];
  return {
    ledger: ledger.client,
    conversations: conversations.client,
    async taken() {
      const [one, other] = [ledger.taken(), conversations.taken()];
      return { requests: one.requests + other.requests, rows: one.rows + other.rows };
    },
  };
}
