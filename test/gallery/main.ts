import { mkdir, rm, writeFile } from 'node:fs/promises';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { otherLanguages } from '../../shared/texts/languages.ts';
import { spoken } from '../../shared/texts/text.ts';
import { cardsIn, type GalleryCard } from './all-cards.ts';
import { lintCard } from './lint/rules.ts';
import { lintLayout, looks } from './lint-layout.ts';
import { galleryHtml } from './page-html.ts';
import { pictures, sheets } from './pictures.ts';

const out = 'out/gallery';
/** `npm run gallery -- drift check` draws only those whose id begins so, and a picture of each. */
const wanted = process.argv.slice(2);
const of = (cards: readonly GalleryCard[]): readonly GalleryCard[] =>
  cards.filter(({ id }) => wanted.length === 0 || wanted.some((start) => id.startsWith(start)));

const sets = new Map<string, readonly GalleryCard[]>();
for (const locale of ['en', ...Object.keys(otherLanguages)])
  sets.set(locale, of(cardsIn(await spoken(locale))));

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const browser = await launchBrowser(browserOptions(process.env));
const read = [...sets].flatMap(([language, cards]) =>
  cards.flatMap(({ id, card }) => lintCard(id, card).map((one) => ({ ...one, where: language }))),
);
const drawn = await lintLayout(browser, sets, () => looks);
const findings = [...read, ...drawn];
for (const { card, rule, what, where } of findings) console.log(`${card} (${where}) ${rule}: ${what}`);
const count = sets.get('en')?.length ?? 0;
const said = `${count} cards, ${sets.size} languages, ${looks.length} looks: ${findings.length} findings`;
await writeFile(`${out}/index.html`, await galleryHtml(Object.fromEntries(sets), said));
const drawings = wanted.length === 0 ? await sheets(browser, out, sets) : await pictures(browser, out, sets);
await browser.close();
console.log(`${said}. ${drawings} pictures in ${out}/, all cards in ${out}/index.html`);
process.exitCode = findings.length === 0 ? 0 : 1;
