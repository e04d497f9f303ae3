import { type Guid, parseGuid } from '../domain/guid.ts';

/** The ids in a 1.0 selector: `;` between them, with the braces, capitals and empty ends that real rows hold. */
export function selectorIds(selector: string | null): readonly Guid[] {
  const ids = (selector ?? '').split(';').flatMap((piece) => parseGuid(piece) ?? []);
  return [...new Set(ids)];
}
