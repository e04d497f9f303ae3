export interface Compared {
  readonly title: string;
  /** Median of the first over the median of the second. */
  readonly ratio: number;
  /** Milliseconds. */
  readonly medians: readonly [number, number];
}

const rounds = 9;

/** Runs both in turn, so that a machine that slows down slows down both. */
export function compare(title: string, first: () => unknown, second: () => unknown): Compared {
  first();
  second();
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    times[0].push(elapsed(first));
    times[1].push(elapsed(second));
  }
  const medians = [median(times[0]), median(times[1])] as const;
  return { title, ratio: medians[0] / medians[1], medians };
}

function elapsed(act: () => unknown): number {
  const start = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
