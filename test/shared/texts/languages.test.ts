import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../shared/texts/en.ts';
import { languageOf } from '../../../shared/texts/language.ts';
import { type OtherLanguage, otherLanguages } from '../../../shared/texts/languages.ts';
import {
  type Catalogue,
  pieces,
  spoken,
  type Template,
  type TextKey,
  text,
} from '../../../shared/texts/text.ts';
import untranslated from './untranslated.json' with { type: 'json' };

const english: Catalogue = en;
const keys = Object.keys(english) as TextKey[];
const languages = Object.keys(otherLanguages) as OtherLanguage[];

const formsOf = (template: Template): readonly string[] =>
  typeof template === 'string' ? [template] : [template.one, template.other];
const placesOf = (form: string): readonly string[] => [...form.matchAll(/\{[\w-]+\}/g)].map(String).sort();
/** Values inside each bracket that is left out as a whole. */
const optionalOf = (form: string): readonly string[] =>
  [...form.matchAll(/\[([^\]]*)\]/g)].map(([, inner = '']) => placesOf(inner).join()).sort();
const codeOf = (form: string): readonly string[] => [...form.matchAll(/`[^`]*`/g)].map(String).sort();
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

describe.each(languages)('the texts in %s', (language) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = (await otherLanguages[language]()).default;
  });

  it('are there for each key of English, and for no other', () => {
    expect(keys.filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
    expect(Object.keys(catalogue).filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('name the same values, leave out the same ones together, and quote the same commands', () => {
    const wrong = keys.filter((key) => {
      const [ours, theirs] = [formsOf(english[key]), formsOf(catalogue[key] ?? '')];
      const differ = (of: (form: string) => readonly string[]): boolean =>
        distinct(ours.flatMap(of)).join(' ') !== distinct(theirs.flatMap(of)).join(' ');
      return differ(placesOf) || differ(optionalOf) || differ(codeOf);
    });
    expect(wrong).toEqual([]);
  });

  it('have the shape of a text: brackets paired, no space too many', () => {
    const wrong = keys.filter((key) =>
      formsOf(catalogue[key] ?? '').some((form) => {
        const rest = form.replace(/\{[\w-]+\}/g, '').replace(/\[[^[\]]*\]/g, '');
        return form === '' || /[[\]{}]/.test(rest) || form.trim() !== form || / {2}/.test(form);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are no English, but for names and what has the same word there', () => {
    const known: readonly string[] =
      (untranslated as { readonly [language: string]: readonly string[] })[language] ?? [];
    const words = (template: Template): string =>
      formsOf(template)
        .join(' ')
        .replace(/\{[\w-]+\}|`[^`]*`/g, '');
    const same = keys.filter(
      (key) =>
        JSON.stringify(catalogue[key]) === JSON.stringify(english[key]) &&
        /\p{L}{4}/u.test(words(english[key])) &&
        !known.includes(key) &&
        // To be typed as it is; `test/bot/command-names.test.ts`.
        !(language === 'qps' && key.startsWith('word.command.')),
    );
    expect(same).toEqual([]);
  });
});

describe('a language', () => {
  it('is spoken by whoever comes with its locale, once it has been read', async () => {
    const other = text(await spoken('qps-ploc'), 'plan.changes', { count: 2 });
    expect(other).toMatch(/^⟦2 çhàñ/);
    expect(text(await spoken('xx'), 'plan.changes', { count: 2 })).toBe('2 changes');
    expect(languageOf('QPS')).toBe('qps');
  });

  it('keeps values, and what is left out without them, apart from its words', async () => {
    const language = await spoken('qps');
    const values = pieces(language, 'change.delete', { label: 'Agents' }).filter(({ value }) => value);
    expect(values).toEqual([{ text: 'Agents', value: true, name: 'label' }]);
    expect(text(language, 'reason.run_already_open')).not.toContain('[');
  });
});
