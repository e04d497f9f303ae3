import { describeConversations } from '../contracts/describe-conversations.ts';
import { describeLedger } from '../contracts/describe-ledger.ts';
import { fakeConversations } from './fake-conversations.ts';
import { fakeLedger } from './fake-ledger.ts';

describeLedger('the ledger in memory', async () => ({ ledger: fakeLedger() }));
describeConversations('conversations in memory', async () => ({ conversations: fakeConversations() }));
