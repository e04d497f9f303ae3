import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { dataverseUsers } from '../../cli/commands/dataverse-users.ts';
import { usages } from '../../cli/commands/usages.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { migratingObjectId } from '../../sandbox/fixtures/migrating-identity.ts';
import { tenantId } from '../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../sandbox/fixtures/settings.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { type Issuer, startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { knowApplications } from './room.ts';

/** Whoever the terminal is signed in as, where nobody is named: here by way of the sandbox's issuer. */
const administrator = { clientId: 'c07e0000-0000-4000-8000-00000000a000', objectId: migratingObjectId };
const out: string[] = [];
const said: string[] = [];
let issuer: Issuer;
let double: DataverseDouble;

beforeAll(async () => {
  issuer = await startIssuer({ tenantId, identities: [administrator] });
  double = await startDataverse({
    fixture: contosoDev(),
    authorize: async (bearer) => {
      const claims = await issuer.verify(bearer ?? '', { audience: double.url }).catch(() => undefined);
      return typeof claims?.oid === 'string' ? { objectId: claims.oid } : undefined;
    },
  });
  knowApplications(double);
});
afterAll(() => Promise.all([issuer.stop(), double.stop()]));

const settings = (tenant = tenantId): string => {
  const { organizationId } = contosoDev();
  const place = { key: 'contoso-dev', name: 'Contoso Dev', url: double.url, organizationId };
  return JSON.stringify({ ...settingsFor([place]), tenantId: tenant });
};

beforeEach(() => {
  out.length = 0;
  said.length = 0;
  for (const [name, value] of Object.entries(issuer.environment(reading.clientId))) vi.stubEnv(name, value);
  vi.stubEnv('CUTOVER_SETTINGS', settings());
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const both = ['--reading', reading.clientId, '--writing', writing.clientId];

it.each<[string, readonly string[]]>([
  ['Name one environment.', both],
  ['Name one environment.', ['contoso-dev', 'contoso-test', ...both]],
  ['There is no --force.', ['contoso-dev', '--force']],
  ['say one of them', ['contoso-dev', '--what-if', '--apply']],
  [
    '--reading takes the client id',
    ['contoso-dev', '--reading', 'cutover-reads', '--writing', writing.clientId],
  ],
  ['--writing needs a value.', ['contoso-dev', '--writing']],
  ['Say --writing', ['contoso-dev']],
  [
    'are the same',
    ['contoso-dev', '--reading', writing.clientId, '--writing', writing.clientId.toUpperCase()],
  ],
])('is told "%s" when called with %j', async (words, args) => {
  expect(await dataverseUsers.run(args)).toBe(2);
  expect(said[0]).toContain(words);
  expect(said[0]).toContain(`Usage: ${usages['dataverse-users']}`);
  expect(double.requests).toEqual([]);
});

it('names the environments there are', async () => {
  expect(await dataverseUsers.run(['contoso-prod', ...both])).toBe(2);
  expect(said[0]).toContain('There is no environment "contoso-prod". Known: contoso-dev');
});

it('needs to know where the environment is, and nothing else of the settings', async () => {
  vi.stubEnv('CUTOVER_SETTINGS', '');
  expect(await dataverseUsers.run(['contoso-dev'])).toBe(2);
  expect(said[0]).toContain('"doctor" says which');
});

it('a sign-in of another tenant is not used', async () => {
  const other = '11111111-2222-4333-8444-555555555555';
  vi.stubEnv('CUTOVER_SETTINGS', settings(other));
  expect(await dataverseUsers.run(['contoso-dev', ...both, '--apply'])).toBe(1);
  expect(said[0]).toContain(`This sign-in is of tenant ${tenantId}`);
  expect(said[0]).toContain(`az login --tenant ${other}`);
  expect(double.requests).toEqual([]);
});

it('names the environments there are', async () => {
  expect(await dataverseUsers.run(['contoso-prod', ...both])).toBe(2);
  expect(said[0]).toContain('There is no environment "contoso-prod". Known: contoso-dev');
});

it('prints what it would do, and does it when told to; the identities of the settings need not be named', async () => {
  vi.stubEnv('CUTOVER_WRITER_CLIENT_ID', writing.clientId);
  expect(await dataverseUsers.run(['contoso-dev', '--what-if'])).toBe(0);
  expect(out[0]).toBe('would create the role "Cutover Reading" in the root business unit');
  expect(out.at(-1)).toBe('Nothing was written. Say --apply to do it.');
  expect(await dataverseUsers.run(['Contoso-Dev', '--apply'])).toBe(0);
  expect(out.at(-1)).toContain('as they should be');
  expect(said).toEqual([]);
});
