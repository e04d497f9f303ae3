import { type Change, isPersonChange } from '../domain/change.ts';

/** Configuration first, people last, each in the page's order: nobody gets a profile that is not complete. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes.filter((one) => !isPersonChange(one)), ...changes.filter(isPersonChange)];
}
