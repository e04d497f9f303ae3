import type { AccessToken, TokenCredential } from '@azure/identity';
import type { Clock } from '../engine/ports.ts';

export interface Tokens {
  /** A bearer token, or `undefined` when nobody signs us in. */
  readonly get: () => Promise<string | undefined>;
  /** Forgets the cached token: the environment refused it. */
  readonly drop: () => void;
}

/** A token that ends during the longest request would be refused half-way through. */
const renewBeforeMs = 5 * 60_000;

/** Concurrent callers share one question to the credential. */
export function makeTokens(credential: TokenCredential, origin: string, clock: Pick<Clock, 'now'>): Tokens {
  let current: Promise<AccessToken | null> | undefined;
  let endsAt = 0;
  const ask = async (): Promise<AccessToken | null> => {
    const token = await credential.getToken(`${origin}/.default`).catch(() => null);
    if (token) endsAt = token.expiresOnTimestamp;
    return token;
  };
  return {
    get: async () => {
      if (current === undefined || endsAt - clock.now().getTime() < renewBeforeMs) {
        endsAt = Number.POSITIVE_INFINITY;
        current = ask();
      }
      const token = await current;
      if (token === null) current = undefined;
      return token?.token;
    },
    drop: () => {
      current = undefined;
    },
  };
}
