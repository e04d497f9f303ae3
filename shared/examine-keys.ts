import { type Check, check } from './domain/checkup.ts';
import { causeOf } from './domain/network-cause.ts';

const patience = 10_000;

/** Whether the signing keys of the HTTP API's issuer are where they should be. */
export async function examineKeys(url: string): Promise<readonly Check[]> {
  const { host } = new URL(url);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
    const body: unknown = await answer.json().catch(() => undefined);
    const keys = typeof body === 'object' && body !== null ? Reflect.get(body, 'keys') : undefined;
    if (answer.ok && Array.isArray(keys)) return [];
    return [check('api', 'api_keys', { host, cause: String(answer.status) })];
  } catch (error) {
    return [check('api', 'api_keys', { host, cause: causeOf(error) })];
  }
}
