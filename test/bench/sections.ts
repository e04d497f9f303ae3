import { benchApply, benchTroubled } from './apply/apply.ts';
import type { BenchOptions } from './apply/scale.ts';
import { benchChat } from './chat/chat.ts';
import { benchDrift } from './drift/drift.ts';
import { benchGrowth } from './growth.ts';
import { benchLoad } from './load.ts';
import { benchNight } from './night/night.ts';
import type { SectionResult } from './result.ts';
import { benchCard } from './store/card.ts';
import { benchStore } from './store/store.ts';

export type Section = (options: BenchOptions) => Promise<SectionResult>;

/** In this order. */
export const sections: { readonly [id: string]: Section } = {
  growth: benchGrowth,
  load: benchLoad,
  apply: benchApply,
  troubled: benchTroubled,
  drift: benchDrift,
  store: benchStore,
  card: benchCard,
  night: benchNight,
  chat: benchChat,
};
