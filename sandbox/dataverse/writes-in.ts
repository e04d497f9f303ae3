import type { Request } from './exchange.ts';

const profileAction = /\/msdyn_getAppConfigByContext$/;

/** Operations of a request that are no reading: all but GET, a `$batch` of such, and the action that asks for a profile. */
export function writesIn({
  method,
  path,
  body,
}: Pick<Request, 'method' | 'path' | 'body'>): readonly string[] {
  if (method === 'GET') return [];
  const [resource = ''] = path.split('?');
  if (method !== 'POST') return [`${method} ${resource}`];
  if (profileAction.test(resource)) return [];
  if (!resource.endsWith('/$batch')) return [`${method} ${resource}`];
  const parts = [...body.matchAll(/^([A-Z]+) (\S+) HTTP\/1\.1\r?$/gm)];
  if (parts.length === 0) return ['a batch of nothing'];
  return parts
    .map(([, verb = '', address = '']) => ({ verb, at: address.split('?')[0] ?? '' }))
    .filter(({ verb, at }) => verb !== 'GET' && !(verb === 'POST' && profileAction.test(at)))
    .map(({ verb, at }) => `${verb} ${at}`);
}
