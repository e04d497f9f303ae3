import { describe, expect, it } from 'vitest';
import { commands } from '../../bot/commands/registry.ts';
import { plainWord } from '../../bot/understand/fold.ts';
import { wordsByLanguage } from '../../bot/words/languages.ts';
import type { Words } from '../../bot/words/words.ts';
import { text } from '../../shared/texts/text.ts';

const languages = Object.entries(wordsByLanguage) as readonly (readonly [string, Words])[];
const others = languages.filter(([language]) => language !== 'en');
const named: Readonly<Record<string, string>> = {
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  ja: 'Japanese',
};

function written(): string {
  const parts = commands.map(({ name, synonyms }) => {
    const foreign = new Set(others.flatMap(([, { commands: of }]) => of[name] ?? []).map(plainWord));
    const english = synonyms.filter((one) => !foreign.has(one));
    const rows = others.map(
      ([language, words]) => `| ${named[language]} | ${words.commands[name]?.join(', ')} |`,
    );
    return [
      `## ${name}`,
      text('en', `command.${name}`),
      '',
      '| language | words |',
      '|---|---|',
      `| English | ${[name, ...english].join(', ')} |`,
      ...rows,
      '',
    ].join('\n');
  });
  const intro = [
    '# Commands',
    '',
    'What can be typed, in any order of words, with or without accents. `help` shows it in the language of your Teams.',
    'Recorded from the registry; whoever adds words records it again.',
    '',
  ];
  return `${[...intro, ...parts].join('\n').trim()}\n`;
}

describe('the words of commands', () => {
  it('are those that the documentation lists', async () => {
    await expect(written()).toMatchFileSnapshot('../../docs/commands.md');
  });

  it.each(others)('have a name for each command in %s', (_language, words) => {
    expect(commands.filter(({ name }) => (words.commands[name] ?? []).length === 0)).toEqual([]);
  });

  it.each(languages)('ask for readings only by what is no order, in %s', (_language, { questions }) => {
    const changing = commands.filter(({ name, ...one }) => 'changes' in one && questions[name] !== undefined);
    expect(changing.map(({ name }) => name)).toEqual([]);
  });
});
