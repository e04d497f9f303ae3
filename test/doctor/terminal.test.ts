import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { doctor } from '../../cli/commands/doctor.ts';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { botAppId, people, tenantId } from '../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../sandbox/fixtures/settings.ts';
import { reading, withTwoIdentities, writing } from '../../sandbox/fixtures/two-identities.ts';
import { type Issuer, startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { text } from '../../shared/texts/text.ts';
import { id } from '../builders/ids.ts';

const out: string[] = [];
const said: string[] = [];
const fixture = withTwoIdentities(contosoDev());
const { ada, bruno, chen } = people;
let azurite: Azurite;
let issuer: Issuer;
let double: DataverseDouble;

beforeAll(async () => {
  [azurite, issuer] = await Promise.all([
    startAzurite(),
    startIssuer({ tenantId, identities: [reading, writing] }),
  ]);
  const authorize = async (bearer: string | undefined) => {
    const claims = await issuer.verify(bearer ?? '', { audience: double.url }).catch(() => undefined);
    return typeof claims?.oid === 'string' ? { objectId: claims.oid } : undefined;
  };
  double = await startDataverse({ fixture, tenantId, authorize });
}, 60_000);
afterAll(() => Promise.all([azurite.stop(), issuer.stop(), double.stop()]));

beforeEach(() => {
  out.length = 0;
  said.length = 0;
  const places = [
    { key: 'contoso-dead', name: 'Contoso Dead', url: 'http://127.0.0.1:1', organizationId: id(0xf, 1) },
    { key: 'contoso-dev', name: 'Contoso Dev', url: double.url, organizationId: fixture.organizationId },
  ];
  const { environments, ...rest } = settingsFor(places);
  const approver = [bruno.objectId, chen.objectId];
  const alone = environments.map((one) => ({
    ...one,
    groups: {},
    people: { planner: [ada.objectId], approver },
  }));
  const env = {
    ...issuer.environment(botAppId),
    AzureWebJobsStorage: azurite.connectionString,
    CUTOVER_SETTINGS: JSON.stringify({ ...rest, environments: alone }),
    CUTOVER_GRAPH: 'http://127.0.0.1:1',
    CUTOVER_WRITER_CLIENT_ID: writing.clientId,
    CUTOVER_BROWSER: 'off',
    CUTOVER_EGRESS: '{"hosts":{"*.example":"127.0.0.1:9"}}',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('answers 0 where nothing has to be mended, and finds the environment by its name too', async () => {
  expect(await doctor.run(['Contoso Dev'])).toBe(0);
  expect(out[0]).toBe('contoso-dev');
  expect(out.at(-1)).toBe('Everything is as it should be');
});

it('a dead environment hides none of the lines of another one', async () => {
  expect(await doctor.run([])).toBe(1);
  const dev = out.indexOf('contoso-dev');
  expect(out.slice(0, dev).join('\n')).toContain('refuses the connection (ECONNREFUSED)');
  expect(out.slice(dev).join('\n')).toContain('is the configured one');
  expect(out.at(-1)).toBe('Everything is as it should be');
});

it('prints one JSON object an environment for scripts', async () => {
  expect(await doctor.run(['--json'])).toBe(1);
  const [dead, dev] = out.map((line) => JSON.parse(line));
  expect([dead.environment, dev.environment]).toEqual(['contoso-dead', 'contoso-dev']);
  expect(dead.checks).toContainEqual(
    expect.objectContaining({ item: 'address', code: 'net_refused', status: 'problem' }),
  );
  expect(dev.checks.filter(({ status }: { status: string }) => status === 'problem')).toEqual([]);
});

it.each([
  [['--yaml'], 'There is no --yaml.'],
  [['contoso-dev', 'more'], 'Name one environment, or none for all.'],
])('answers 2 to wrong use: %j', async (args, told) => {
  expect(await doctor.run(args)).toBe(2);
  expect(said.join('\n')).toContain(told);
});

it('answers 2 where there is no such environment, and names those there are', async () => {
  expect(await doctor.run(['contoso-old'])).toBe(2);
  expect(out.join('\n')).toContain(
    'There is no environment "contoso-old". Known: contoso-dead, contoso-dev.',
  );
  const params = { said: 'contoso-old', known: 'contoso-dead, contoso-dev' };
  expect(out.join('\n')).toContain(text('en', 'doctor.environment_unknown', params));
});

it('answers 1 where the settings themselves are wrong, and that nothing else was tried', async () => {
  vi.stubEnv('CUTOVER_CLOUD', 'usgov');
  vi.stubEnv('CUTOVER_LOUD', 'x');
  expect(await doctor.run([])).toBe(1);
  expect(out.join('\n')).toContain('CUTOVER_CLOUD is wrong');
  expect(out.join('\n')).toContain('CUTOVER_LOUD is read by nobody');
  expect(out.join('\n')).toContain(text('en', 'doctor.not_tried', { after: 'settings' }));
});

it('answers 3 where the examination could not be finished', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  expect(await doctor.run(['contoso-dev'])).toBe(3);
  expect(out.join('\n')).toContain('There was no answer here in the time');
});
