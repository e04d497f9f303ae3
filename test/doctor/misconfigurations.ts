import type { CheckCode } from '../../shared/domain/checkup.ts';

/** Settings as somebody got them wrong, and what the examination must say. `at`: a key of the first environment. */
export interface Misconfiguration {
  readonly id: string;
  readonly env?: { readonly [name: string]: string | undefined };
  readonly at?: { readonly [key: string]: unknown };
  /** What becomes of the right JSON of CUTOVER_SETTINGS. */
  readonly written?: (json: string) => string;
  /** Bytes of a file that CUTOVER_SETTINGS names. */
  readonly file?: (json: string) => Buffer;
  readonly finds: CheckCode;
  /** Words of the cure. */
  readonly cure: string;
}

const nobody = { reader: [], planner: [], approver: [], operator: [] };

export const misconfigurations: readonly Misconfiguration[] = [
  { id: 'no-settings', env: { CUTOVER_SETTINGS: undefined }, finds: 'setting_missing', cure: 'Set it to' },
  { id: 'comma', env: { CUTOVER_SETTINGS: '{"a":1,}' }, finds: 'setting_json', cure: 'missing comma' },
  {
    id: 'no-file',
    env: { CUTOVER_SETTINGS: '/no/such.json' },
    finds: 'setting_file',
    cure: 'check the path',
  },
  {
    id: 'url-path',
    at: { url: 'https://a.crm4.dynamics.com/main.aspx?appid=1' },
    finds: 'setting_url_instead',
    cure: 'https://a.crm4.dynamics.com,',
  },
  {
    id: 'url-http',
    at: { url: 'http://a.crm4.dynamics.com' },
    finds: 'setting_url_instead',
    cure: 'https://a.crm4.dynamics.com,',
  },
  {
    id: 'url-bare',
    at: { url: 'a.crm4.dynamics.com' },
    finds: 'setting_url_instead',
    cure: 'https://a.crm4.dynamics.com,',
  },
  { id: 'url-name', at: { url: 'Contoso Dev' }, finds: 'setting_url', cure: 'Environment URL' },
  {
    id: 'mail-approver',
    at: { people: { ...nobody, approver: ['ada@contoso.com'] } },
    finds: 'setting_person',
    cure: 'Object ID',
  },
  {
    id: 'windows-zone',
    at: { timeZone: 'W. Europe Standard Time' },
    finds: 'setting_zone',
    cure: 'Europe/Berlin',
  },
  { id: 'short-id', at: { organizationId: '1234' }, finds: 'setting_guid', cure: '36 characters' },
  { id: 'own-prefix', at: { prefix: 'msdyn' }, finds: 'setting_prefix', cure: 'before _' },
  { id: 'misspelt', at: { approvalNeeded: 2 }, finds: 'setting_unknown', cure: 'spelling' },
  {
    id: 'multi-tenant',
    env: { MicrosoftAppType: 'MultiTenant' },
    finds: 'setting_bot_type',
    cure: 'UserAssignedMSI',
  },
  { id: 'bot-name', env: { MicrosoftAppId: 'cutover-bot' }, finds: 'setting_guid', cure: 'copy the id' },
  {
    id: 'other-tenant',
    env: { MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111112' },
    finds: 'setting_tenant',
    cure: 'same one in both',
  },
  {
    id: 'storage-half',
    env: { AzureWebJobsStorage: 'AccountName=x' },
    finds: 'setting_storage',
    cure: 'accountName',
  },
  {
    id: 'writer-name',
    env: { CUTOVER_WRITER_CLIENT_ID: 'writer' },
    finds: 'setting_guid',
    cure: 'copy the id',
  },
];
