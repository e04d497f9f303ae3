import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { type Refusal, refuse } from '../shared/domain/reason.ts';

export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly tenantId: string;
  /** Where the issuer publishes its signing keys. */
  readonly jwksUrl: string;
}

/** The claims of a bearer token that holds, or a refusal that does not say which check failed. */
export type VerifyToken = (authorization: string | null) => Promise<JWTPayload | Refusal>;

/** Entra access tokens: signature, issuer, audience, times and tenant. Whose it is, the caller looks at. */
export function makeVerifyToken({ issuer, audience, tenantId, jwksUrl }: Issuer): VerifyToken {
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
      return payload.tid === tenantId ? payload : refuse('sign_in_failed');
    } catch (error) {
      // A bad token, or keys that could not be fetched: nobody is let in either way.
      if (error instanceof errors.JOSEError || error instanceof TypeError) return refuse('sign_in_failed');
      throw error;
    }
  };
}
