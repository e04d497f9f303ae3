import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';

/** Claims of a token. `exp` and `nbf` in seconds; without them the token is good from now on for an hour. */
export type Claims = JWTPayload;

export interface SigningKey {
  readonly jwk: JWK;
  /** `header` completes or replaces the usual parameters; `undefined` takes one away. */
  readonly sign: (claims: Claims, header?: object) => Promise<string>;
  /** Throws when the token is not of this key, out of its time, or for someone else. */
  readonly verify: (token: string, issuer: string, audience: string | string[]) => Promise<Claims>;
}

export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  return {
    jwk,
    sign: (claims, header = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iat: now, nbf: now, exp: now + 3600, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header })
        .sign(privateKey);
    },
    verify: async (token, issuer, audience) =>
      (
        await jwtVerify(token, publicKey, {
          algorithms: ['RS256'],
          issuer,
          audience,
          requiredClaims: ['exp'],
        })
      ).payload,
  };
}
