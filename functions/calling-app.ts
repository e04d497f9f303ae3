import { type Guid, parseGuid } from '../shared/domain/guid.ts';
import { isRefusal } from '../shared/domain/reason.ts';
import { type Issuer, makeVerifyToken } from './entra-token.ts';

/** `unknown`: no token that holds. `not_listed`: one that holds, of somebody who may not call. */
export type CallingApp = 'listed' | 'not_listed' | 'unknown';

export type AuthenticateApp = (authorization: string | null) => Promise<CallingApp>;

/**
 * Any application of a tenant gets a token for any API there, so what counts is the list. Its id is `appid` in tokens of
 * version 1 and `azp` in those of version 2; a person who signed in to that application brings a `scp`, and is nobody
 * here. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function makeAuthenticateApp(issuer: Issuer, callers: readonly Guid[]): AuthenticateApp {
  const verify = makeVerifyToken(issuer);
  return async (authorization) => {
    const claims = await verify(authorization);
    if (isRefusal(claims)) return 'unknown';
    const app = parseGuid(claims.azp ?? claims.appid);
    const isListed = app !== undefined && callers.includes(app) && claims.scp === undefined;
    return isListed ? 'listed' : 'not_listed';
  };
}
