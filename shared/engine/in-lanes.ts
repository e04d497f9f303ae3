/**
 * Does the same with each of many, so many at once and each lane one after another. The first error is thrown, once the
 * other lanes have come to the end of what they were at.
 */
export async function inLanes<T>(
  all: readonly T[],
  lanes: number,
  act: (one: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < all.length) {
      const index = next++;
      await act(all[index] as T, index);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(lanes, all.length) }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
