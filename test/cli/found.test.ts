import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@babel/parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liveChecks } from '../../cli/live/checks.ts';
import { because, foundWord, wordsOfFound } from '../../cli/live/found.ts';
import { foundIn, foundLanguages } from '../../cli/texts/found.ts';
import { readTerminalTexts } from '../../cli/texts/say.ts';
import { languageOf } from '../../shared/texts/language.ts';
import { ready } from '../../shared/texts/text.ts';
import { badlyWritten } from '../shared/texts/punctuation.ts';
import type { Translated } from '../shared/texts/translations.ts';
import { falsehoods } from './falsehoods.ts';
import { type LiveScene, openLive } from './open-live.ts';

/** Of answers without words of their own; they come from `shared/dataverse`. */
const words = [
  ...['privilege missing', 'not found', 'changed or already there', 'Dataverse failed', 'refused'],
  ...['timeout', 'broken answer', 'no answer', 'unreadable', 'administration mode'],
];

/** The English of each tag in a source, with its places numbered. */
function tagged(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, tag, quasi } = node as {
      type?: string;
      tag?: { name?: string };
      quasi?: { quasis: Quasi[] };
    };
    if (type === 'TaggedTemplateExpression' && tag?.name === 'because' && quasi !== undefined)
      found.push(
        quasi.quasis.reduce(
          (all, { value }, at) => `${all}${at === 0 ? '' : `{${at - 1}}`}${value.cooked}`,
          '',
        ),
      );
    for (const inner of Object.values(node)) if (typeof inner === 'object') visit(inner);
  };
  visit(parse(source, { sourceType: 'module', plugins: ['typescript'] }).program);
  return found;
}
interface Quasi {
  readonly value: { readonly cooked: string };
}

const said = readdirSync('cli/live').flatMap((file) => tagged(readFileSync(`cli/live/${file}`, 'utf8')));
/** What is only places and signs is the same in every language. */
const english = [...new Set([...said, ...words])]
  .filter((one) => /\p{L}/u.test(one.replace(/\{\d\}/g, '')))
  .sort();
const placesOf = (form: string): readonly string[] => [...form.matchAll(/\{\d\}/g)].map(String).sort();

describe.each(Object.entries(foundLanguages))('what speaks against a claim, in %s', (language, load) => {
  it('is all there, with the same places, and is no English', async () => {
    const { default: all } = await load();
    expect(english.length).toBeGreaterThan(70);
    expect(Object.keys(all).sort()).toEqual(english);
    expect(english.filter((one) => all[one] === one)).toEqual([]);
    expect(english.filter((one) => String(placesOf(all[one] ?? '')) !== String(placesOf(one)))).toEqual([]);
  });

  it('is written as the language is', async () => {
    const { default: all } = await load();
    const wrong = Object.values(all).flatMap((one) =>
      badlyWritten(language as Translated, one).map((what) => `${one}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what was found', () => {
  let scene: LiveScene;
  beforeEach(async () => {
    scene = await openLive();
  });
  afterEach(() => scene.double.stop());

  it('is told to people in their language', async () => {
    const language = await ready(languageOf('de-DE'));
    await readTerminalTexts(language);
    const checks = liveChecks.filter(({ id }) => id === 'unknown-set-404' || id === 'empty-text-is-null');
    falsehoods['unknown-set-404']?.(scene.double);
    const { lines } = await scene.run({ writes: false, checks, language });
    expect(lines[0]).toMatch(/Gefunden: \d{3} [^.]*abgelehnt/);
    expect(lines[1]).toMatch(/^nicht geprüft .*schreibt eigene Zeilen; nur mit --writes$/);
  });

  it('stays English for programs, and a code stays a code', async () => {
    const found = because`${2} of ${[because`${'teams'}: ${foundWord('timeout')}`, foundWord('ECONNRESET')]}`;
    expect(wordsOfFound(found)).toBe('2 of teams: timeout; ECONNRESET');
    expect(wordsOfFound(foundWord('timeout'), await foundIn('fr'))).toBe('délai dépassé');
    expect(wordsOfFound(found, await foundIn('en'))).toBe('2 of teams: timeout; ECONNRESET');
  });
});
