import type { Ids } from '../../shared/engine/ports.ts';

/** Counts instead: 00000001, 00000002 … in as many characters as asked for. */
export function fakeIds(): Ids {
  let last = 0;
  return {
    random: (characters) => {
      last += 1;
      return last.toString(16).padStart(characters, '0').slice(-characters);
    },
  };
}
