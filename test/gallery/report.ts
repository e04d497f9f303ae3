import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { runHtml } from '../../shared/report/html/run-html.ts';
import { aReport } from '../builders/reported.ts';

const out = 'out/gallery';

/** `node --import tsx test/gallery/report.ts [file.html]`: a report on a phone, a desk in both themes, and printed on A4. */
async function pictures(browser: Browser, file: string, name: string): Promise<void> {
  const address = pathToFileURL(resolve(file)).href;
  for (const look of [
    { name: 'phone', width: 360, dark: false },
    { name: 'light', width: 1100, dark: false },
    { name: 'dark', width: 1100, dark: true },
  ]) {
    const tab = await browser.newPage({
      viewport: { width: look.width, height: 900 },
      deviceScaleFactor: 1,
      colorScheme: look.dark ? 'dark' : 'light',
    });
    await tab.goto(address);
    await tab.screenshot({ path: `${out}/${name}.${look.name}.png`, fullPage: true });
    await tab.close();
  }
  const tab = await browser.newPage();
  await tab.goto(address);
  await writeFile(`${out}/${name}.pdf`, await tab.pdf({ preferCSSPageSize: true, printBackground: true }));
  await tab.close();
}

const [given] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const sample = `${out}/report.html`;
if (given === undefined) {
  const picture = await readFile('docs/pictures/plan-card.png');
  await writeFile(sample, runHtml('en', aReport([{ evidence: 'workspace', name: 'panel', bytes: picture }])));
}
const browser = await launchBrowser(browserOptions(process.env));
await pictures(browser, given ?? sample, 'report');
await browser.close();
