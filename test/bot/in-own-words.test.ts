import { describe, expect, it } from 'vitest';
import { topicIn } from '../../bot/words/topic-in.ts';
import { hearSaid } from './corpus/hear-said.ts';
import type { Tongue } from './corpus/said.ts';

describe('what a conversation is to be told of', () => {
  it.each([
    ['all', ['', 'all', 'alle', 'alles', 'tout', 'todo', 'すべて']],
    ['drift', ['drift', 'Abweichungen', 'dérive', 'desviaciones', 'ドリフト']],
    ['runs', ['runs', 'Verlauf', 'exécutions', 'historial', '履歴']],
    [undefined, ['gossip', 'allerdings']],
  ] as const)('is %s in the words of each language', (topic, words) => {
    expect(words.filter((said) => topicIn(said) !== topic)).toEqual([]);
  });
});

describe('a time to check that is said and not written', () => {
  const offered = async (tongue: Tongue, text: string) =>
    (await hearSaid({ id: text, text, kind: 'right', tongue, before: [], expected: { asks: true } })).offered;

  it.each([
    ['de', 'Zeitplan contoso-dev täglich 06:00 Europe/Berlin', 'daily 06:00 Europe/Berlin'],
    ['fr', 'calendrier contoso-dev tous les jours à 6 h', 'daily 06:00'],
  ] as const)('is offered as it is written (%s): %s', async (tongue, text, written) => {
    expect(await offered(tongue, text)).toEqual([
      `schedule contoso-dev ${written}`,
      'schedule contoso-dev',
      'help',
    ]);
  });

  it('is not invented where nobody can tell', async () => {
    expect(await offered('en', 'schedule contoso-dev whenever')).toEqual(['schedule contoso-dev', 'help']);
  });
});
