import { DefaultAzureCredential } from '@azure/identity';
import type { Azurite } from '../../sandbox/azurite.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { approvers, botAppId, people } from '../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../sandbox/fixtures/settings.ts';
import { reading, withTwoIdentities, writing } from '../../sandbox/fixtures/two-identities.ts';
import { startGraph } from '../../sandbox/graph/start-graph.ts';
import type { Issuer } from '../../sandbox/issuer/start-issuer.ts';
import { composeExaminer } from '../../shared/compose-examiner.ts';
import { readConfig } from '../../shared/config.ts';
import type { Check } from '../../shared/domain/checkup.ts';
import { makeConversations } from '../../shared/tables/make-conversations.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import type { Planted } from './planted/planted.ts';
import { startStranger } from './stranger.ts';

/** What all tests of a file share, because it takes a moment to start. */
export interface Tenant {
  readonly issuer: Issuer;
  readonly azurite: Azurite;
  /** Answers each request as a queue does to somebody without a role. */
  readonly closedQueue: string;
}

const pair = [people.bruno.objectId, people.chen.objectId];

/** Plants one mistake in a tenant that is right otherwise, and examines it with the product's own parts. */
export async function examined(tenant: Tenant, planted: Partial<Planted>): Promise<readonly Check[]> {
  const { issuer, azurite } = tenant;
  const stops: (() => Promise<void>)[] = [];
  const keep = <T extends { readonly stop: () => Promise<void> }>(part: T): T => {
    stops.push(part.stop);
    return part;
  };
  const plain = withTwoIdentities(contosoDev());
  const fixture = planted.fixture?.(plain) ?? plain;
  const double: DataverseDouble = keep(
    await startDataverse({
      fixture,
      tenantId: planted.tenant ?? issuer.tenantId,
      authorize: (bearer) => authorized(issuer, bearer, double.url),
    }),
  );
  await planted.running?.(double);
  const { permitted = [reading.clientId], members = pair, status } = planted.graph ?? {};
  const users = Object.values(people).map(({ objectId }) => objectId);
  const groups = [{ id: approvers, members }];
  const graph = keep(await startGraph({ issuer, permitted, users, groups }));
  graph.refuseWith(status);
  const stranger = planted.stranger === undefined ? double : keep(await startStranger(planted.stranger));
  const place = {
    key: 'contoso-dev',
    name: 'Contoso Dev',
    url: stranger.url,
    organizationId: plain.organizationId,
  };
  const { environments, ...rest } = settingsFor([place]);
  const env: { [name: string]: string | undefined } = {
    ...issuer.environment(botAppId),
    AzureWebJobsStorage: azurite.connectionString,
    CUTOVER_SETTINGS: JSON.stringify({
      ...rest,
      environments: environments.map((one) => ({ ...one, ...planted.at })),
    }),
    CUTOVER_GRAPH: graph.url,
    CUTOVER_WRITER_CLIENT_ID: writing.clientId,
    CUTOVER_BROWSER: 'off',
    CUTOVER_EGRESS: '{"hosts":{"*.example":"127.0.0.1:9"}}',
    ...filled(planted.env ?? {}, tenant),
  };
  try {
    const read = readConfig(env);
    if (read.kind === 'misconfigured') throw new Error(JSON.stringify(read.problems));
    const { config } = read;
    const [environment] = config.settings.environments;
    if (environment === undefined || config.storage.kind !== 'connection_string') throw new Error('no place');
    const storage = openStorage(config.storage);
    const examiner = composeExaminer({
      config,
      env,
      credentialOf: (managedIdentityClientId) => new DefaultAzureCredential({ managedIdentityClientId }),
      storage,
      ledger: makeLedger({ table: storage.ledger, random: () => '0' }),
      conversations: makeConversations({ table: storage.conversations }),
      clock: { now: () => new Date(Date.now() + (planted.ahead ?? 0) * 1000) },
    });
    return await examiner.examine(environment);
  } finally {
    for (const stop of stops) await stop();
  }
}

/** Data name places that are only known once they run. */
function filled(env: NonNullable<Planted['env']>, { issuer, azurite, closedQueue }: Tenant) {
  const { connectionString } = azurite;
  const values = {
    '<somebody who refuses>': closedQueue,
    '<storage with another key>': connectionString.replace(/AccountKey=[^;]{4}/, 'AccountKey=AAAA'),
    '<storage whose queue refuses>': connectionString.replace(
      /QueueEndpoint=http:\/\/[^/]+/,
      `QueueEndpoint=${closedQueue}`,
    ),
  };
  const fill = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : (Reflect.get(values, value) ?? value.replace('<issuer>', issuer.url));
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
}

async function authorized(issuer: Issuer, bearer: string | undefined, audience: string) {
  const claims = await issuer.verify(bearer ?? '', { audience }).catch(() => undefined);
  return typeof claims?.oid === 'string' ? { objectId: claims.oid } : undefined;
}
