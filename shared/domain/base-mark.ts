import type { Base } from './baseline.ts';
import { canonicalJson, type Json, sha256 } from './hash.ts';

/** What an environment is compared with, in short: another one after each run that was verified, and each acceptance. */
export const markOf = (base: Base): string => sha256(canonicalJson(base as unknown as Json));
