import type { Crossing } from './crossing.ts';

const short = (id: string | undefined): string => id?.slice(0, 4) ?? '';

/** What a request writes to Dataverse; nothing for reads, and for batches of reads. */
export function dataverseEffect({ method, path, body }: Crossing): string | undefined {
  if (method === 'GET') return undefined;
  if (path.includes('$batch')) {
    const pairs = body.match(/^(?:POST|DELETE) \S+\$ref/gm) ?? [];
    return pairs.length === 0
      ? undefined
      : `people batch from ${short(/systemusers\(([0-9a-f-]+)/.exec(body)?.[1])}`;
  }
  const [, set = '', id = '', rest = ''] = /v9\.2\/(\w+)\(?([0-9a-f-]*)\)?([^?]*)/.exec(path) ?? [];
  if (!rest.includes('$ref')) return `${method} ${set} ${short(id)}`;
  const to = /\w+\(([0-9a-f-]+)\)"?\s*}/.exec(body)?.[1];
  return `${method} link ${rest.split('/')[1]?.slice(-20)} ${short(id)} ${short(to)}`;
}
