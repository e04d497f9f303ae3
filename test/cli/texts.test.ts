import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { terminalEn } from '../../cli/texts/en.ts';
import { readTerminalTexts, say, type TerminalTexts, terminalLanguages } from '../../cli/texts/say.ts';
import { ready, type Template } from '../../shared/texts/text.ts';

const english: TerminalTexts = terminalEn;
const keys = Object.keys(english) as (keyof TerminalTexts)[];
const formsOf = (one: Template): readonly string[] =>
  typeof one === 'string' ? [one] : [one.one, one.other];
/** Values, what is left out with them, and what is typed as it stands. */
const fixedIn = (one: Template): string => {
  const found = formsOf(one).flatMap(
    (form) => form.match(/\{[\w-]+\}|--[a-z][\w-]*|[A-Z]+_[A-Z_]+|[[\]]/g) ?? [],
  );
  return [...new Set(found)].sort().join(' ');
};
const sources = readdirSync('cli', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('texts/en.ts'))
  .map((file) => readFileSync(`cli/${file}`, 'utf8'))
  .join('\n');
/** Keys that are put together, by their beginnings. */
const families = [...sources.matchAll(/`(cli(?:\.[a-z-]+)+\.)\$\{/g)].map(([, start = '']) => start);

describe.each(Object.entries(terminalLanguages))('what the terminal says in %s', (_language, load) => {
  it('is all there, names the same values and options, and is no English', async () => {
    const { default: texts } = await load();
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => fixedIn(texts[key]) !== fixedIn(english[key]))).toEqual([]);
    expect(
      keys.filter((key) => formsOf(texts[key]).some((form) => form.trim() !== form || form === '')),
    ).toEqual([]);
    const words = (one: Template): string =>
      formsOf(one)
        .join(' ')
        .replace(/\{[\w-]+\}|"[^"]*"|--[\w-]+/g, '');
    const same = keys.filter(
      (key) =>
        JSON.stringify(texts[key]) === JSON.stringify(english[key]) && /\p{L}{4}/u.test(words(english[key])),
    );
    expect(same).toEqual([]);
  });
});

describe('what the terminal says', () => {
  it('is used, each of it', () => {
    const unused = keys.filter(
      (key) => !sources.includes(`'${key}'`) && !families.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('is in no part of the functions', () => {
    const product = ['functions', 'bot', 'shared'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:ts|json)$/.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    );
    expect(product.filter((text) => /['"]cli\.[a-z]/.test(text))).toEqual([]);
  });

  it('has a form that shows what was forgotten', async () => {
    const language = await ready('qps');
    await readTerminalTexts(language);
    expect(say(language, 'cli.option-value', { option: '--file' })).toMatch(/^⟦--file ñ/);
  });
});
