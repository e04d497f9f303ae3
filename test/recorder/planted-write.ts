import { it } from 'vitest';
import { startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { withTwoIdentities } from '../../sandbox/fixtures/two-identities.ts';
import { bothIdentities } from '../builders/both-identities.ts';

it.each(['GET', 'POST'])('a %s by the reading identity', async (method) => {
  const { url, stop } = await startDataverse({
    fixture: withTwoIdentities(contosoDev()),
    authorize: async (bearer = '') => bothIdentities[bearer],
  });
  const headers = { authorization: 'Bearer reads' };
  await fetch(`${url}/api/data/v9.2/msdyn_channelproviders`, { method, headers });
  await stop();
});
