import { describe, expect, it } from 'vitest';
import { reasons } from '../../../shared/domain/reason.ts';
import { en } from '../../../shared/texts/en.ts';
import { languageOf } from '../../../shared/texts/language.ts';
import { type Params, ready, text } from '../../../shared/texts/text.ts';
import undone from './undone.json' with { type: 'json' };

/** Ends of sentences, of ours or before a value that is left out; German `z. B.` ends none. */
const sentences = (said: string): number =>
  said.split(/(?<=(?:\p{L}{2}|[\d"”»)]|\s)[.?!])\s+|。/u).filter((one) => one !== '').length;

/** Every value is there, as a word. */
const valuesOf = (template: string): Params =>
  Object.fromEntries([...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'value']));

describe.each(Object.entries(undone))('each refusal in %s', (locale, words) => {
  const said = async (code: (typeof reasons)[number]): Promise<string> =>
    text(await ready(languageOf(locale)), `reason.${code}`, valuesOf(en[`reason.${code}`]));

  it('says what was not done', async () => {
    const silent: string[] = [];
    for (const code of reasons) if (!new RegExp(words, 'i').test(await said(code))) silent.push(code);
    expect(silent).toEqual([]);
  });

  it('says what happened and what to do, each in a sentence of its own', async () => {
    const short: string[] = [];
    for (const code of reasons) if (sentences(await said(code)) < 2) short.push(code);
    expect(short).toEqual([]);
  });
});
