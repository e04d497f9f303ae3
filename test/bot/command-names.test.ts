import { beforeAll, describe, expect, it } from 'vitest';
import { refusalCard } from '../../bot/cards/answer-card.ts';
import { commands } from '../../bot/commands/registry.ts';
import { parse } from '../../bot/parse.ts';
import { lineIn } from '../../bot/words/line-in.ts';
import { nameIn } from '../../bot/words/name-in.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/reason.ts';
import { type OtherLanguage, otherLanguages } from '../../shared/texts/languages.ts';
import { type Catalogue, isTextKey, spoken, type Template, text } from '../../shared/texts/text.ts';
import { plainCard } from '../gallery/plain-card.ts';

const languages = Object.keys(otherLanguages).filter((one) => one !== 'qps') as OtherLanguage[];
const formsOf = (template: Template): readonly string[] =>
  typeof template === 'string' ? [template] : [template.one, template.other];

/** What is quoted or in code. Only there a word surely is a command. */
const quoted = /[„«「`]\s?([\w ]+?)\s?[“»」`]/g;

describe.each(languages)('what the texts in %s tell people to type', (language) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    await spoken(language);
    catalogue = (await otherLanguages[language]()).default;
  });

  it('is what the buttons call it, and is understood', () => {
    for (const { name } of commands) {
      const key = `word.command.${name}`;
      if (!isTextKey(key)) continue;
      const said = text(language, key);
      expect(said).toBe(nameIn(language, name));
      const parsed = parse(said, commands);
      expect(isRefusal(parsed) ? parsed : parsed.name).toBe(name);
    }
    expect(lineIn(language, 'status all')).toBe(
      `${nameIn(language, 'status')} ${text(language, 'word.command.all')}`,
    );
  });

  it('names the person behind a hand-over as the language does', () => {
    const example = text(language, 'reason.missing_person', { key: 'contoso-dev' });
    const [line = ''] = /\S+ contoso-dev .*Gomez/.exec(example) ?? [];
    expect(parse(line, commands)).toMatchObject({
      name: 'hand over',
      target: 'contoso-dev',
      flags: { to: 'Carla Gomez' },
    });
  });

  it('is never the English word where there is another', () => {
    const english = new Set<string>(
      commands.map(({ name }) => name).filter((name) => nameIn(language, name) !== name),
    );
    const wrong = Object.entries(catalogue).flatMap(([key, template]) =>
      formsOf(template).flatMap((form) =>
        [...form.matchAll(quoted)].filter(([, said = '']) => english.has(said)).map(([all]) => [key, all]),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a command in a text', () => {
  it('comes by its name in the language it is read in, also where a value may be missing', async () => {
    expect(text('en', 'reason.no_open_run')).toContain('Start one with migrate.');
    expect(text(await spoken('de'), 'reason.no_open_run')).toContain('mit „migriere“.');
    expect(text(await spoken('ja'), 'reason.unknown_fleet')).toContain('「環境一覧」');
    expect(text(await spoken('qps'), 'reason.no_open_run')).toContain(' migrate.');
  });
});

describe('a hand-over in English', () => {
  it('goes to whoever stands behind "to", whatever small words stand before', () => {
    const parsed = parse('hand over contoso-dev a bit later to Bruno Costa', commands);
    expect(parsed).toMatchObject({ name: 'hand over', flags: { to: 'Bruno Costa' } });
  });
});

describe('a refusal on a card', () => {
  it('names lines and commands as its buttons do', async () => {
    const shown = (refusal: Refusal, next: readonly string[]): string =>
      plainCard(refusalCard('de', refusal, next)).join('\n');
    await spoken('de');
    const meant = { line: 'migrate contoso-dev' };
    expect(shown(refuse('not_certain', meant), ['migrate contoso-dev'])).toContain('migriere contoso-dev?');
    const near = { said: 'x', nearest: 'check drift, validate' };
    const unknown = shown(refuse('unknown_command', near), []);
    expect(unknown).toContain('abweichungen');
    expect(unknown).toContain('prüfe');
    expect(unknown).not.toMatch(/validate|check drift/);
  });
});
