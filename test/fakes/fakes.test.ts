import { describeConversations } from '../contracts/describe-conversations.ts';
import { describeEvidence } from '../contracts/describe-evidence.ts';
import { describeLedger } from '../contracts/describe-ledger.ts';
import { fakeConversations } from './fake-conversations.ts';
import { fakeEvidence } from './fake-evidence.ts';
import { fakeLedger } from './fake-ledger.ts';

describeLedger('the ledger in memory', async () => ({ ledger: fakeLedger() }));
describeConversations('conversations in memory', async () => ({ conversations: fakeConversations() }));
describeEvidence('evidence in memory', async () => ({ evidence: fakeEvidence() }));
