import { parseGuid } from '../shared/domain/guid.ts';
import type { PersonRef } from '../shared/domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../shared/domain/reason.ts';
import { type Issuer, makeVerifyToken } from './entra-token.ts';

/** Answers who a bearer token belongs to, or a refusal that does not say which check failed. */
export type Authenticate = (authorization: string | null) => Promise<PersonRef | Refusal>;

/** Entra access tokens, checked by us: a function key is a door, never an identity. */
export function makeAuthenticate(issuer: Issuer): Authenticate {
  const verify = makeVerifyToken(issuer);
  return async (authorization) => {
    const claims = await verify(authorization);
    if (isRefusal(claims)) return claims;
    return isGuest(claims, issuer.tenantId) ? refuse('sign_in_failed') : personOf(claims);
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
