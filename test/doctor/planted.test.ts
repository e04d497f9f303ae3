import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startAzurite } from '../../sandbox/azurite.ts';
import { tenantId } from '../../sandbox/fixtures/people.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { type Listening, listen } from '../../sandbox/issuer/listen.ts';
import { startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { isProblem, statusOfCheck } from '../../shared/domain/checkup.ts';
import { text } from '../../shared/texts/text.ts';
import { around } from './planted/around.ts';
import { inOrganisation } from './planted/in-organisation.ts';
import { inSignIn } from './planted/in-sign-in.ts';
import { inUsers } from './planted/in-users.ts';
import { onTheWay } from './planted/on-the-way.ts';
import { examined, type Tenant } from './room.ts';
import { unusual } from './unusual.ts';

const planted = [...inSignIn, ...inUsers, ...inOrganisation, ...onTheWay, ...around];
let tenant: Tenant;
let closed: Listening;

beforeAll(async () => {
  const identities = [reading, writing];
  const [azurite, issuer] = await Promise.all([startAzurite(), startIssuer({ tenantId, identities })]);
  closed = await listen(({ url = '' }, response) => {
    const code = url.split('/')[1] ?? '';
    response.writeHead(403, { 'x-ms-error-code': code, 'content-type': 'application/json' });
    response.end(JSON.stringify({ 'odata.error': { code, message: { value: code } } }));
  });
  tenant = { azurite, issuer, closedStorage: closed.url };
  for (const [name, value] of Object.entries(issuer.environment(reading.clientId))) vi.stubEnv(name, value);
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([tenant.azurite.stop(), tenant.issuer.stop(), closed.stop()]);
});

it('a correct set-up passes clean', async () => {
  const checks = await examined(tenant, {});
  expect(checks.filter(isProblem)).toEqual([]);
  expect(checks.length).toBeGreaterThan(20);
  const notes = checks.filter((one) => statusOfCheck(one) === 'note').map(({ code }) => code);
  expect(notes).toEqual(['bot_unheard']);
});

it.each(unusual)('$id: a correct set-up may look like this', async (set) => {
  expect((await examined(tenant, set)).filter(isProblem)).toEqual([]);
});

it.each(planted)('$id is found, and its cure is named', async (mistake) => {
  const checks = await examined(tenant, mistake);
  const lines = checks
    .filter((one) => one.code === mistake.finds)
    .map(({ code, params }) => text('en', `doctor.${code}`, params));
  expect(checks.map(({ code }) => code)).toContain(mistake.finds);
  expect(lines.join('\n')).toContain(mistake.cure);
});
