import { type Check, check } from './checkup.ts';
import type { Guid } from './guid.ts';
import type { EnvironmentSettings, Settings } from './settings.ts';

/** What settings say about who we are. */
export interface Identified {
  readonly tenantId: Guid;
  readonly botId: Guid;
  readonly reader: Guid;
  readonly writer?: Guid;
}

/** Ids that cannot be what they stand for, whatever any service would answer. */
export function judgeIdentities(
  { tenantId, botId, reader, writer }: Identified,
  settings: Settings,
  environment: EnvironmentSettings,
): readonly Check[] {
  const { organizationId } = environment;
  const named = { MicrosoftAppTenantId: tenantId, MicrosoftAppId: botId, organizationId };
  const examples = Object.entries(named).filter(([, id]) => /^(.)\1{7}-/.test(id));
  const mine = [tenantId, settings.tenantId];
  return [
    ...examples.map(([setting]) => check('settings', 'placeholder', { setting })),
    ...(mine.includes(botId) ? [check('bot', 'tenant_as_bot', { setting: 'MicrosoftAppId' })] : []),
    ...(mine.includes(reader) && reader !== botId
      ? [check('identities', 'tenant_as_bot', { setting: 'AZURE_CLIENT_ID' })]
      : []),
    ...(writer !== undefined && mine.includes(writer)
      ? [check('identities', 'tenant_as_bot', { setting: 'CUTOVER_WRITER_CLIENT_ID' })]
      : []),
    ...(mine.includes(organizationId) ? [check('organization', 'organization_is_tenant')] : []),
    judgeWriter(reader, writer),
  ];
}

function judgeWriter(reader: Guid, writer: Guid | undefined): Check {
  if (writer === undefined) return check('identities', 'writer_none');
  return check('identities', writer === reader ? 'writer_same' : 'writer_ok');
}
