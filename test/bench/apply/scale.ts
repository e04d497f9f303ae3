/** What all of it is measured against: the figures of the double, on a real clock. */
export const slowness = { roundTripMs: 100, operationMs: 25 };

export interface BenchOptions {
  /** 10,000 unless somebody wants a quick answer. */
  readonly people: number;
  readonly dops: readonly number[];
}

export const documented: BenchOptions = { people: 10_000, dops: [4, 16, 50] };
