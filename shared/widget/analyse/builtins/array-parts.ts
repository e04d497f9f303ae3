import type { Machine } from '../run/machine.ts';
import { newArray } from '../run/objects.ts';
import { isObj, type Obj, type Value } from '../run/values.ts';

export const itemsOf = (self: Value): Value[] | undefined => (isObj(self) ? self.items : undefined);

/** All of its items are known. */
export const isWhole = (self: Value): boolean => isObj(self) && self.open !== true;

/** A new array that is as well known as the one it was made from. */
export function likeOf(m: Machine, self: Value, items: readonly Value[]): Obj {
  const made = newArray(m, items);
  if (!isWhole(self)) made.open = true;
  return made;
}
