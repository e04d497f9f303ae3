/** Runs what it is given unless too much runs already: then `undefined` at once, and whoever asked tries another time. */
export type OneOfSome = <T>(act: () => Promise<T>) => Promise<T | undefined>;

export function oneOfSome(most: number): OneOfSome {
  let running = 0;
  return async (act) => {
    if (running >= most) return undefined;
    running += 1;
    try {
      return await act();
    } finally {
      running -= 1;
    }
  };
}
