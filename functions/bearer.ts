import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { parseGuid } from '../shared/domain/guid.ts';
import type { PersonRef } from '../shared/domain/person.ts';
import { type Refusal, refuse } from '../shared/domain/reason.ts';

interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly tenantId: string;
  /** Where the issuer publishes its signing keys. */
  readonly jwksUrl: string;
}

/** Answers who a bearer token belongs to, or a refusal that does not say which check failed. */
export type Authenticate = (authorization: string | null) => Promise<PersonRef | Refusal>;

/** Entra access tokens, checked by us: a function key is a door, never an identity. */
export function makeAuthenticate({ issuer, audience, tenantId, jwksUrl }: Issuer): Authenticate {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000 });
  const expected = {
    issuer,
    audience,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'iat', 'oid', 'tid'],
    clockTolerance: 60,
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > 16_384) return refuse('sign_in_failed');
    try {
      const { payload } = await jwtVerify(token, keys, expected);
      return payload.tid === tenantId && !isGuest(payload, tenantId)
        ? personOf(payload)
        : refuse('sign_in_failed');
    } catch (error) {
      // A bad token, or keys that could not be fetched: nobody is let in either way.
      if (error instanceof errors.JOSEError || error instanceof TypeError) return refuse('sign_in_failed');
      throw error;
    }
  };
}

/**
 * Whose home is another tenant: `acct` says so where the app registration asks for that optional claim, and `idp`
 * names the home where it is not ours.
 * https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
 */
function isGuest({ acct, idp }: { readonly [name: string]: unknown }, tenantId: string): boolean {
  const away = idp !== undefined && !(typeof idp === 'string' && idp.includes(tenantId));
  return away || (acct !== undefined && Number(acct) !== 0);
}

/** Only people act: a token of an application alone (`idtyp` app) names no one who could be asked. */
function personOf(claims: { readonly [name: string]: unknown }): PersonRef | Refusal {
  const id = parseGuid(claims.oid);
  if (id === undefined || claims.idtyp === 'app') return refuse('sign_in_failed');
  const name = typeof claims.name === 'string' ? claims.name : '';
  return { id, name: name.trim().slice(0, 100) || 'unnamed' };
}
