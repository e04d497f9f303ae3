import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { largestPicture, workspacePicture } from '../../../shared/browser/pictures.ts';

let page: Page;
beforeAll(async () => {
  page = await (await launchBrowser(browserOptions(process.env))).newPage();
});
afterAll(async () => {
  await page.context().browser()?.close();
});

const widthOf = (png: Uint8Array | undefined): number => Buffer.from(png ?? []).readUInt32BE(16);

describe('the picture of a page', () => {
  it('is as large as the window', async () => {
    await page.setContent('<h1>Workspace</h1>');
    expect(widthOf(await workspacePicture(page))).toBe(1280);
  });

  it('is taken of a window of a size of its own as well', async () => {
    const browser = page.context().browser();
    const context = await browser?.newContext({ viewport: null });
    const window = await context?.newPage();
    if (window === undefined) throw new Error('no window');
    await window.setContent('<h1>Workspace</h1>');
    expect(widthOf(await workspacePicture(window))).toBe(await window.evaluate('innerWidth'));
    await context?.close();
  });

  it('is made smaller until it fits, when there is more to see than 500 KB', async () => {
    await page.setContent('<canvas width="1280" height="720" style="position:fixed;inset:0"></canvas>');
    // The same noise each time: a picture that cannot be compressed.
    await page.evaluate(`
      const context = document.querySelector('canvas').getContext('2d');
      const image = context.createImageData(1280, 720);
      let seed = 1;
      image.data.forEach((_, i) => { seed = (seed * 16807) % 2147483647; image.data[i] = i % 4 === 3 ? 255 : seed & 255; });
      context.putImageData(image, 0, 0);`);
    const picture = await workspacePicture(page);
    expect(picture?.length).toBeLessThanOrEqual(largestPicture);
    expect(widthOf(picture)).toBeLessThan(1280);
  });
});
