import type { Guid } from '../../shared/domain/guid.ts';

/** Ids that stand in a selector, however they are written. */
export function idsIn(selector: string | null): readonly Guid[] {
  const found = (selector ?? '').match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? [];
  return [...new Set(found.map((one) => one.toLowerCase() as Guid))];
}
