import { benchApply, benchTroubled } from './apply/apply.ts';
import { benchBeside } from './apply/beside.ts';
import { benchGrowth } from './growth.ts';
import { benchLoad } from './load.ts';
import { benchPlanner } from './planner.ts';
import type { Section } from './section.ts';

/** In this order; what waits for the limiter begins first. */
export const sections: { readonly [id: string]: Section } = {
  beside: benchBeside,
  apply: benchApply,
  troubled: benchTroubled,
  planner: benchPlanner,
  growth: benchGrowth,
  load: benchLoad,
};
