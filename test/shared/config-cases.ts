import type { Problem } from '../../shared/config/problem.ts';

const tenant = '11111111-1111-4111-8111-111111111111';

export const goodEnvironment = {
  key: 'contoso-dev',
  name: 'Contoso Dev',
  url: 'https://contoso-dev.crm4.dynamics.com',
  organizationId: '22222222-2222-4222-8222-222222222222',
  prefix: 'contoso',
  people: { planner: ['{33333333-3333-4333-8333-33333333333A}'] },
};

export const otherEnvironment = {
  ...goodEnvironment,
  key: 'contoso-test',
  name: 'Contoso Test',
  url: 'https://contoso-test.crm4.dynamics.com',
  organizationId: '44444444-4444-4444-8444-444444444444',
};

export const settingsJson = (...environments: readonly object[]): string =>
  JSON.stringify({ tenantId: tenant, environments });

const changed = (patch: object): string => settingsJson({ ...goodEnvironment, ...patch });

export const goodEnv: { readonly [name: string]: string } = {
  CUTOVER_SETTINGS: settingsJson(goodEnvironment),
  MicrosoftAppId: '55555555-5555-4555-8555-555555555555',
  MicrosoftAppTenantId: tenant,
  MicrosoftAppType: 'UserAssignedMSI',
  AzureWebJobsStorage__accountName: 'cutoverstore',
};

export const overrides: { readonly [name: string]: string } = {
  ToChannelFromBotLoginUrl: 'http://127.0.0.1:3978/tenant',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:3978/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl: 'http://127.0.0.1:3978/v2/.well-known/openid-configuration',
  OAuthUrl: 'http://127.0.0.1:3978',
  CallerId: 'urn:botframework:azure',
  ValidateAuthority: 'true',
};

export interface ConfigCase {
  readonly id: string;
  /** Laid over `goodEnv`; `undefined` takes a setting away. */
  readonly env: { readonly [name: string]: string | undefined };
  readonly problem: Pick<Problem, 'id' | 'setting'>;
  /** Problems that come with it. */
  readonly others?: number;
}

const at = (path: string): string => `CUTOVER_SETTINGS.environments[0]${path}`;
const settings = (id: string, value: string | undefined, problem: ConfigCase['problem']): ConfigCase => ({
  id,
  env: { CUTOVER_SETTINGS: value },
  problem,
});
const field = (id: string, patch: object, problem: Problem['id'], path: string): ConfigCase =>
  settings(id, changed(patch), { id: problem, setting: at(path) });
const second = (id: string, patch: object, name: string): ConfigCase =>
  settings(id, settingsJson(goodEnvironment, { ...otherEnvironment, ...patch }), {
    id: 'duplicate',
    setting: `CUTOVER_SETTINGS.environments[1].${name}`,
  });
const one = (
  id: string,
  setting: string,
  value: string | undefined,
  problem: Problem['id'],
  other: Pick<Problem, 'setting'> = { setting },
): ConfigCase => ({ id, env: { [setting]: value }, problem: { id: problem, ...other } });

/** The app that opens pages. */
export const browserApp = {
  CUTOVER_BROWSER_URL: 'https://cutover-browser.azurewebsites.net',
  CUTOVER_BROWSER_AUDIENCE: '88888888-8888-4888-8888-888888888888',
} as const;

const wrongPlaces = [
  ['plain-http', 'http://cutover-browser.azurewebsites.net', 'insecure_url'],
  ['plain-http-in-the-network', 'http://10.0.0.7:7071', 'insecure_url'],
  ['with-a-path', 'https://cutover-browser.azurewebsites.net/api/pages', 'invalid'],
  ['with-a-key', 'https://cutover-browser.azurewebsites.net/?code=hunter2', 'invalid'],
  ['with-a-password', 'https://me:hunter2@cutover-browser.azurewebsites.net', 'invalid'],
  ['no-url', 'cutover-browser', 'invalid'],
] as const satisfies readonly (readonly [string, string, Problem['id']])[];

const tableAddress = 'https://cutoverstore.table.core.windows.net/';
const queueAddress = 'https://cutoverstore.queue.core.windows.net/';
const tableAt = (url: string | undefined) => ({ AzureWebJobsStorage__tableServiceUri: url });
const queueAt = (url: string | undefined) => ({ AzureWebJobsStorage__queueServiceUri: url });

/** Storage as the infrastructure says it. */
export const byAddress = {
  AzureWebJobsStorage__accountName: undefined,
  ...tableAt(tableAddress),
  ...queueAt(queueAddress),
};

const wrongAddresses = [
  ['without-queues', tableAddress, undefined, 'missing', 'queue'],
  ['without-tables', undefined, queueAddress, 'missing', 'table'],
  ['exchanged', queueAddress, queueAddress, 'invalid', 'table'],
  ['name-as-address', 'cutoverstore', queueAddress, 'invalid', 'table'],
  ['in-the-clear', tableAddress.replace('https', 'http'), queueAddress, 'insecure_url', 'table'],
  ['of-a-queue', tableAddress, `${queueAddress}advance-run`, 'invalid', 'queue'],
  ['of-two', tableAddress, queueAddress.replace('cutover', 'other'), 'mismatch', 'queue'],
] as const satisfies readonly (readonly [
  string,
  string | undefined,
  string | undefined,
  Problem['id'],
  'table' | 'queue',
])[];

export const configCases: readonly ConfigCase[] = [
  one('settings-absent', 'CUTOVER_SETTINGS', undefined, 'missing'),
  one('settings-blank', 'CUTOVER_SETTINGS', '   ', 'missing'),
  one('settings-file-absent', 'CUTOVER_SETTINGS', './no-such-file.json', 'unreadable_file'),
  one('settings-not-json', 'CUTOVER_SETTINGS', '{"tenantId":', 'not_json'),
  settings('settings-no-environments', settingsJson(), {
    id: 'invalid',
    setting: 'CUTOVER_SETTINGS.environments',
  }),
  settings(
    'settings-tenant-no-guid',
    JSON.stringify({ tenantId: 'contoso', environments: [goodEnvironment] }),
    {
      id: 'invalid',
      setting: 'CUTOVER_SETTINGS.tenantId',
    },
  ),
  field('environment-unknown-setting', { aprovers: [] }, 'unknown_setting', '.aprovers'),
  field('people-unknown-role', { people: { admin: [] } }, 'unknown_setting', '.people.admin'),
  field('people-no-guid', { people: { planner: ['ann'] } }, 'invalid', '.people.planner[0]'),
  field('people-absent', { people: undefined }, 'missing', '.people'),
  field('key-upper-case', { key: 'Contoso' }, 'invalid', '.key'),
  field('key-of-all', { key: 'all' }, 'invalid', '.key'),
  field('key-of-our-own-rows', { key: 'fleet' }, 'invalid', '.key'),
  field('name-of-all', { name: 'All Environments' }, 'invalid', '.name'),
  field('tag-upper-case', { tags: ['Test'] }, 'invalid', '.tags[0]'),
  field('tag-of-all', { tags: ['all'] }, 'invalid', '.tags[0]'),
  field('tags-as-text', { tags: 'test' }, 'invalid', '.tags'),
  field('tags-too-many', { tags: [...'abcdefghijk'] }, 'invalid', '.tags'),
  field('name-blank', { name: ' ' }, 'invalid', '.name'),
  field('url-http', { url: 'http://contoso.crm4.dynamics.com' }, 'insecure_url', '.url'),
  field('url-loopback-look-alike', { url: 'http://127.0.0.1.example' }, 'insecure_url', '.url'),
  field('url-with-path', { url: 'https://contoso.crm4.dynamics.com/main.aspx' }, 'invalid', '.url'),
  field('url-with-query', { url: 'https://contoso.crm4.dynamics.com/?appid=1' }, 'invalid', '.url'),
  field('url-with-user', { url: 'https://a:b@contoso.crm4.dynamics.com' }, 'invalid', '.url'),
  field('url-not-a-url', { url: 'contoso' }, 'invalid', '.url'),
  field('organization-no-guid', { organizationId: '1' }, 'invalid', '.organizationId'),
  field('protected-as-text', { protected: 'false' }, 'invalid', '.protected'),
  field('prefix-absent', { prefix: undefined }, 'missing', '.prefix'),
  field('prefix-too-short', { prefix: 'ab' }, 'invalid', '.prefix'),
  field('prefix-too-long', { prefix: 'abcdefghi' }, 'invalid', '.prefix'),
  field('prefix-with-underscore', { prefix: 'con_x' }, 'invalid', '.prefix'),
  field('prefix-of-microsoft', { prefix: 'MSDYN1' }, 'invalid', '.prefix'),
  field('solution-with-blank', { solution: 'My Solution' }, 'invalid', '.solution'),
  field('owner-of-unknown-kind', { owner: { kind: 'role', id: tenant } }, 'invalid', '.owner.kind'),
  field('owner-without-kind', { owner: { id: tenant } }, 'missing', '.owner.kind'),
  field('owner-no-guid', { owner: { kind: 'team', id: 'CIF owners' } }, 'invalid', '.owner.id'),
  field('owner-as-text', { owner: tenant }, 'invalid', '.owner'),
  field(
    'owner-unknown-setting',
    { owner: { kind: 'team', id: tenant, name: 'x' } },
    'unknown_setting',
    '.owner.name',
  ),
  field('leavers-negative', { tolerateLeavers: -1 }, 'invalid', '.tolerateLeavers'),
  field('approvals-none', { approvalsNeeded: 0 }, 'invalid', '.approvalsNeeded'),
  field('approvals-fraction', { approvalsNeeded: 1.5 }, 'invalid', '.approvalsNeeded'),
  field('approvals-too-many', { approvalsNeeded: 11 }, 'invalid', '.approvalsNeeded'),
  field('grace-none', { graceDays: 0 }, 'invalid', '.graceDays'),
  field('grace-over-a-year', { graceDays: 366 }, 'invalid', '.graceDays'),
  field('zone-unknown', { timeZone: 'Europe/Atlantis' }, 'invalid', '.timeZone'),
  field('blackout-no-day', { blackoutDays: ['2026-02-30'] }, 'invalid', '.blackoutDays[0]'),
  field('blackout-as-text', { blackoutDays: '2026-12-24' }, 'invalid', '.blackoutDays'),
  field(
    'reach-without-people',
    { blastRadius: { peoplePercent: 0 } },
    'invalid',
    '.blastRadius.peoplePercent',
  ),
  field('reach-of-unknown-kind', { blastRadius: { teams: 3 } }, 'unknown_setting', '.blastRadius.teams'),
  field('full-read-after-two-months', { fullReadDays: 60 }, 'invalid', '.fullReadDays'),
  field('reminder-after-a-day', { remindAfterHours: 25 }, 'invalid', '.remindAfterHours'),
  field('group-no-guid', { groups: { approver: ['CRM admins'] } }, 'invalid', '.groups.approver[0]'),
  field('group-of-unknown-role', { groups: { admin: [tenant] } }, 'unknown_setting', '.groups.admin'),
  field('leavers-fraction', { tolerateLeavers: 0.5 }, 'invalid', '.tolerateLeavers'),
  settings(
    'pages-with-a-path',
    JSON.stringify({
      tenantId: tenant,
      pages: 'https://cutover.example/api',
      environments: [goodEnvironment],
    }),
    { id: 'invalid', setting: 'CUTOVER_SETTINGS.pages' },
  ),
  settings(
    'pages-over-http',
    JSON.stringify({ tenantId: tenant, pages: 'http://cutover.example', environments: [goodEnvironment] }),
    { id: 'insecure_url', setting: 'CUTOVER_SETTINGS.pages' },
  ),
  second('key-twice', { key: 'contoso-dev' }, 'key'),
  second('name-twice-other-case', { name: 'CONTOSO DEV' }, 'name'),
  second('url-twice', { url: 'https://CONTOSO-DEV.crm4.dynamics.com/' }, 'url'),
  second(
    'organization-twice',
    { organizationId: goodEnvironment.organizationId.toUpperCase() },
    'organizationId',
  ),
  one('cloud-unknown', 'CUTOVER_CLOUD', 'gcch', 'invalid'),
  one('cloud-of-other-environments', 'CUTOVER_CLOUD', 'china', 'mismatch'),
  one('graph-over-http', 'CUTOVER_GRAPH', 'http://graph.microsoft.com', 'insecure_url'),
  one('graph-of-somebody-else', 'CUTOVER_GRAPH', 'https://graph.example', 'not_allowed'),
  one('app-id-absent', 'MicrosoftAppId', undefined, 'missing'),
  one('app-id-empty', 'MicrosoftAppId', '', 'missing'),
  one('app-id-no-guid', 'MicrosoftAppId', 'my-bot', 'invalid'),
  one('tenant-absent', 'MicrosoftAppTenantId', undefined, 'missing'),
  one('tenant-of-somebody-else', 'MicrosoftAppTenantId', '66666666-6666-4666-8666-666666666666', 'mismatch'),
  one('type-absent', 'MicrosoftAppType', undefined, 'missing'),
  one('type-multi-tenant', 'MicrosoftAppType', 'MultiTenant', 'not_allowed'),
  one('type-misspelt', 'MicrosoftAppType', 'UserAssignedMsi', 'not_allowed'),
  {
    id: 'single-tenant-without-secret',
    env: { MicrosoftAppType: 'SingleTenant' },
    problem: { id: 'missing', setting: 'MicrosoftAppPassword' },
  },
  one('managed-identity-with-secret', 'MicrosoftAppPassword', 'hunter2', 'not_allowed'),
  {
    id: 'override-alone',
    env: { OAuthUrl: 'http://127.0.0.1:1' },
    problem: { id: 'incomplete', setting: 'CallerId' },
    others: 6,
  },
  {
    id: 'override-insecure',
    env: { ...overrides, ToBotFromChannelOpenIdMetadataUrl: 'http://keys.example/openid' },
    problem: { id: 'insecure_url', setting: 'ToBotFromChannelOpenIdMetadataUrl' },
  },
  {
    id: 'override-authority-off',
    env: { ...overrides, ValidateAuthority: 'false' },
    problem: { id: 'not_allowed', setting: 'ValidateAuthority' },
  },
  {
    id: 'storage-absent',
    env: { AzureWebJobsStorage__accountName: undefined },
    problem: { id: 'missing', setting: 'AzureWebJobsStorage' },
  },
  ...wrongAddresses.map(
    ([id, tables, queues, problem, service]): ConfigCase => ({
      id: `storage-${id}`,
      env: { ...byAddress, ...tableAt(tables), ...queueAt(queues) },
      problem: { id: problem, setting: `AzureWebJobsStorage__${service}ServiceUri` },
    }),
  ),
  {
    id: 'storage-name-and-address',
    env: { AzureWebJobsStorage__queueServiceUri: queueAddress },
    problem: { id: 'not_allowed', setting: 'AzureWebJobsStorage__accountName' },
  },
  one('storage-account-invalid', 'AzureWebJobsStorage__accountName', 'My-Store', 'invalid'),
  {
    id: 'storage-both',
    env: { AzureWebJobsStorage: 'UseDevelopmentStorage=true' },
    problem: { id: 'not_allowed', setting: 'AzureWebJobsStorage__accountName' },
  },
  {
    id: 'storage-no-key',
    env: { AzureWebJobsStorage: 'AccountName=x', AzureWebJobsStorage__accountName: undefined },
    problem: { id: 'invalid', setting: 'AzureWebJobsStorage' },
  },
  {
    id: 'api-issuer-without-audience',
    env: { CUTOVER_API_ISSUER: 'https://issuer.example/v2.0' },
    problem: { id: 'missing', setting: 'CUTOVER_API_AUDIENCE' },
  },
  {
    id: 'api-keys-insecure',
    env: { CUTOVER_API_AUDIENCE: 'api://x', CUTOVER_API_JWKS: 'http://issuer.example/keys' },
    problem: { id: 'insecure_url', setting: 'CUTOVER_API_JWKS' },
  },
  {
    id: 'api-issuer-invalid',
    env: { CUTOVER_API_AUDIENCE: 'api://x', CUTOVER_API_ISSUER: 'entra' },
    problem: { id: 'invalid', setting: 'CUTOVER_API_ISSUER' },
  },
  one('reader-invalid', 'AZURE_CLIENT_ID', 'cutover-reads', 'invalid'),
  one('writer-invalid', 'CUTOVER_WRITER_CLIENT_ID', 'cutover-writes', 'invalid'),
  one('egress-not-json', 'CUTOVER_EGRESS', '{', 'not_json'),
  {
    id: 'egress-unknown-setting',
    env: { CUTOVER_EGRESS: '{"everything":true}' },
    problem: { id: 'unknown_setting', setting: 'CUTOVER_EGRESS.everything' },
  },
  one('sign-in-not-json', 'CUTOVER_SIGN_IN', 'somebody', 'not_json'),
  one('sign-in-as-list', 'CUTOVER_SIGN_IN', '[]', 'invalid'),
  one('settings-not-from-the-vault', 'CUTOVER_SETTINGS', '@Microsoft.KeyVault(SecretUri=x)', 'unresolved'),
  {
    id: 'sign-in-file-absent',
    env: {
      CUTOVER_SIGN_IN: JSON.stringify({ 'contoso-dev': { person: tenant, state: './no-such-file.json' } }),
    },
    problem: { id: 'unreadable_file', setting: 'CUTOVER_SIGN_IN.contoso-dev' },
  },
  one('browser-unknown', 'CUTOVER_BROWSER', 'maybe', 'invalid'),
  one('browser-app-without-audience', 'CUTOVER_BROWSER_URL', browserApp.CUTOVER_BROWSER_URL, 'missing', {
    setting: 'CUTOVER_BROWSER_AUDIENCE',
  }),
  one('browser-app-without-url', 'CUTOVER_BROWSER_AUDIENCE', browserApp.CUTOVER_BROWSER_AUDIENCE, 'missing', {
    setting: 'CUTOVER_BROWSER_URL',
  }),
  ...wrongPlaces.map(([id, url, problem]) => ({
    id: `browser-app-${id}`,
    env: { ...browserApp, CUTOVER_BROWSER_URL: url },
    problem: { id: problem, setting: 'CUTOVER_BROWSER_URL' },
  })),
  one('browser-modules-absent', 'CUTOVER_BROWSER_MODULES', './no-such-folder', 'invalid'),
  ...Object.keys(overrides).map(
    (name): ConfigCase => ({
      id: `override-without-${name}`,
      env: { ...overrides, [name]: undefined },
      problem: { id: 'incomplete', setting: name },
    }),
  ),
  one('telemetry-invalid', 'APPLICATIONINSIGHTS_CONNECTION_STRING', 'Endpoint=https://x.example', 'invalid'),
  one('log-level-unknown', 'CUTOVER_LOG', 'debug', 'invalid'),
];
