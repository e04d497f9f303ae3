/** So many of a list, evenly spread from a start that the seed chooses; the same for the same seed. */
export function sampleOf<T>(all: readonly T[], points: number, seed: number): readonly T[] {
  if (points >= all.length) return all;
  const start = randomFrom(seed)();
  return Array.from({ length: points }, (_unused, at) => {
    const index = Math.floor(((at + start) / points) * all.length) % all.length;
    return all[index] as T;
  });
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
