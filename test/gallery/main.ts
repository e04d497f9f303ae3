import { mkdir, rm, writeFile } from 'node:fs/promises';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { spoken } from '../../shared/texts/text.ts';
import { cardsIn, type GalleryCard } from './all-cards.ts';
import { type Asked, asked, rightToLeft } from './asked.ts';
import { writeDocs } from './docs/write.ts';
import { lintCard } from './lint/rules.ts';
import { lintLayout } from './lint-layout.ts';
import { cardPage, galleryHtml } from './page-html.ts';
import { sheets, withoutAlike } from './pictures.ts';
import { inRightToLeft } from './right-to-left.ts';

const out = 'out/gallery';
/** Each page is a process of the browser: as many as a small machine has cores. */
const atOnce = 2;

const { languages, drawn, looks, docs, starts } = understood(process.argv.slice(2));
if (docs) {
  const browser = await launchBrowser(browserOptions(process.env));
  const bytes = await writeDocs(browser);
  await browser.close();
  console.log(`docs/gallery.md and its pictures, ${Math.round(bytes / 1000)} kB`);
  process.exit();
}
const of = (cards: readonly GalleryCard[]): readonly GalleryCard[] =>
  cards.filter(({ id }) => starts.length === 0 || starts.some((start) => id.startsWith(start)));
const sets = new Map<string, readonly GalleryCard[]>();
for (const locale of languages)
  sets.set(locale, of(locale === rightToLeft ? await inRightToLeft() : cardsIn(await spoken(locale))));
const count = [...sets.values()][0]?.length ?? 0;
if (count === 0) end(`No card begins with ${starts.join(' or ')}; all are in test/gallery.`);
console.log(`${count} cards in ${languages.join(', ')}; pictures in ${drawn.join(', ')}`);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const browser = await launchBrowser(browserOptions(process.env));
let findings = 0;
let pictures = 0;
const waiting = [...sets];

function end(why: string): never {
  console.error(why);
  process.exit(2);
}

function understood(args: readonly string[]): Asked {
  try {
    return asked(args);
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
}

/** One language after the other, on a page of its own. */
async function work(): Promise<void> {
  const page = await cardPage(browser);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await look(page, ...next);
  await page.close();
}

async function look(
  page: Awaited<ReturnType<typeof cardPage>>,
  language: string,
  cards: readonly GalleryCard[],
): Promise<void> {
  const read = cards
    .flatMap(({ id, card }) => lintCard(id, card))
    .map((one) => ({ ...one, where: language }));
  const found = [
    ...read,
    ...(await lintLayout(page, language, cards, language === rightToLeft ? 'rtl' : 'ltr')),
  ];
  for (const { card, rule, what, where } of found) console.log(`${card} (${where}) ${rule}: ${what}`);
  findings += found.length;
  console.log(`${language}: ${found.length} findings`);
  if (!drawn.includes(language)) return;
  for (const one of looks) {
    const some = starts.length === 0 ? withoutAlike(cards) : cards;
    const names = await sheets(page, `${out}/${language}`, some, one);
    pictures += names.length;
    console.log(`${language} ${one.name}: ${names.length} pictures`);
  }
}

await Promise.all(Array.from({ length: atOnce }, work));
await browser.close();
const said = `${count} cards, ${sets.size} languages, 3 themes, 2 widths: ${findings} findings`;
await writeFile(`${out}/index.html`, await galleryHtml(Object.fromEntries(sets), said));
console.log(`${said}. ${pictures} pictures in ${out}/, all cards in ${out}/index.html`);
process.exitCode = findings === 0 ? 0 : 1;
