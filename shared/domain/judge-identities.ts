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
  const people = Object.entries(environment.people).flatMap(([role, ids]) =>
    ids.map((id) => [`people.${role}`, id] as const),
  );
  const named = [
    ['MicrosoftAppTenantId', tenantId],
    ['MicrosoftAppId', botId],
    ...(reader === botId ? [] : ([['AZURE_CLIENT_ID', reader]] as const)),
    ...(writer === undefined ? [] : ([['CUTOVER_WRITER_CLIENT_ID', writer]] as const)),
    ['organizationId', organizationId],
    ...people,
  ] as const;
  // Nobody is dealt an id of one digit.
  const examples = named.filter(([, id]) => /^(.)\1{7}-/.test(id));
  const mine = [tenantId, settings.tenantId];
  return [
    ...[...new Set(examples.map(([setting]) => setting))].map((setting) =>
      check('settings', 'placeholder', { setting }),
    ),
    ...(mine.includes(botId) ? [check('bot', 'tenant_as_bot', { setting: 'MicrosoftAppId' })] : []),
    ...(mine.includes(reader) && reader !== botId
      ? [check('identities', 'tenant_as_bot', { setting: 'AZURE_CLIENT_ID' })]
      : []),
    ...(writer !== undefined && mine.includes(writer)
      ? [check('identities', 'tenant_as_bot', { setting: 'CUTOVER_WRITER_CLIENT_ID' })]
      : []),
    ...(mine.includes(organizationId) ? [check('organization', 'organization_is_tenant')] : []),
    judgeWriter(reader, botId, writer),
  ];
}

function judgeWriter(reader: Guid, botId: Guid, writer: Guid | undefined): Check {
  if (writer === undefined) return check('identities', 'writer_none');
  if (writer === reader) return check('identities', 'writer_same');
  return check('identities', writer === botId ? 'writer_is_bot' : 'writer_ok');
}

interface Seer {
  readonly client: Guid;
  /** Holds directly what shows all 1.0 rows; absent: not told. */
  readonly seesAll: boolean | undefined;
}

/** It is the reading identity that must see all 1.0 rows: where only the writing one does, somebody mixed them up. */
export function judgeSwapped(reader: Seer, writer: Seer): Check | undefined {
  if (reader.seesAll !== false || writer.seesAll !== true) return undefined;
  return check('identities', 'identities_swapped', { reader: reader.client, writer: writer.client });
}
