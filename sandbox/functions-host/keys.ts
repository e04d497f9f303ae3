import { createHash, timingSafeEqual } from 'node:crypto';

/** `functionKey` opens functions of level `function`, `masterKey` every function and the admin endpoint. */
export interface Keys {
  readonly functionKey: string;
  readonly masterKey: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** Whether the key presented opens a function of this level. */
export function opens(keys: Keys, authLevel: string, presented: string | undefined): boolean {
  if (authLevel === 'anonymous') return true;
  if (presented === undefined) return false;
  if (same(presented, keys.masterKey)) return true;
  return authLevel === 'function' && same(presented, keys.functionKey);
}
