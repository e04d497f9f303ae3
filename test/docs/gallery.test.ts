import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spoken } from '../../shared/texts/text.ts';
import { cardsIn } from '../gallery/all-cards.ts';
import { chosen, pictureOf } from '../gallery/docs/chosen.ts';
import { galleryPage, picturesAt } from '../gallery/docs/page.ts';

const folder = new URL(`../../docs/${picturesAt}/`, import.meta.url);
const names = readdirSync(folder);
/** All pictures together, so that nobody waits for the page, and the repository stays small. */
const mostBytes = 700_000;

describe('the page of cards in docs', () => {
  it('is what `npm run gallery -- --docs` writes', () => {
    const page = readFileSync(new URL('../../docs/gallery.md', import.meta.url), 'utf8');
    expect(page).toBe(galleryPage());
  });

  it('has a picture of each, no other, and all of them small', () => {
    expect(names.sort()).toEqual(chosen.map(pictureOf).sort());
    const bytes = names.map((name) => statSync(new URL(name, folder)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostBytes);
    for (const name of names)
      expect(readFileSync(new URL(name, folder)).subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('shows cards that there are, in English, German, Japanese and the longest words, light, dark and on a phone', async () => {
    for (const { id, language } of chosen)
      expect(cardsIn(await spoken(language)).map((one) => one.id)).toContain(id);
    expect(new Set(chosen.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'ja', 'qps']));
    expect(new Set(chosen.map(({ look }) => look))).toEqual(new Set(['light', 'dark', 'phone', 'contrast']));
  });
});
