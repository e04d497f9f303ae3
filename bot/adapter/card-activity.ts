import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Card } from '../cards/card.ts';

/** A message with one card; `summary` is what notifications and lists of chats show. */
export function cardActivity(card: Card): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: card.fallbackText,
    attachments: [CardFactory.adaptiveCard(card)],
  };
}
