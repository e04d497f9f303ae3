import { benchApply, benchTroubled } from './apply/apply.ts';
import { benchBeside } from './apply/beside.ts';
import { benchChat } from './chat/chat.ts';
import { benchDrift } from './drift/drift.ts';
import { benchGrowth } from './growth.ts';
import { benchLoad } from './load.ts';
import { benchNight } from './night/night.ts';
import { benchPlanner } from './planner.ts';
import type { Section } from './section.ts';
import { benchCard } from './store/card.ts';
import { benchStore } from './store/store.ts';

/** In this order; what waits for the limiter begins first. */
export const sections: { readonly [id: string]: Section } = {
  beside: benchBeside,
  apply: benchApply,
  troubled: benchTroubled,
  planner: benchPlanner,
  growth: benchGrowth,
  load: benchLoad,
  drift: benchDrift,
  store: benchStore,
  card: benchCard,
  night: benchNight,
  chat: benchChat,
};
