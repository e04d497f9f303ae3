import type { PersonRef } from '../../shared/domain/person.ts';
import { id } from '../builders/ids.ts';
import { ada, bruno, chen, stranger } from '../builders/world.ts';

/** Who speaks, by the name that scripts have for them. Benno is another Bruno Costa. */
export const cast: { readonly [name: string]: PersonRef } = {
  Ada: ada,
  Bruno: bruno,
  Benno: { id: id(0xee, 4), name: bruno.name },
  Chen: chen,
  Gil: stranger,
};

export function person(name: string): PersonRef {
  const found = cast[name];
  if (found === undefined) throw new Error(`nobody called ${name}`);
  return found;
}

/** The nth of many who have nothing to do with each other. */
export const colleague = (nth: number): PersonRef => ({ id: id(0xef, nth), name: `Colleague ${nth}` });
