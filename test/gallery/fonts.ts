import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** Scripts for which the browser that is bundled has no signs, by package, and the files that hold those signs. */
const fonts = [
  { name: 'noto-sans-jp', files: /noto-sans-jp-\d+-wght/ },
  { name: 'noto-sans-hebrew', files: /hebrew-hebrew-wght/ },
  { name: 'noto-sans-arabic', files: /arabic-arabic-wght/ },
];
const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(resolve(`@fontsource-variable/${name}/package.json`));

/** Latin letters stay those of the page: of each font only the faces of its own script are taken. @param at where files of packages are */
export const fontFaces = (at: string): string =>
  fonts
    .flatMap(({ name, files }) =>
      readFileSync(join(folderOf(name), 'index.css'), 'utf8')
        .split(/(?=@font-face)/)
        .filter((face) => files.test(face))
        .map((face) =>
          face
            .replace(/\/\*[^*]*\*\//g, '')
            .replace('url(.', `url(${at}/${name}`)
            .replace('swap', 'block'),
        ),
    )
    .join('');

/** No server is asked: whoever asks for a font here is given the file of the package. */
const away = 'https://fonts.example';

export async function withFonts(page: Page): Promise<void> {
  await page.route(`${away}/**`, async (route) => {
    const [, name = '', ...path] = new URL(route.request().url()).pathname.split('/');
    const body = readFileSync(join(folderOf(name), ...path));
    await route.fulfill({ body, contentType: 'font/woff2', headers: { 'access-control-allow-origin': '*' } });
  });
  await page.addStyleTag({ content: fontFaces(away) });
}

/** Loads what a text needs: a face that comes later would move what is measured already. */
export async function loadFonts(page: Page, text: string): Promise<void> {
  const signs = [...new Set(text)].join('');
  await page.evaluate(
    `Promise.all([...new Set([...document.fonts].map((one) => one.family))].map((family) =>
      document.fonts.load('14px "' + family.replaceAll('"', '') + '"', ${JSON.stringify(signs)}))).then(() => {})`,
  );
}
