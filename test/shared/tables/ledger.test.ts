import { randomBytes } from 'node:crypto';
import { startAzurite } from '../../../sandbox/azurite.ts';
import { makeConversations } from '../../../shared/tables/make-conversations.ts';
import { makeEvidence } from '../../../shared/tables/make-evidence.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { describeConversations } from '../../contracts/describe-conversations.ts';
import { describeEvidence } from '../../contracts/describe-evidence.ts';
import { describeLedger } from '../../contracts/describe-ledger.ts';

const random = (characters: number): string => randomBytes(characters).toString('hex').slice(0, characters);

describeLedger('the ledger on Table storage', async () => {
  const azurite = await startAzurite();
  const { ledger } = openStorage(azurite);
  return { ledger: makeLedger({ table: ledger, random }), close: azurite.stop };
});

describeConversations('conversations on Table storage', async () => {
  const azurite = await startAzurite();
  const { conversations } = openStorage(azurite);
  return { conversations: makeConversations({ table: conversations }), close: azurite.stop };
});

describeEvidence('evidence on Table storage', async () => {
  const azurite = await startAzurite();
  const { ledger } = openStorage(azurite);
  return { evidence: makeEvidence({ table: ledger, random }), close: azurite.stop };
});
