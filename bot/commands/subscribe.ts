import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { subscribe as use } from '../../shared/engine/subscribe.ts';
import { subscribedCard } from '../cards/subscribed-card.ts';
import { topicIn } from '../words/topic-in.ts';
import type { Command } from './command.ts';

export const subscribe: Command = {
  name: 'subscribe',
  synonyms: ['follow', 'notify me of', 'notify'],
  takesEnvironment: true,
  changes: true,
  trailing: true,
  flags: [],
  run: async ({ ports, language, by, conversation, trailing }, environment) => {
    const topic = topicIn(trailing);
    if (topic === undefined)
      return refuse('topic_unknown', { said: trailing.slice(0, 60), key: environment.key });
    const subscribed = await use(ports, { environment, by, conversation, topic });
    if (isRefusal(subscribed)) return subscribed;
    await sendCards(ports, environment.key);
    return [{ card: subscribedCard(language, environment, subscribed) }];
  },
};
