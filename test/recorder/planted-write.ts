import { it } from 'vitest';
import { startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { migratingObjectId } from '../../sandbox/fixtures/migrating-identity.ts';
import { withTwoIdentities } from '../../sandbox/fixtures/two-identities.ts';
import { bothIdentities } from '../builders/both-identities.ts';

it.each([
  ['GET', 'reads'],
  ['POST', 'reads'],
  ['GET', migratingObjectId],
])('a %s by %s', async (method, bearer) => {
  const { url, stop } = await startDataverse({
    fixture: withTwoIdentities(contosoDev()),
    authorize: async (token = '') => bothIdentities[token] ?? { objectId: token },
  });
  const headers = { authorization: `Bearer ${bearer}` };
  await fetch(`${url}/api/data/v9.2/msdyn_channelproviders`, { method, headers });
  await stop();
});
