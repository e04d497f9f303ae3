import { type Guid, parseGuid } from './guid.ts';

const anyGuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * Ids of a 1.0 selector column, wherever they stand in it: 1.0 looks whether the text contains an id. Normally joined by
 * `;`, in any letter case, with or without braces. None twice.
 */
export function selectorIds(selector: string | null): readonly Guid[] {
  const ids = [...(selector ?? '').matchAll(anyGuid)].map((match) => parseGuid(match[0]));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** What a selector holds beside ids and what stands between them. */
export function selectorRest(selector: string | null): readonly string[] {
  return (selector ?? '')
    .replace(anyGuid, '')
    .split(/[;,{}\s]+/)
    .filter((piece) => piece !== '');
}
