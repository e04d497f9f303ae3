import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startAzurite } from '../../sandbox/azurite.ts';
import { contosoDev, migratingObjectId } from '../../sandbox/fixtures/contoso-dev.ts';
import { tenantId } from '../../sandbox/fixtures/people.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { isProblem } from '../../shared/domain/checkup.ts';
import { guid } from '../../shared/domain/guid.ts';
import { knowApplications, setUpAt } from '../dataverse-users/room.ts';
import { examined, type Tenant } from './room.ts';

let tenant: Tenant;
beforeAll(async () => {
  const identities = [reading, writing];
  const [azurite, issuer] = await Promise.all([startAzurite(), startIssuer({ tenantId, identities })]);
  tenant = { azurite, issuer, closedStorage: '' };
  for (const [name, value] of Object.entries(issuer.environment(reading.clientId))) vi.stubEnv(name, value);
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([tenant.azurite.stop(), tenant.issuer.stop()]);
});

/** Neither users nor roles of ours, as Customer Service and CIF leave an organisation. */
const bare = (): ReturnType<typeof contosoDev> => contosoDev();

it('without users the examination finds that both are missing, and after the command nothing', async () => {
  const before = (await examined(tenant, { fixture: bare })).filter(isProblem);
  expect(before.map(({ code }) => code)).toContain('user_missing');
  const after = await examined(tenant, {
    fixture: bare,
    running: async (double) => {
      knowApplications(double);
      const token = await tenant.issuer.sign({ aud: double.url, oid: migratingObjectId });
      const { hindrance } = await setUpAt(double, guid(contosoDev().organizationId), { as: token });
      expect(hindrance).toBeUndefined();
    },
  });
  expect(after.filter(isProblem)).toEqual([]);
  expect(after.length).toBeGreaterThan(20);
});
