import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import deTerminal from '../../../cli/texts/de.json' with { type: 'json' };
import { terminalEn } from '../../../cli/texts/en.ts';
import esTerminal from '../../../cli/texts/es.json' with { type: 'json' };
import frTerminal from '../../../cli/texts/fr.json' with { type: 'json' };
import jaTerminal from '../../../cli/texts/ja.json' with { type: 'json' };
import de from '../../../shared/texts/de.json' with { type: 'json' };
import { en } from '../../../shared/texts/en.ts';
import es from '../../../shared/texts/es.json' with { type: 'json' };
import fr from '../../../shared/texts/fr.json' with { type: 'json' };
import ja from '../../../shared/texts/ja.json' with { type: 'json' };
import { tablesOf } from '../markdown-tables.ts';
import instead from './instead.json' with { type: 'json' };
import otherwise from './otherwise.json' with { type: 'json' };
import { saidInstead, saidOtherwise, type Term, type Texts } from './words-used.ts';

const [rows = []] = [...tablesOf(readFileSync('docs/glossary.md', 'utf8')).values()];
const from: Texts = { ...en, ...terminalEn };
/** In the order of the columns of the glossary. */
const languages = {
  de: { column: 1, to: { ...de, ...deTerminal } },
  fr: { column: 2, to: { ...fr, ...frTerminal } },
  es: { column: 3, to: { ...es, ...esTerminal } },
  ja: { column: 4, to: { ...ja, ...jaTerminal } },
} as const satisfies { readonly [language: string]: { readonly column: number; readonly to: Texts } };

type Spoken = keyof typeof languages;
const spoken = Object.keys(languages) as readonly Spoken[];
type Keys = { readonly [term: string]: readonly string[] };
const allowedIn = (language: Spoken): Keys => otherwise[language];
const notIn = (language: Spoken): Keys => instead[language];

const termsIn = (language: Spoken): readonly Term[] =>
  rows.map((row) => ({
    english: row[0] ?? '',
    forms: (row[languages[language].column] ?? '').split(' / '),
  }));

describe.each(spoken)('the words of the glossary in %s', (language) => {
  const { to } = languages[language];

  it('are what its texts use where the English has the word', () => {
    expect(rows.length).toBeGreaterThan(40);
    const wrong = termsIn(language).flatMap((term) =>
      saidOtherwise(term, { from, to, allowed: allowedIn(language) }).map((key) => `${term.english}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are used, and no other word for the same', () => {
    expect(saidInstead(to, notIn(language), language === 'ja')).toEqual([]);
  });

  it('are allowed to be said otherwise only in texts that do so', () => {
    const needless = termsIn(language).flatMap((term) => {
      const really = saidOtherwise(term, { from, to, allowed: {} });
      return (allowedIn(language)[term.english] ?? []).filter((key) => !really.includes(key));
    });
    expect(needless).toEqual([]);
    const known = new Set(termsIn(language).map((term) => term.english));
    const unknown = [allowedIn(language), notIn(language)].flatMap((keys) => Object.keys(keys));
    expect(unknown.filter((term) => !known.has(term))).toEqual([]);
  });
});

describe('a text that deviates from the glossary', () => {
  const run = { english: 'run', forms: ['Ausführung'] };
  const planted = {
    from: { a: 'See the run.', b: 'Code that runs.' },
    to: { a: 'Siehe den Lauf.', b: 'Code.' },
  };

  it('is found by the word that it lacks, and a verb of the same letters is no such word', () => {
    expect(saidOtherwise(run, { ...planted, allowed: {} })).toEqual(['a']);
    expect(saidOtherwise(run, { ...planted, allowed: { run: ['a'] } })).toEqual([]);
  });

  it('is found by the word that it has instead, and not by one that only holds it', () => {
    expect(saidInstead(planted.to, { run: ['Lauf'] }, false)).toEqual(['a: Lauf']);
    expect(saidInstead({ a: 'Es ist im Verlauf.' }, { run: ['Lauf'] }, false)).toEqual([]);
  });
});
