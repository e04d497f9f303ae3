import type { RequestRecord } from '../dataverse/request-record.ts';

/** Requests that reached Dataverse in one part of the demo, by kind. */
export function requestLine(title: string, requests: readonly RequestRecord[]): string {
  const kinds = new Map<string, number>();
  for (const request of requests) kinds.set(kindOf(request), (kinds.get(kindOf(request)) ?? 0) + 1);
  const counts = [...kinds].map(([kind, count]) => `${kind} ${count}`);
  return `${title.padEnd(37)} ${counts.length === 0 ? 'none' : counts.join(', ')}`;
}

/**
 * A batch of nothing but GETs reads; one of nothing but `msdyn_getAppConfigByContext` asks which profile people get,
 * which can be asked only once it is known who they are; one of nothing but who somebody is and what they may is the writing
 * identity's. Any other writes. GETs outside of a batch are further pages.
 */
export function kindOf({ kind, parts }: RequestRecord): string {
  if (kind !== 'batch') return kind;
  if (parts.length <= 2 && parts.some(({ path }) => /WhoAmI|RetrieveUserPrivileges/.test(path)))
    return 'identity batch';
  if (parts.every((part) => part.method === 'GET')) return 'reading batch';
  return parts.every((part) => part.path.endsWith('/msdyn_getAppConfigByContext'))
    ? 'profile batch'
    : 'writing batch';
}
