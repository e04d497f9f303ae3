import { expect, it } from 'vitest';
import { newLately } from '../../../bot/adapter/lately.ts';
import type { ConversationKey } from '../../../shared/engine/ports.ts';

const here = 'here' as ConversationKey;

it('what was said last is known for a minute, and nothing else is', () => {
  let now = 0;
  const lately = newLately(() => now);
  expect(lately.isSame(here, 'ada')).toBe(false);
  lately.note(here, 'ada');
  expect([lately.isSame(here, 'ada'), lately.isSame(here, 'bruno')]).toEqual([true, false]);
  now = 59_999;
  expect(lately.isSame(here, 'ada')).toBe(true);
  now = 60_000;
  expect(lately.isSame(here, 'ada')).toBe(false);
});

it('somebody else who speaks, and a conversation that is gone, are looked up', () => {
  const lately = newLately(() => 0);
  lately.note(here, 'ada');
  lately.note(here, 'bruno');
  expect([lately.isSame(here, 'ada'), lately.isSame(here, 'bruno')]).toEqual([false, true]);
  lately.forget(here);
  expect(lately.isSame(here, 'bruno')).toBe(false);
});

it('2,000 conversations are known at most, and those that were silent longest go first', () => {
  const lately = newLately(() => 0);
  const key = (index: number) => `c${index}` as ConversationKey;
  for (let index = 0; index < 2_000; index++) lately.note(key(index), 'ada');
  // It spoke again, so it is not the oldest any more.
  lately.note(key(0), 'ada');
  lately.note(key(2_000), 'ada');
  expect([0, 1, 2, 2_000].map((index) => lately.isSame(key(index), 'ada'))).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
