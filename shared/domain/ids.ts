declare const keyBrand: unique symbol;
declare const runBrand: unique symbol;

/** Short name of an environment in settings and chat: lower-case letters, digits and hyphens, at most 40. */
export type EnvironmentKey = string & { readonly [keyBrand]: true };

/** `<environment key>.<inverted milliseconds>.<random>`: names its partition, sorts newest first. */
export type RunId = string & { readonly [runBrand]: true };

/**
 * Partition of what is about many environments at once: fleets, and a small row of each environment. No environment may
 * have this key; the settings refuse it.
 */
export const fleetKey = 'fleet' as EnvironmentKey;

/** Beyond any date in use, so that the difference sorts newest first at a fixed width of 13 digits. */
const farFuture = 9_999_999_999_999;

export function parseEnvironmentKey(text: unknown): EnvironmentKey | undefined {
  return typeof text === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(text)
    ? (text as EnvironmentKey)
    : undefined;
}

/** @param random at least 8 characters of `[a-z0-9]` */
export function newRunId(environment: EnvironmentKey, now: Date, random: string): RunId {
  const inverted = String(farFuture - now.getTime()).padStart(13, '0');
  return `${environment}.${inverted}.${random}` as RunId;
}

export function parseRunId(text: unknown): RunId | undefined {
  return typeof text === 'string' && /^[a-z0-9][a-z0-9-]{0,39}\.\d{13}\.[a-z0-9]{8,32}$/.test(text)
    ? (text as RunId)
    : undefined;
}

export function environmentOf(id: RunId): EnvironmentKey {
  return id.slice(0, id.indexOf('.')) as EnvironmentKey;
}

/** The part of the id that people read and type: `<random>`'s first six characters. */
export function shortRunId(id: RunId): string {
  return id.slice(id.lastIndexOf('.') + 1, id.lastIndexOf('.') + 7);
}
