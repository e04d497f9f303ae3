import { makeConversations } from '../../shared/tables/make-conversations.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { describeConversations } from '../contracts/describe-conversations.ts';
import { describeLedger } from '../contracts/describe-ledger.ts';
import { fakeIds } from './fake-ids.ts';
import { fakeTable } from './fake-table.ts';

describeLedger('the ledger on a table in memory', async () => ({
  ledger: makeLedger({ table: fakeTable().client, random: fakeIds().random }),
}));

describeConversations('conversations on a table in memory', async () => ({
  conversations: makeConversations({ table: fakeTable().client }),
}));
