import { expect, it } from 'vitest';
import { makeBot } from '../../bot/bot.ts';
import type { Card } from '../../bot/cards/card.ts';
import type { ConversationKey } from '../../shared/engine/ports.ts';
import { ada, bruno, world } from '../builders/world.ts';

const first = (card: Card | undefined): string | undefined =>
  /"line":"([^"]+)"/u.exec(JSON.stringify(card?.body ?? []))?.[1];

async function chat() {
  const w = await world();
  const bot = makeBot(w.ports);
  const say = async (text: string, conversation = 'here', from = ada) => {
    const turn = { kind: 'text', text, from, conversation: conversation as ConversationKey } as const;
    return first((await bot.onMessage({ ...turn, language: 'en' }))[0]?.card);
  };
  return { w, say };
}

it('a "yes" means what was offered for a slip, and only offers it again', async () => {
  const { w, say } = await chat();
  expect(await say('migrrate contso-dev')).toBe('migrate contoso-dev');
  expect(await say('yes')).toBe('migrate contoso-dev');
  expect(w.cards.shown).toEqual([]);
});

it('but no longer once something was carried out, in another conversation, or ten minutes later', async () => {
  const { w, say } = await chat();
  await say('migrrate contso-dev');
  expect(await say('yes', 'elsewhere')).not.toBe('migrate contoso-dev');
  await say('status contoso-dev');
  expect(await say('yes')).not.toBe('migrate contoso-dev');
  await say('migrrate contso-dev');
  w.clock.advance(600_000);
  expect(await say('yes')).not.toBe('migrate contoso-dev');
});

it('nor to somebody else in the same conversation', async () => {
  const { say } = await chat();
  await say('migrrate contso-dev');
  expect(await say('yes', 'here', bruno)).not.toBe('migrate contoso-dev');
  expect(await say('yes')).toBe('migrate contoso-dev');
});

it('and what only helps after a refusal is not what somebody meant', async () => {
  const { say } = await chat();
  expect(await say('cancel contoso-dev')).toBe('migrate contoso-dev');
  expect(await say('yes')).not.toBe('migrate contoso-dev');
});
