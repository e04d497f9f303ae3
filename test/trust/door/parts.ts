import { randomBytes } from 'node:crypto';
import { startAzurite } from '../../../sandbox/azurite.ts';
import { listen } from '../../../sandbox/issuer/listen.ts';
import { newSigningKey, type SigningKey } from '../../../sandbox/issuer/signing-key.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const otherId = '99999999-0000-4000-8000-000000000009';
export const appId = '55555555-5555-4555-8555-555555555555';
export const person = '33333333-3333-4333-8333-333333333333';
export const audience = '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02';
export const functionKey = 'the-function-key-of-the-trust-door';
export const runsPath = '/api/environments/contoso-dev/runs';

const settings = {
  tenantId,
  environments: [
    {
      key: 'contoso-dev',
      name: 'Contoso Dev',
      url: 'https://contoso-dev.example',
      organizationId: '22222222-2222-4222-8222-222222222222',
      prefix: 'contoso',
      people: { reader: [person], planner: [person], approver: [person], operator: [person] },
    },
  ],
};

export interface DoorParts {
  readonly issuer: Issuer;
  readonly serviceUrl: string;
  /** App settings of the functions. */
  readonly env: { readonly [name: string]: string };
  /** Published by the channel, but for another channel. */
  readonly directline: SigningKey;
  /** Published by the channel, for no channel at all. */
  readonly unendorsed: SigningKey;
  /** Published nowhere. */
  readonly rogue: SigningKey;
  /** Traces of product logic: calls to Teams, rows, messages. All zero before anybody got in. */
  readonly traces: () => Promise<{ readonly [where: string]: number }>;
  readonly stop: () => Promise<void>;
}

/** Everything around the door: issuer, a channel that counts what it is sent, storage. */
export async function openParts(): Promise<DoorParts> {
  const [azurite, directline, unendorsed, rogue] = await Promise.all([
    startAzurite(),
    newSigningKey(),
    newSigningKey(),
    newSigningKey(),
  ]);
  const issuer = await startIssuer({
    tenantId,
    identities: [{ clientId: appId, objectId: appId }],
    otherChannelKeys: [{ key: directline, endorsements: ['directline'] }, { key: unendorsed }],
  });
  let calls = 0;
  const teams = await listen((request, response) => {
    calls += 1;
    request.resume().on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `m-${calls}` }));
    });
  });
  const storage = openStorage(azurite);
  const rows = async (table: typeof storage.ledger): Promise<number> => {
    let count = 0;
    for await (const _row of table.listEntities()) count += 1;
    return count;
  };
  return {
    issuer,
    serviceUrl: `${teams.url}/`,
    directline,
    unendorsed,
    rogue,
    env: {
      ...issuer.environment(appId),
      CUTOVER_SETTINGS: JSON.stringify(settings),
      CUTOVER_API_AUDIENCE: audience,
      CUTOVER_API_ISSUER: issuer.entraIssuer,
      CUTOVER_API_JWKS: `${issuer.url}/${tenantId}/discovery/v2.0/keys`,
      AzureWebJobsStorage: azurite.connectionString,
      HOST_FUNCTION_KEY: functionKey,
    },
    traces: async () => ({
      'calls to Teams': calls,
      'ledger rows': await rows(storage.ledger),
      conversations: await rows(storage.conversations),
    }),
    stop: async () => {
      await Promise.all([azurite.stop(), issuer.stop(), teams.stop()]);
    },
  };
}

export const random = (): string => randomBytes(24).toString('base64url');
