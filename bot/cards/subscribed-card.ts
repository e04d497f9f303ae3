import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { Language } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card } from './card.ts';
import { line, subtle } from './elements.ts';

/** What comes to this conversation from now on, and who reads it with whoever asked. */
export function subscribedCard(
  language: Language,
  { key, name }: EnvironmentSettings,
  { topic, personal }: Subscription,
): Card {
  const params = { environment: name };
  if (topic === 'none')
    return answerCard(language, {
      title: 'unsubscribe.title',
      params,
      elements: [line(language, 'unsubscribe.done')],
      next: [`subscribe ${key}`],
    });
  const reveals = personal ? 'subscribe.personal' : 'subscribe.reveals';
  return answerCard(language, {
    title: 'subscribe.title',
    params,
    elements: [line(language, `subscribe.${topic}`), line(language, reveals, params, subtle)],
    next: [`unsubscribe ${key}`, `schedule ${key}`],
  });
}
