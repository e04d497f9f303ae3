import { describe, expect, it } from 'vitest';
import { commands, lexicon } from '../../../bot/commands/registry.ts';
import { interpret } from '../../../bot/understand/interpret.ts';
import { isUsualWord } from '../../../bot/understand/usual-word.ts';
import { wordsByLanguage } from '../../../bot/words/languages.ts';
import { meaningOf } from '../../../bot/words/meaning-of.ts';
import { terms } from '../../../bot/words/terms.ts';
import { ready, text } from '../../../shared/texts/text.ts';
import { contosoDev, environmentNamed } from '../../builders/world.ts';

const asks = {
  en: (word: string) => `what does ${word} mean?`,
  de: (word: string) => `Was bedeutet „${word}“?`,
  fr: (word: string) => `que veut dire « ${word} » ?`,
  es: (word: string) => `¿qué significa ${word}?`,
  ja: (word: string) => `「${word}」とはどういう意味ですか`,
} as const;
const tongues = Object.keys(asks) as (keyof typeof asks)[];
const names = Object.keys(terms) as (keyof typeof terms)[];

const heard = (said: string, readable = [contosoDev]) =>
  interpret({ text: said, commands, lexicon, readable, last: async () => undefined });

describe('a word of our cards', () => {
  it.each(tongues)('is explained to whoever asks what it means: %s', async (tongue) => {
    const language = await ready(tongue);
    const asked = names.flatMap((name) =>
      (wordsByLanguage[tongue].terms[name] ?? []).map((word) => ({ name, word })),
    );
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(names));
    for (const { name, word } of asked) {
      const line = `help ${name.replaceAll('_', ' ')}`;
      expect(await heard(asks[tongue](word)), word).toEqual({ kind: 'line', line });
      const meaning = meaningOf(language, line.slice(5), commands);
      expect(meaning && text(language, meaning.about), word).toMatch(/\p{L}{2}/u);
    }
  });

  it('is explained by its own name, as commands are', async () => {
    expect(meaningOf('en', 'needs repair', commands)?.about).toBe('means.needs_repair');
    expect(meaningOf('en', 'Migrate', commands)?.about).toBe('command.migrate');
    expect(meaningOf('en', 'toString', commands)).toBeUndefined();
  });

  it('that is misspelt is offered, and one that is not ours leads to help', async () => {
    expect(await heard('what does unprovn mean')).toMatchObject({ lines: ['help unproven', 'help'] });
    expect(await heard('what does frobnicate mean')).toMatchObject({ lines: ['help'] });
  });

  it('is no reason to leave out what is asked of an environment', async () => {
    const prod = environmentNamed('contoso-prod', 'Contoso Prod');
    const readable = [contosoDev, prod];
    expect(await heard('what is blocked on contoso-prod?', readable)).toMatchObject({
      line: 'status contoso-prod',
    });
    expect(await heard('what does the plan of prod say', readable)).not.toMatchObject({ line: 'help plan' });
  });

  it('turns no order into another one', async () => {
    for (const name of names)
      for (const word of (wordsByLanguage.en.terms[name] ?? []).filter((one) => !lexicon.phrases.has(one)))
        expect(await heard(`migrate ${word} contoso-dev`), word).not.toMatchObject({ kind: 'line' });
  });
});

describe('an environment whose key people say without meaning it', () => {
  const it_ = environmentNamed('it', 'Information Technology');
  const readable = [contosoDev, it_];
  const afterDev = (said: string) =>
    interpret({
      text: said,
      commands,
      lexicon,
      readable,
      last: async () => ({ command: 'status', environment: contosoDev }),
    });

  it('is changed only where it stands between quotes', async () => {
    expect(await afterDev('please migrate it now')).toMatchObject({
      kind: 'refusal',
      lines: ['migrate contoso-dev', 'migrate "it"', 'help'],
    });
  });

  it.each([
    ['it', true],
    ['us', true],
    ['all', true],
    ['status', true],
    ['sandbox', false],
    ['clean', false],
    ['team', false],
    ['contoso-dev', false],
  ])('is %s: %s', (key, usual) => {
    expect(isUsualWord(environmentNamed(key, 'Somewhere'), lexicon)).toBe(usual);
  });

  it('is not meant where another one is named', async () => {
    expect(await heard('show it to me, contoso-dev', readable)).toEqual({
      kind: 'line',
      line: 'status contoso-dev',
    });
  });
});

describe('a look-alike', () => {
  it('is quoted as it was written', async () => {
    const told = await heard('Migrate Cоntoso-Dev');
    expect(told).toMatchObject({ kind: 'refusal', refusal: { params: { said: 'Cоntoso-Dev' } } });
  });
});
