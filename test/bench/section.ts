import type { BenchOptions } from './apply/scale.ts';
import type { SectionResult } from './result.ts';

export type Results = { readonly [id: string]: SectionResult };

/** A section whose processors are free again while it waits for something outside. */
export interface Pending {
  /** Asked for once all others are done. */
  readonly rest: () => Promise<SectionResult>;
}

/** @param results those of all sections so far */
export type Section = (options: BenchOptions, results: () => Results) => Promise<SectionResult | Pending>;
