import { rolesFor } from '../../shared/domain/rights.ts';
import { offered } from './own-body.ts';
import type { Body } from './rendering.ts';

/** Cards of these are edited every few seconds, and each edit is a request of everybody with a view of their own. */
const moving: ReadonlySet<string> = new Set(['planning', 'applying', 'verifying']);
export const fewest = 10;

/**
 * Whose view of a card Teams asks for: nobody's where everybody may do all that it offers. Whoever has no view of their own
 * sees everything offered, and is refused with the reason.
 */
export function refreshedFor(people: readonly string[], status: string, body: Body): readonly string[] {
  if (!offered(body).some((one) => rolesFor(one).length > 0)) return [];
  return moving.has(status) ? people.slice(0, fewest) : people;
}
