import { resolve } from 'node:path';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sdkSettings } from '../../bot/adapter/bot-identity.ts';
import { type Host, startHost } from '../../sandbox/functions-host/start-host.ts';
import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import { configCases, goodEnv, overrides } from '../shared/config-cases.ts';

const secret = 'a-secret-nobody-may-see';
const routes = [
  ['GET', '/api/health'],
  ['POST', '/api/messages'],
  ['POST', '/api/environments/contoso-dev/runs'],
  ['GET', '/api/environments/contoso-dev/runs'],
  ['GET', '/api/runs/contoso-dev.8235000000000.abcdef123456'],
  ['GET', '/api/runs/contoso-dev.8235000000000.abcdef123456/evidence/workspace/crop'],
  ['GET', '/api/runs/contoso-dev.8235000000000.abcdef123456/report'],
  ['GET', '/api/environments/contoso-dev/drift'],
  ['GET', '/api/fleet'],
  ['GET', '/api/lists/contoso-dev.8235000000000.abcdef123456'],
] as const;

interface Case {
  readonly id: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly names: string;
}

const storage = (id: string, value: string): Case => ({
  id,
  env: { AzureWebJobsStorage__accountName: undefined, AzureWebJobsStorage: value },
  names: 'AzureWebJobsStorage',
});

/** Beyond what the configuration's own test holds: what looks right and is of no use, with a secret in it. */
const broken: readonly Case[] = [
  storage('a connection string of nonsense', secret),
  storage('a connection string without a key', 'AccountName=x;AccountKey='),
  storage(
    'a connection string with an address that is none',
    `AccountName=x;AccountKey=${secret};TableEndpoint=nowhere`,
  ),
  storage(
    'a connection string for nobody',
    `DefaultEndpointsProtocol=https;AccountName=;AccountKey=${secret}`,
  ),
  { id: 'everything missing', env: {}, names: 'CUTOVER_SETTINGS' },
  { id: 'a secret where none belongs', env: { MicrosoftAppPassword: secret }, names: 'MicrosoftAppPassword' },
];

const cases: readonly Case[] = [
  ...configCases.map(({ id, env, problem }) => ({ id, env, names: problem.setting })),
  ...broken,
];

/** Whoever looks for a way to open the door by settings tries these. */
const switches = [
  '',
  ' ',
  'false',
  'off',
  'none',
  '0',
  'null',
  'undefined',
  'anonymous',
  '*',
  'MultiTenant',
  '{}',
];

let host: Host;
const touched = new Set<string>();

function configure(env: Case['env']): void {
  for (const [name, value] of Object.entries(env)) {
    touched.add(name);
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

function only(env: Case['env']): void {
  for (const name of touched) delete process.env[name];
  configure(env);
}

const ask = ([method, path]: (typeof routes)[number]): Promise<Response> =>
  fetch(host.url + path, {
    method,
    headers: { 'x-functions-key': host.keys.functionKey },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });

beforeAll(async () => {
  host = await startHost({ entry: resolve('functions/main.ts'), port: 0, root: '.' });
});
afterAll(async () => {
  only({});
  await host.stop();
});

it('every HTTP function there is has its route here', () => {
  expect(host.functions.filter((one) => one.trigger === 'httpTrigger')).toHaveLength(routes.length);
});

describe('with settings missing or wrong every route answers 503, says which, and keeps their values', () => {
  it.each(cases)('$id', async ({ id, env, names }) => {
    only(id === 'everything missing' ? env : { ...goodEnv, ...env });
    for (const route of routes) {
      const answer = await ask(route);
      const text = await answer.text();
      expect(answer.status, `${route[1]}: ${text}`).toBe(503);
      expect(text).toContain(names);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('hunter2');
    }
  });
});

describe('no value of any setting switches authentication off', () => {
  const names = [
    ...Object.keys(goodEnv),
    ...Object.keys(overrides),
    'MicrosoftAppPassword',
    'CUTOVER_API_AUDIENCE',
  ];
  const others = ['API_ISSUER', 'API_JWKS', 'LOG', 'GRAPH', 'EGRESS', 'SIGN_IN', 'BROWSER'];
  it.each([...names, ...others.map((name) => `CUTOVER_${name}`)])('%s', async (name) => {
    for (const value of switches) {
      const read = readConfig({ ...goodEnv, ...overrides, CUTOVER_LOG: 'off', [name]: value });
      if (read.kind === 'misconfigured') continue;
      const { door, authenticate } = composeFrom({ ...read.config, logLevel: 'off' });
      expect(await door({ headers: {}, body: '{}' }), `${name}=${value}`).toEqual({ status: 401 });
      expect(await authenticate(null)).toMatchObject({ kind: 'refusal' });
      const sdk = new ConfigurationServiceClientCredentialFactory(sdkSettings(read.config.bot));
      expect(await sdk.isAuthenticationDisabled()).toBe(false);
    }
  });
});
