import type { SigningKey } from '../../../sandbox/issuer/signing-key.ts';
import type { DoorParts } from './parts.ts';

/** Where tokens are shown: the channel's to the bot, people's to the HTTP API. */
export type DoorName = 'messages' | 'api';

export interface Shown {
  /** Values of `authorization`; several are headers of their own. */
  readonly authorization: readonly string[];
  readonly headers?: { readonly [name: string]: string };
  /** Instead of a good activity; a text is sent as it is. */
  readonly activity?: object | string;
}

/** What a forger has: both doors' real tokens of others, keys of their own, and everything that is published. */
export interface Forger {
  readonly parts: DoorParts;
  readonly door: DoorName;
  /** A good token of this door, but for the claims given; `undefined` takes a claim away. */
  readonly token: (claims?: object) => Promise<string>;
  /** The claims of a good token. */
  readonly claims: { readonly [name: string]: unknown };
  /** Id and public half of the key that signs good tokens. */
  readonly kid: string;
  readonly publicPem: string;
  /** Such claims under a key of the forger's own. */
  readonly signed: (key: SigningKey, claims?: object) => Promise<string>;
}

export interface Forgery {
  readonly what: string;
  readonly doors: readonly DoorName[];
  readonly show: (forger: Forger) => Promise<Shown> | Shown;
}

export const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from;

const both: readonly DoorName[] = ['messages', 'api'];

/** A forged header. */
export function header(
  what: string,
  make: (forger: Forger) => Promise<string | readonly string[]> | string | readonly string[],
  doors = both,
): Forgery {
  return { what, doors, show: async (forger) => ({ authorization: [await make(forger)].flat() }) };
}

/** A forged token behind a good scheme. */
export function token(
  what: string,
  make: (forger: Forger) => Promise<string> | string,
  doors = both,
): Forgery {
  return header(what, async (forger) => `Bearer ${await make(forger)}`, doors);
}
