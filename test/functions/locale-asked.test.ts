import { describe, expect, it } from 'vitest';
import { localeAsked } from '../../functions/http/locale-asked.ts';

const asked = (query: string, accept?: string) =>
  localeAsked({
    query: new URLSearchParams(query) as never,
    headers: new Headers(accept === undefined ? {} : { 'accept-language': accept }) as never,
  });

describe('the language of an answer over HTTP', () => {
  it.each([
    ['lang=de', 'fr', 'de'],
    ['', 'fr-CA,fr;q=0.9,en;q=0.5', 'fr-CA'],
    // By weight, not by place.
    ['', 'en;q=0.3, ja;q=0.8', 'ja'],
    // What nobody here speaks is passed over, and what is not wanted is not given.
    ['', 'pl, nl;q=0.9, es;q=0.2', 'es'],
    ['', 'de;q=0, es;q=0.1', 'es'],
    ['', 'en-GB, de', 'en-GB'],
    ['', '*', undefined],
    ['', ';;,,=;q=x', undefined],
    ['', undefined, undefined],
  ])('asked with "%s" by a browser that says "%s" is %s', (query, accept, locale) => {
    expect(asked(query, accept)).toBe(locale);
  });

  it('is found fast in a header made to be slow', () => {
    expect(asked('', `${'x;q=1,'.repeat(2_000)}de`)).toBeUndefined();
  });
});
