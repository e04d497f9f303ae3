import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { botEnvironment } from './bot-environment.ts';
import { type Answer, appClaims, type Identity, identityAnswer } from './identity-answer.ts';
import { listen } from './listen.ts';
import { type Claims, newSigningKey, type SigningKey } from './signing-key.ts';

/** Stands in for Entra ID, the Bot Framework's token service and App Service's managed identity endpoint. */
export interface Issuer {
  readonly url: string;
  readonly tenantId: string;
  readonly identityHeader: string;
  /** `iss` of the Entra style tokens; their OpenID configuration is below it. */
  readonly entraIssuer: string;
  /** An Entra style token; `claims` complete or replace the usual ones. `aud` is for the caller to give. */
  readonly sign: (claims: Claims) => Promise<string>;
  /** Checks an Entra style token. Throws when it is not one of ours or not for this audience. */
  readonly verify: (token: string, expected: { readonly audience: string | string[] }) => Promise<Claims>;
  /** What the channel sends to a bot with every activity; `claims` replace the usual ones. */
  readonly channelToken: (appId: string, serviceUrl: string, claims?: Claims) => Promise<string>;
  /** Every variable the product needs to accept and obtain tokens of this issuer. */
  readonly environment: (appId: string) => { readonly [name: string]: string };
  readonly stop: () => Promise<void>;
}

export interface IssuerOptions {
  readonly tenantId: string;
  /** The first is the system-assigned one, used where a caller names none. */
  readonly identities: readonly Identity[];
  /** Keys of others that are published beside the channel's own, each with the channels it may speak for. */
  readonly otherChannelKeys?: readonly ChannelKey[];
}

export interface ChannelKey {
  readonly key: SigningKey;
  readonly endorsements?: readonly string[];
}

export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { tenantId, identities, otherChannelKeys = [] } = options;
  const [entra, channel] = await Promise.all([newSigningKey(), newSigningKey()]);
  const published = [{ key: channel, endorsements: ['msteams'] }, ...otherChannelKeys].map(
    ({ key, endorsements }) => ({ ...key.jwk, ...(endorsements === undefined ? {} : { endorsements }) }),
  );
  const identityHeader = randomUUID();
  const server = await listen((request, response) => {
    route(request).then(
      (answer) => reply(response, answer),
      () => reply(response, { status: 500, body: { message: 'the issuer failed' } }),
    );
  });
  const { url, stop } = server;
  const entraIssuer = `${url}/${tenantId}/v2.0`;
  const sign = (claims: Claims) => entra.sign({ iss: entraIssuer, tid: tenantId, ver: '2.0', ...claims });

  async function route(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (request.method !== 'GET') return { status: 405, body: {} };
    if (pathname === '/msi/token') {
      const header = request.headers['x-identity-header'];
      const asked = { query: searchParams, header: typeof header === 'string' ? header : undefined };
      return identityAnswer(asked, identities, identityHeader, (identity, resource, exp) =>
        sign({ ...appClaims(identity, tenantId, resource), exp }),
      );
    }
    const body = documents(url, tenantId, entra, published)[pathname];
    return body === undefined ? { status: 404, body: {} } : { status: 200, body };
  }

  return {
    url,
    stop,
    tenantId,
    identityHeader,
    entraIssuer,
    sign,
    verify: (token, { audience }) => entra.verify(token, entraIssuer, audience),
    channelToken: (appId, serviceUrl, claims = {}) =>
      channel.sign({ iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, ...claims }),
    environment: (appId) => botEnvironment({ url, tenantId, identityHeader }, appId),
  };
}

/** The published documents by path. Keys of the channel carry the channels they speak for, as the connector checks. */
function documents(
  url: string,
  tenantId: string,
  entra: SigningKey,
  channelKeys: readonly object[],
): { readonly [path: string]: unknown } {
  const algorithms = { id_token_signing_alg_values_supported: ['RS256'] };
  return {
    '/v1/.well-known/openidconfiguration': {
      issuer: 'https://api.botframework.com',
      jwks_uri: `${url}/v1/.well-known/keys`,
      ...algorithms,
    },
    '/v1/.well-known/keys': { keys: channelKeys },
    [`/${tenantId}/v2.0/.well-known/openid-configuration`]: {
      issuer: `${url}/${tenantId}/v2.0`,
      jwks_uri: `${url}/${tenantId}/discovery/v2.0/keys`,
      ...algorithms,
    },
    [`/${tenantId}/discovery/v2.0/keys`]: { keys: [entra.jwk] },
  };
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
