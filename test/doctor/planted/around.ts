import { people, tenantId } from '../../../sandbox/fixtures/people.ts';
import { reading, writing } from '../../../sandbox/fixtures/two-identities.ts';
import type { Planted } from './planted.ts';

const nobody = { reader: [], planner: [], approver: [], operator: [] };
const unknown = '11e0a4de-7f15-4b0c-9c2e-2f9d8f6b1a03';

const pages = {
  CUTOVER_BROWSER: undefined,
  CUTOVER_BROWSER_AUDIENCE: '6e1c7a4f-3d52-4a1b-8c8f-2b7d9e4a5f03',
} as const;
const signIn = (key: string, state: unknown = 'browser'): string =>
  JSON.stringify({ [key]: { person: people.ada.objectId, state } });

/** Directory, people, bot, identities, storage and browser. */
export const around: readonly Planted[] = [
  {
    id: 'graph-not-permitted',
    graph: { permitted: [] },
    finds: 'graph_permission',
    cure: 'GroupMember.Read.All',
  },
  { id: 'graph-away', graph: { status: 503 }, finds: 'graph_refused', cure: 'Try again later' },
  { id: 'group-empty', graph: { members: [] }, finds: 'graph_group_empty', cure: 'Add people' },
  {
    id: 'group-unknown',
    at: { groups: { approver: [unknown] } },
    finds: 'graph_group',
    cure: 'object id of a group',
  },
  {
    id: 'person-unknown',
    at: { people: { ...nobody, planner: [people.ada.objectId], approver: [unknown] } },
    finds: 'graph_person',
    cure: 'object id of a user',
  },
  {
    id: 'graph-not-there',
    env: { CUTOVER_GRAPH: 'http://127.0.0.1:61' },
    finds: 'net_refused',
    cure: 'Check host and port',
  },
  {
    id: 'only-approver-asks',
    at: {
      people: { ...nobody, planner: [people.ada.objectId], approver: [people.ada.objectId] },
      groups: {},
    },
    finds: 'approvers_self',
    cure: 'Add a second person',
  },
  { id: 'nobody-asks', at: { people: nobody }, finds: 'planners_none', cure: 'people.planner' },
  {
    id: 'too-few-approvers',
    at: { approvalsNeeded: 3 },
    finds: 'approvers_few',
    cure: 'lower approvalsNeeded',
  },
  {
    id: 'writer-as-person',
    at: { people: { ...nobody, planner: [people.ada.objectId], approver: [writing.clientId] } },
    finds: 'person_is_app',
    cure: 'object id of somebody',
  },
  {
    id: 'one-identity-twice',
    env: { CUTOVER_WRITER_CLIENT_ID: reading.clientId },
    finds: 'writer_same',
    cure: 'Make a second one',
  },
  {
    id: 'writer-not-assigned',
    env: { CUTOVER_WRITER_CLIENT_ID: unknown },
    finds: 'sign_in_unassigned',
    cure: 'Identity > User assigned',
  },
  {
    id: 'bot-not-assigned',
    env: { MicrosoftAppId: unknown, AZURE_CLIENT_ID: reading.clientId },
    finds: 'sign_in_unassigned',
    cure: 'Identity > User assigned',
  },
  {
    id: 'keys-of-another-cloud',
    env: { ToBotFromChannelOpenIdMetadataUrl: '<issuer>/v1/nowhere' },
    finds: 'bot_keys',
    cure: 'all of one cloud, or none',
  },
  {
    id: 'storage-key-rotated',
    env: { AzureWebJobsStorage: '<storage with another key>' },
    finds: 'storage_key',
    cure: 'AzureWebJobsStorage',
  },
  {
    id: 'queue-without-role',
    env: { AzureWebJobsStorage: '<storage whose queue refuses>' },
    finds: 'storage_role',
    cure: 'Storage Queue Data Contributor',
  },
  {
    id: 'no-browser-at-path',
    env: { CUTOVER_BROWSER: undefined, CUTOVER_BROWSER_PATH: '/no/such/chrome' },
    finds: 'browser_missing',
    cure: 'Install Chrome or Edge',
  },
  {
    id: 'browser-does-not-answer',
    env: { CUTOVER_BROWSER: undefined, CUTOVER_BROWSER_ENDPOINT: 'ws://127.0.0.1:1/x' },
    finds: 'browser_endpoint',
    cure: 'CUTOVER_BROWSER_ENDPOINT',
  },
  {
    id: 'browser-app-does-not-answer',
    env: { ...pages, CUTOVER_BROWSER_URL: 'http://127.0.0.1:1' },
    finds: 'browser_app_away',
    cure: 'deploy browser-app.zip',
  },
  {
    id: 'browser-app-lets-nobody-in',
    env: { ...pages, CUTOVER_BROWSER_URL: '<somebody who refuses>' },
    finds: 'browser_app_refused',
    cure: `CUTOVER_BROWSER_CALLERS there names ${reading.clientId}`,
  },
  {
    id: 'browser-app-asked-from-a-terminal',
    env: { ...pages, CUTOVER_BROWSER_URL: '<somebody who refuses>', IDENTITY_ENDPOINT: undefined },
    finds: 'browser_app_elsewhere',
    cure: 'Say doctor in chat',
  },
  {
    id: 'browser-app-is-another-app',
    env: { ...pages, CUTOVER_BROWSER_URL: '<issuer>' },
    finds: 'browser_app_unlike',
    cure: 'of one build',
  },
  {
    id: 'panels-not-found',
    env: { CUTOVER_EGRESS: undefined },
    finds: 'hosts_unknown',
    cure: 'CUTOVER_EGRESS',
  },
  {
    id: 'nobody-approves',
    at: { people: { ...nobody, planner: [people.ada.objectId] }, groups: {} },
    finds: 'approvers_none',
    cure: 'people.approver',
  },
  {
    id: 'one-approver',
    at: {
      people: { ...nobody, planner: [people.ada.objectId], approver: [people.bruno.objectId] },
      groups: {},
    },
    finds: 'approvers_one',
    cure: 'Add a second one',
  },
  {
    id: 'no-writer',
    env: { CUTOVER_WRITER_CLIENT_ID: undefined },
    finds: 'writer_none',
    cure: 'set CUTOVER_WRITER_CLIENT_ID',
  },
  {
    id: 'bot-writes',
    env: { AZURE_CLIENT_ID: writing.clientId, CUTOVER_WRITER_CLIENT_ID: reading.clientId },
    finds: 'writer_is_bot',
    cure: 'does nothing else',
  },
  {
    id: 'storage-takes-no-keys',
    env: { AzureWebJobsStorage: '<storage that says KeyBasedAuthenticationNotPermitted>' },
    finds: 'storage_keys_off',
    cure: 'AzureWebJobsStorage__blobServiceUri',
  },
  {
    id: 'storage-behind-firewall',
    env: { AzureWebJobsStorage: '<storage that says AuthorizationFailure>' },
    finds: 'storage_network',
    cure: 'Allow this network',
  },
  {
    id: 'storage-of-another-time',
    env: { AzureWebJobsStorage: '<storage that says RequestTimeTooSkewed>' },
    finds: 'storage_clock',
    cure: 'time server',
  },
  {
    id: 'storage-without-role',
    env: { AzureWebJobsStorage: '<storage that says AuthorizationPermissionMismatch>' },
    finds: 'storage_role',
    cure: 'Storage Table Data Contributor',
  },
  {
    id: 'variable-in-small-letters',
    env: { microsoftapptype: 'SingleTenant' },
    finds: 'setting_misspelt',
    cure: 'Is MicrosoftAppType meant',
  },
  {
    id: 'variable-without-underscore',
    env: { CUTOVER_WRITER_CLIENTID: writing.clientId },
    finds: 'setting_misspelt',
    cure: 'CUTOVER_WRITER_CLIENT_ID',
  },
  {
    id: 'variable-misspelt',
    env: { CUTOVER_EGRES: '{}' },
    finds: 'setting_misspelt',
    cure: 'CUTOVER_EGRESS',
  },
  {
    id: 'worker-switched-off',
    env: { AzureWebJobs_sweep_Disabled: 'true' },
    finds: 'function_off',
    cure: 'Take it out',
  },
  {
    id: 'host-overridden',
    env: { AzureFunctionsJobHost__extensions__queues__messageEncoding: 'none' },
    finds: 'host_override',
    cure: 'Take it out',
  },
  { id: 'said-twice', pasted: '"environments":[],', finds: 'setting_repeated', cure: '"environments" twice' },
  {
    id: 'names-alike',
    beside: [{ key: 'cont0so-dev', name: 'Contoso Prod' }],
    finds: 'keys_alike',
    cure: 'another key or name',
  },
  {
    id: 'name-is-another-key',
    beside: [{ key: 'other', name: 'contoso-dev' }],
    finds: 'keys_alike',
    cure: 'taken for each other',
  },
  {
    id: 'example-kept',
    at: { people: { ...nobody, planner: ['33333333-3333-4333-8333-333333333333'] } },
    finds: 'placeholder',
    cure: 'people.planner still holds',
  },
  {
    id: 'reader-is-tenant',
    env: { AZURE_CLIENT_ID: tenantId },
    finds: 'tenant_as_bot',
    cure: 'AZURE_CLIENT_ID is the id of the tenant',
  },
  {
    id: 'organisation-is-tenant',
    at: { organizationId: tenantId },
    finds: 'organization_is_tenant',
    cure: 'Session details',
  },
  {
    id: 'api-of-another-tenant',
    env: {
      CUTOVER_API_AUDIENCE: '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02',
      CUTOVER_API_ISSUER: `https://login.microsoftonline.com/${unknown}/v2.0`,
      CUTOVER_API_JWKS: '<issuer>/keys',
    },
    finds: 'api_tenant',
    cure: 'take both out',
  },
  {
    id: 'api-by-its-address',
    env: { CUTOVER_API_AUDIENCE: 'api://cutover', CUTOVER_API_JWKS: '<issuer>/keys' },
    finds: 'api_audience',
    cure: 'requestedAccessTokenVersion to 2',
  },
  {
    id: 'api-scope',
    env: { CUTOVER_API_AUDIENCE: 'api://cutover/.default', CUTOVER_API_JWKS: '<issuer>/keys' },
    finds: 'api_scope',
    cure: 'without /.default',
  },
  {
    id: 'api-keys-not-there',
    env: { CUTOVER_API_AUDIENCE: '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02', CUTOVER_API_JWKS: '<issuer>/keys' },
    finds: 'api_keys',
    cure: 'CUTOVER_API_JWKS',
  },
  {
    id: 'pages-without-api',
    pasted: '"pages":"https://cutover.azurewebsites.net",',
    finds: 'pages_without_api',
    cure: 'take pages out',
  },
  {
    id: 'schedule-in-no-zone',
    schedule: { cron: '0 5 * * *', timeZone: 'Mars/Olympus' },
    finds: 'schedule_bad',
    cure: 'IANA zone',
  },
  {
    id: 'schedule-no-cron',
    schedule: { cron: 'nightly', timeZone: 'UTC' },
    finds: 'schedule_bad',
    cure: 'five fields',
  },
  {
    id: 'sign-in-of-nowhere',
    env: { CUTOVER_SIGN_IN: signIn('contoso-old') },
    finds: 'look_unknown',
    cure: 'Known: contoso-dev',
  },
  {
    id: 'sign-in-and-no-browser',
    env: { CUTOVER_SIGN_IN: signIn('contoso-dev') },
    finds: 'look_unused',
    cure: 'Switch the browser on',
  },
  {
    id: 'sign-in-over',
    env: {
      CUTOVER_BROWSER: undefined,
      CUTOVER_BROWSER_ENDPOINT: 'ws://127.0.0.1:1/x',
      CUTOVER_SIGN_IN: signIn('contoso-dev', { cookies: [{ name: 'x', expires: 1_000_000 }], origins: [] }),
    },
    finds: 'look_over',
    cure: 'Sign in again',
  },
];
