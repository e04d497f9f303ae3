import { isRefusal } from '../../shared/domain/reason.ts';
import { subscribe } from '../../shared/engine/subscribe.ts';
import { subscribedCard } from '../cards/subscribed-card.ts';
import type { Command } from './command.ts';

export const unsubscribe: Command = {
  name: 'unsubscribe',
  synonyms: ['unfollow', 'mute'],
  takesEnvironment: true,
  changes: true,
  flags: [],
  run: async ({ ports, language, by, conversation }, environment) => {
    const done = await subscribe(ports, { environment, by, conversation, topic: 'none' });
    return isRefusal(done) ? done : [{ card: subscribedCard(language, environment, done) }];
  },
};
