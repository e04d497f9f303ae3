import type { RequestRecord } from '../dataverse/request-record.ts';

/** Requests that reached Dataverse in one part of the demo, by kind. */
export function requestLine(title: string, requests: readonly RequestRecord[]): string {
  const kinds = new Map<string, number>();
  for (const request of requests) kinds.set(kindOf(request), (kinds.get(kindOf(request)) ?? 0) + 1);
  const counts = [...kinds].map(([kind, count]) => `${kind} ${count}`);
  return `${title.padEnd(34)} ${counts.length === 0 ? 'none' : counts.join(', ')}`;
}

/** A batch of nothing but reads is a read, any other is a write; GETs outside of one are further pages or single rows. */
function kindOf({ kind, parts }: RequestRecord): string {
  if (kind !== 'batch') return kind;
  return parts.every((part) => part.method === 'GET') ? 'reading batch' : 'writing batch';
}
