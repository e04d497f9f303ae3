import { describe, expect, it } from 'vitest';
import { spoken } from '../../../shared/texts/text.ts';
import { cardsIn } from '../../gallery/all-cards.ts';
import { planted, sound } from '../../gallery/lint/planted.ts';
import { lintCard, rules } from '../../gallery/lint/rules.ts';

describe('the lint of cards', () => {
  it.each(planted)('finds $rule', ({ rule, card }) => {
    expect(new Set(lintCard('planted', card).map((one) => one.rule))).toEqual(new Set([rule]));
  });

  it('finds nothing on a sound card, and each of its rules is planted', () => {
    expect(lintCard('sound', sound)).toEqual([]);
    expect(rules.map(({ id }) => id).filter((id) => planted.every(({ rule }) => rule !== id))).toEqual([]);
  });

  it.each(['en', 'de', 'es', 'fr', 'ja', 'qps'])('finds nothing on any card in %s', async (locale) => {
    const cards = cardsIn(await spoken(locale));
    expect(cards.flatMap(({ id, card }) => lintCard(id, card))).toEqual([]);
  });
});
