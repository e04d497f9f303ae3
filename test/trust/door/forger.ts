import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { DoorName, Forger } from './forgery.ts';
import { appId, audience, type DoorParts, person, tenantId } from './parts.ts';

/** Who tries to get in at a door, with good tokens at hand to start from. */
export async function forgerAt(parts: DoorParts, door: DoorName): Promise<Forger> {
  const { issuer, serviceUrl } = parts;
  const token = (claims: object = {}): Promise<string> =>
    door === 'messages'
      ? issuer.channelToken(appId, serviceUrl, { ...claims })
      : issuer.sign({ aud: audience, oid: person, name: 'Ann Example', ...claims });
  const good = await token();
  const claims = decodeJwt(good);
  const kid = decodeProtectedHeader(good).kid ?? '';
  const path = door === 'messages' ? '/v1/.well-known/keys' : `/${tenantId}/discovery/v2.0/keys`;
  const { keys } = (await (await fetch(issuer.url + path)).json()) as { readonly keys: readonly JWK[] };
  const jwk = keys.find((key) => key.kid === kid) ?? {};
  const publicPem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return {
    parts,
    door,
    token,
    claims,
    kid,
    publicPem: String(publicPem),
    signed: (key, more = {}) => key.sign({ ...claims, ...more }),
  };
}
