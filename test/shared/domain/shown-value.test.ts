import { describe, expect, it } from 'vitest';
import { namesASecret, secretKeys, shownAddress, shownValue } from '../../../shared/domain/shown-value.ts';

describe('what people may see of a value', () => {
  it.each([
    ['https://a.example/p?x=1&y=2&x=3#token=4', 'https://a.example/p?x=…&y=…'],
    ['https://user:word@a.example/p', 'https://a.example/p'],
    ['https://a.example/soft phone?justavalue', 'https://a.example/soft phone'],
    ['/webresources/panel.html?key=1', '/webresources/panel.html?key=…'],
  ])('of %s is %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
    expect(shownValue('msdyn_channelurl', address)).toBe(shown);
  });

  it('is nothing of free text that names a secret, and all of any other', () => {
    expect(shownValue('msdyn_customparams', '{"apiKey":"abc"}')).toBeUndefined();
    expect(shownValue('msdyn_customparams', 'password=hunter2')).toBeUndefined();
    expect(shownValue('msdyn_customparams', '{"queue":"sales"}')).toBe('{"queue":"sales"}');
  });

  it('knows names of secrets in any spelling, and leaves others alone', () => {
    expect(['accessToken', 'client_secret', 'sig', 'API-KEY'].map(namesASecret)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['monkey', 'design', 'queue', 'author'].map(namesASecret)).toEqual([false, false, false, false]);
    expect(secretKeys('{"a":1,"clientSecret":"x","token":"y"}')).toEqual(['clientSecret', 'token']);
  });
});
