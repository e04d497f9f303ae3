import { isCloudHost } from '../domain/clouds.ts';
import { codedError } from './coded-error.ts';

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Origin of an organisation. Only https hosts of a Dataverse cloud, or a loopback host over any scheme: nobody else is
 * handed a token for an organisation.
 * Throws `untrusted_origin` otherwise: a token would leave for a place it is not meant for.
 */
export function dataverseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && isTrusted(url) && url.username === '' && url.password === '') return url.origin;
  throw codedError('untrusted_origin', 'the environment URL is neither an https Dataverse host nor loopback');
}

export function isLoopback(url: URL): boolean {
  return loopback.has(url.hostname);
}

function isTrusted(url: URL): boolean {
  if (isLoopback(url)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && isCloudHost(url.hostname);
}
