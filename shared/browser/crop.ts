import type { Browser } from 'playwright-core';

/** Characters of a data URL: a card of ours has 40,000 in all. */
const longest = 14_000;

/** JPEG of a PNG, small enough to stand in a card; `undefined` where no size is small enough. */
export async function cropOf(browser: Browser, png: Uint8Array): Promise<Uint8Array | undefined> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const url = await page.evaluate(shrink(Buffer.from(png).toString('base64')));
    return typeof url === 'string' && url !== ''
      ? Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
      : undefined;
  } catch {
    // A result without a picture is a result.
    return undefined;
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Plain JavaScript: what a build makes of functions does not run in pages. */
const shrink = (base64: string): string => `(async () => {
  const image = new Image();
  image.src = 'data:image/png;base64,${base64}';
  await image.decode();
  for (const width of [280, 220, 160]) {
    const scale = Math.min(1, width / image.width);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(Math.min(image.height * scale, 360)));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, image.height * scale);
    for (const quality of [0.8, 0.6, 0.4]) {
      const url = canvas.toDataURL('image/jpeg', quality);
      if (url.length <= ${longest}) return url;
    }
  }
  return '';
})()`;
