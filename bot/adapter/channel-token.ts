import { createLocalJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { clouds } from '../../shared/domain/clouds.ts';

/** Keys are asked for again after a day, and for a key nobody has seen at most every five minutes. */
const longestAge = 24 * 3_600_000;
const shortestAge = 5 * 60_000;
const patience = 5_000;

const metadata = z.object({ jwks_uri: z.url() });
const published = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), endorsements: z.array(z.string()).optional() })),
});

/** Whether the channel itself made this token, for this bot and with this service address. */
export type VerifyToken = (token: string, serviceUrl: string) => Promise<boolean>;

/**
 * The check before botbuilder's own, which takes a key without endorsements for Teams', keeps and prints what it could
 * not verify, and answers with errors. Only what passes here is ever shown to it.
 */
export function makeVerifyToken(
  appId: string,
  metadataUrl: string = clouds.public.bot.keys,
  issuer: string = clouds.public.bot.issuer,
): VerifyToken {
  let known: { readonly keys: Promise<JWTVerifyGetKey>; readonly at: number } | undefined;
  const keysYoungerThan = (age: number): Promise<JWTVerifyGetKey> => {
    // Monotonic: a clock that is set back must not keep keys that were withdrawn.
    const now = performance.now();
    if (known !== undefined && now - known.at < age) return known.keys;
    // One question at a time, however many tokens wait for it; a failed one is asked again by the next.
    const asked = { keys: teamsKeys(metadataUrl), at: now };
    known = asked;
    asked.keys.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.keys;
  };
  const verify = async (token: string, serviceUrl: string, age: number): Promise<boolean> => {
    const { payload } = await jwtVerify(token, await keysYoungerThan(age), {
      issuer,
      audience: appId,
      algorithms: ['RS256', 'RS384', 'RS512'],
      requiredClaims: ['exp', 'serviceurl'],
      clockTolerance: 300,
    });
    return payload.serviceurl === serviceUrl;
  };
  return async (token, serviceUrl) => {
    try {
      return await verify(token, serviceUrl, longestAge).catch((error) => {
        if (error instanceof errors.JWKSNoMatchingKey) return verify(token, serviceUrl, shortestAge);
        throw error;
      });
    } catch (error) {
      if (error instanceof errors.JOSEError) return false;
      throw error;
    }
  };
}

/** The published keys that may speak for Teams. */
async function teamsKeys(metadataUrl: string): Promise<JWTVerifyGetKey> {
  const { jwks_uri } = metadata.parse(await json(metadataUrl));
  const { keys } = published.parse(await json(jwks_uri));
  return createLocalJWKSet({ keys: keys.filter((key) => key.endorsements?.includes('msteams')) });
}

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`reading the keys of the channel: ${answer.status}`);
  return answer.json();
}
