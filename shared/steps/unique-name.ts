import type { Guid } from '../domain/guid.ts';

/** Longest unique name Dataverse takes. */
const longest = 128;

/**
 * `<prefix>_<name>_<first 8 of the source id>`: readable, the same at every planning, and distinct for providers that
 * share a name. It is set at create only, so it must not depend on anything that may change but the name.
 */
export function uniqueName(prefix: string, name: string, source: Guid, tailLength = 8): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const slug = ascii
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const tail = `_${source.slice(0, tailLength).replaceAll('-', '')}`;
  const head = slug === '' ? prefix : `${prefix}_${slug}`;
  return head.slice(0, longest - tail.length) + tail;
}
