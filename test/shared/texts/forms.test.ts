import { describe, expect, it } from 'vitest';
import type { Template } from '../../../shared/texts/text.ts';
import invariable from './invariable.json' with { type: 'json' };
import { english, formsOf, type Texts, translated, translations } from './translations.ts';
import untranslated from './untranslated.json' with { type: 'json' };

const placesOf = (form: string): readonly string[] =>
  [...form.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name);
const isPlural = (template: Template | undefined): boolean =>
  template !== undefined && typeof template !== 'string';
const keys = Object.keys(english);
const inOneForm: { readonly [language: string]: readonly string[] } = invariable;
const sameWord: { readonly [language: string]: readonly string[] } = untranslated;

/** Values that a form forgets, though each English one has them, and values that no English form has. */
function wrongPlaces(ours: Template | undefined, theirs: Template | undefined): readonly string[] {
  const english = formsOf(ours).map(placesOf);
  const always = (english[0] ?? []).filter((name) => english.every((form) => form.includes(name)));
  return formsOf(theirs).flatMap((form) => {
    const places = placesOf(form);
    const forgotten = always.filter((name) => !places.includes(name)).map((name) => `no {${name}}`);
    const made = places.filter((name) => !english.flat().includes(name)).map((name) => `{${name}}`);
    return [...forgotten, ...made];
  });
}

describe.each(translated)('each form of the texts in %s', (language) => {
  const texts: Texts = translations[language];
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  it('has the values that the English has, the singular as well as the plural', () => {
    expect(
      keys.flatMap((key) => wrongPlaces(english[key], texts[key]).map((what) => `${key}: ${what}`)),
    ).toEqual([]);
  });

  it('is there for each plural that Intl knows; what is said of many is said of a million', () => {
    expect(categories.filter((one) => !['one', 'many', 'other'].includes(one))).toEqual([]);
    if (!categories.includes('one')) return;
    const lacking = keys.filter((key) => isPlural(english[key]) && !isPlural(texts[key]));
    expect(lacking.sort()).toEqual([...(inOneForm[language] ?? [])].sort());
  });

  it('is an exception only where it is the English word', () => {
    const stale = (sameWord[language] ?? []).filter(
      (key) => JSON.stringify(texts[key]) !== JSON.stringify(english[key]),
    );
    expect(stale).toEqual([]);
  });
});

describe('the search for values', () => {
  it.each([
    ['{count} rows of {table}', '{count} Zeilen', ['no {table}']],
    ['{count} rows', '{count} Zeilen von {table}', ['{table}']],
    [
      { one: '{count} row of {table}', other: '{count} rows of {table}' },
      { one: 'Eine Zeile', other: '{count} Zeilen von {table}' },
      ['no {count}', 'no {table}'],
    ],
    [{ one: 'a row', other: '{count} rows' }, { one: 'eine Zeile', other: '{count} Zeilen' }, []],
  ] as const)('in %j and %j finds %j', (ours, theirs, found) => {
    expect(wrongPlaces(ours, theirs)).toEqual(found);
  });
});
