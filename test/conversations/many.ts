import { makeBot } from '../../bot/bot.ts';
import { colleague, person } from './cast.ts';
import { replace } from './settings-now.ts';
import type { Stage } from './stage.ts';

/** So many others, who may read everything, say the same, each in a chat of their own. */
export async function colleaguesSay(on: Stage, count: number, text: string): Promise<readonly string[]> {
  const all = Array.from({ length: count }, (_one, nth) => colleague(nth + 1));
  const readers = all.map(({ id }) => id);
  replace(on, (one) => ({ ...one, people: { ...one.people, reader: [...one.people.reader, ...readers] } }));
  const bot = makeBot(on.ports);
  for (const from of all)
    await bot.onMessage({ kind: 'text', text, from, conversation: from.id, language: on.language });
  return [];
}

/** Somebody says the same in so many other channels. */
export async function elsewhere(
  on: Stage,
  count: number,
  name: string,
  text: string,
): Promise<readonly string[]> {
  const bot = makeBot(on.ports);
  for (let nth = 0; nth < count; nth++) {
    const turn = { from: person(name), conversation: `channel-${nth}`, language: on.language };
    await bot.onMessage({ kind: 'text', text, ...turn });
  }
  return [];
}
