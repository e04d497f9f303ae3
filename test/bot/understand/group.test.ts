import { expect, it } from 'vitest';
import { makeBot } from '../../../bot/bot.ts';
import type { Card } from '../../../bot/cards/card.ts';
import type { ConversationKey } from '../../../shared/engine/ports.ts';
import { ada, bruno, world } from '../../builders/world.ts';

const orders = [
  'migrate it',
  'migrate it now please',
  'cancel it!',
  'roll it back',
  'repair that',
  'retire this one',
  'do it',
  'bitte migriere das',
  'brich es ab',
  'annule ça',
  'migra esto',
  'それを移行して',
] as const;

const buttonsOf = (card: Card): readonly string[] =>
  [...JSON.stringify(card.body ?? []).matchAll(/"line":"([^"]+)"/g)].map(([, line = '']) => line);

it('begins nothing in a group on what somebody else spoke of: the button names the environment', async () => {
  const w = await world();
  const bot = makeBot(w.ports);
  const say = async (from: typeof ada, text: string) => {
    const conversation = 'here' as ConversationKey;
    return await bot.onMessage({ kind: 'text', text, from, conversation, language: 'en' });
  };
  await say(bruno, 'status contoso-dev');
  for (const order of orders) {
    const replies = await say(ada, order);
    const offered = replies.flatMap(({ card }) => buttonsOf(card));
    expect(offered[0], order).toMatch(/^[a-z ]+ contoso-dev$/);
    expect(w.cards.shown, order).toEqual([]);
  }
});
