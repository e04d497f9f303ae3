import { benchApply, benchTroubled } from './apply/apply.ts';
import type { BenchOptions } from './apply/scale.ts';
import { benchDrift } from './drift/drift.ts';
import { benchGrowth } from './growth.ts';
import { benchLoad } from './load.ts';
import type { SectionResult } from './result.ts';

export type Section = (options: BenchOptions) => Promise<SectionResult>;

/** In this order. */
export const sections: { readonly [id: string]: Section } = {
  growth: benchGrowth,
  load: benchLoad,
  apply: benchApply,
  troubled: benchTroubled,
  drift: benchDrift,
};
