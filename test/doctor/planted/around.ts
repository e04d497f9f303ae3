import { people } from '../../../sandbox/fixtures/people.ts';
import { reading, writing } from '../../../sandbox/fixtures/two-identities.ts';
import type { Planted } from './planted.ts';

const nobody = { reader: [], planner: [], approver: [], operator: [] };
const unknown = '11e0a4de-7f15-4b0c-9c2e-2f9d8f6b1a03';

const pages = { CUTOVER_BROWSER: undefined, CUTOVER_BROWSER_AUDIENCE: 'api://pages' } as const;

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
];
