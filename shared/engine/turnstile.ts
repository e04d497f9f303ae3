/** So many at the same time in this process; others wait for their turn, first come, first served. */
export function makeTurnstile(places: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (act) => {
    if (inside < places) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      // The place goes over to the next in line.
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
