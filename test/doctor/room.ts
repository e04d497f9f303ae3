import dns from 'node:dns';
import { AuthenticationError, DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import type { Azurite } from '../../sandbox/azurite.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { approvers, botAppId, people } from '../../sandbox/fixtures/people.ts';
import { type Place, settingsFor } from '../../sandbox/fixtures/settings.ts';
import { reading, withTwoIdentities, writing } from '../../sandbox/fixtures/two-identities.ts';
import { startGraph } from '../../sandbox/graph/start-graph.ts';
import { appClaims } from '../../sandbox/issuer/identity-answer.ts';
import type { Issuer } from '../../sandbox/issuer/start-issuer.ts';
import { composeExaminer } from '../../shared/compose-examiner.ts';
import { readConfig } from '../../shared/config.ts';
import type { Check } from '../../shared/domain/checkup.ts';
import { guid } from '../../shared/domain/guid.ts';
import type { ScheduleState } from '../../shared/domain/schedule.ts';
import { makeConversations } from '../../shared/tables/make-conversations.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import type { Planted } from './planted/planted.ts';
import { startStranger } from './stranger.ts';

/** What all tests of a file share, because it takes a moment to start. */
export interface Tenant {
  readonly issuer: Issuer;
  readonly azurite: Azurite;
  /** Answers 403 with the code that its address begins with, as an account does that lets nobody in. */
  readonly closedStorage: string;
}

const pair = [people.bruno.objectId, people.chen.objectId];

/** Plants one mistake in a tenant that is right otherwise, and examines it with the product's own parts. */
export async function examined(
  tenant: Tenant,
  planted: Partial<Planted> & { readonly deadline?: () => AbortSignal },
): Promise<readonly Check[]> {
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
  const env: { [name: string]: string | undefined } = {
    ...issuer.environment(botAppId),
    AzureWebJobsStorage: azurite.connectionString,
    CUTOVER_SETTINGS: settingsText(place, planted),
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
    const ledger = makeLedger({ table: storage.ledger, random: () => '0' });
    const { schedule, dns: unresolved } = planted;
    if (unresolved !== undefined) stops.push(withoutNames(unresolved));
    const examiner = composeExaminer({
      config,
      env,
      credentialOf: (clientId) => credentialOf(tenant, planted, clientId),
      storage,
      ledger: schedule === undefined ? ledger : { ...ledger, schedule: async () => stored(schedule) },
      conversations: makeConversations({ table: storage.conversations }),
      clock: { now: () => new Date(Date.now() + (planted.ahead ?? 0) * 1000) },
      ...(planted.deadline === undefined ? {} : { deadline: planted.deadline }),
    });
    return await examiner.examine(environment);
  } finally {
    for (const stop of stops) await stop();
  }
}

/** `CUTOVER_SETTINGS` with the environment that is examined first, and whatever is pasted into it. */
function settingsText(place: Place, { at, beside = [], pasted = '' }: Partial<Planted>): string {
  const others = beside.map((one, index) => ({
    ...one,
    url: `https://other-${index}.crm4.dynamics.com`,
    organizationId: `c07e0000-0000-4000-8000-00000000c0${10 + index}`,
  }));
  const { environments, ...rest } = settingsFor([place, ...others]);
  const [first, ...more] = environments;
  return JSON.stringify({ ...rest, environments: [{ ...first, ...at }, ...more] }).replace(
    /^\{/,
    `{${pasted}`,
  );
}

/** The identity library's own, unless it is to refuse or its token to be another. */
function credentialOf(
  { issuer }: Tenant,
  { refused = {}, claims }: Partial<Planted>,
  clientId: string,
): TokenCredential {
  const words = clientId === writing.clientId ? refused.writing : refused.reading;
  if (words !== undefined)
    return {
      getToken: () =>
        Promise.reject(new AuthenticationError(400, { error: 'invalid_request', error_description: words })),
    };
  if (claims === undefined || clientId === writing.clientId)
    return new DefaultAzureCredential({ managedIdentityClientId: clientId });
  return {
    getToken: async (scopes) => ({
      token: await issuer.sign({
        ...appClaims(reading, issuer.tenantId, String(scopes).replace(/\/\.default$/, '')),
        exp: Math.floor(Date.now() / 1000) + 3600,
        ...claims,
      }),
      expiresOnTimestamp: Date.now() + 3_600_000,
    }),
  };
}

const stored = (schedule: NonNullable<Planted['schedule']>): ScheduleState => ({
  set: { schedule, by: { id: guid(people.ada.objectId), name: 'Ada' }, at: '2026-01-01T00:00:00.000Z' },
  covered: { day: '2026-01-01', minute: 0 } as unknown as ScheduleState['covered'],
});

/** Names cannot be looked up, as on a machine without a way to its DNS server; addresses still can. */
function withoutNames(code: string): () => Promise<void> {
  const { lookup } = dns;
  const failing = (name: string, options: object, answer: (error: unknown, ...found: unknown[]) => void) =>
    /^[\d.]+$|^localhost$/.test(name)
      ? lookup(name, options, answer as never)
      : process.nextTick(answer, Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code }));
  dns.lookup = failing as unknown as typeof lookup;
  return async () => {
    dns.lookup = lookup;
  };
}

/** Data name places that are only known once they run. */
function filled(env: NonNullable<Planted['env']>, { issuer, azurite, closedStorage }: Tenant) {
  const { connectionString } = azurite;
  const refusing = (part: string, code: string): string =>
    connectionString.replaceAll(
      new RegExp(`(${part})Endpoint=http://[^/]+`, 'g'),
      `$1Endpoint=${closedStorage}/${code}`,
    );
  const refusal = /^<storage that says (\w+)>$/;
  const values = {
    '<somebody who refuses>': closedStorage,
    '<storage with another key>': connectionString.replace(/AccountKey=[^;]{4}/, 'AccountKey=AAAA'),
    '<storage whose queue refuses>': refusing('Queue', 'AuthorizationPermissionMismatch'),
  };
  const fill = (value: string | undefined): string | undefined =>
    value === undefined
      ? undefined
      : (Reflect.get(values, value) ??
        value
          .replace(refusal, (_, code: string) => refusing('Table|Queue', code))
          .replace('<issuer>', issuer.url));
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
}

async function authorized(issuer: Issuer, bearer: string | undefined, audience: string) {
  const claims = await issuer.verify(bearer ?? '', { audience }).catch(() => undefined);
  return typeof claims?.oid === 'string' ? { objectId: claims.oid } : undefined;
}
