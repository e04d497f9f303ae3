import { type Change, isLegacyOff, isPersonChange } from '../domain/change.ts';

/**
 * Configuration first, people then, each in the page's order: nobody gets a profile that is not complete. 1.0 is switched
 * off last of all, so that a run that stops before has left people with what they had.
 */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const rank = (one: Change): number => (isLegacyOff(one) ? 2 : isPersonChange(one) ? 1 : 0);
  return [...changes].sort((a, b) => rank(a) - rank(b));
}
