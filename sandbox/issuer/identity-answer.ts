import type { Claims } from './signing-key.ts';

/** A managed identity: `clientId` is what callers name, `objectId` is what Dataverse knows (`oid`). */
export interface Identity {
  readonly clientId: string;
  readonly objectId: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * The managed identity endpoint of App Service, API version 2019-08-01:
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
 */
export async function identityAnswer(
  request: { readonly query: URLSearchParams; readonly header: string | undefined },
  identities: readonly Identity[],
  secret: string,
  sign: (identity: Identity, resource: string, expires: number) => Promise<string>,
): Promise<Answer> {
  const { query, header } = request;
  const resource = query.get('resource');
  if (header !== secret) return refusal(401, 'the X-IDENTITY-HEADER is missing or wrong');
  if (query.get('api-version') !== '2019-08-01') return refusal(400, 'api-version must be 2019-08-01');
  if (!resource) return refusal(400, 'resource is missing');
  const clientId = query.get('client_id');
  const identity = clientId === null ? identities[0] : identities.find((one) => one.clientId === clientId);
  if (identity === undefined) return refusal(400, 'no managed identity with this client_id');
  const expires = Math.floor(Date.now() / 1000) + 3600;
  return {
    status: 200,
    body: {
      access_token: await sign(identity, resource, expires),
      client_id: identity.clientId,
      expires_on: String(expires),
      resource,
      token_type: 'Bearer',
    },
  };
}

function refusal(statusCode: number, message: string): Answer {
  return { status: statusCode, body: { statusCode, message } };
}

/** What Entra puts into a version 1 token of an application: audience is the resource itself. */
export function appClaims(identity: Identity, tenantId: string, resource: string): Claims {
  return {
    aud: resource,
    appid: identity.clientId,
    oid: identity.objectId,
    sub: identity.objectId,
    tid: tenantId,
    idtyp: 'app',
    ver: '1.0',
  };
}
