import { benchApply, benchTroubled } from './apply/apply.ts';
import { benchBeside } from './apply/beside.ts';
import type { BenchOptions } from './apply/scale.ts';
import { benchGrowth } from './growth.ts';
import { benchLoad } from './load.ts';
import { benchPlanner } from './planner.ts';
import type { SectionResult } from './result.ts';

export type Results = { readonly [id: string]: SectionResult };

/** A section whose processors are free again while it waits for something outside. */
export interface Pending {
  readonly rest: Promise<SectionResult>;
}

/** @param results those of all sections, once `rest` is asked for what it found */
export type Section = (options: BenchOptions, results: () => Results) => Promise<SectionResult | Pending>;

/** In this order; what waits for the limiter begins first. */
export const sections: { readonly [id: string]: Section } = {
  beside: benchBeside,
  apply: benchApply,
  troubled: benchTroubled,
  planner: benchPlanner,
  growth: benchGrowth,
  load: benchLoad,
};
