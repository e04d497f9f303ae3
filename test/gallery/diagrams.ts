import { mkdir, writeFile } from 'node:fs/promises';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { movedSvg } from '../../shared/report/svg/moved-svg.ts';
import { svgFile } from '../../shared/report/svg/svg-style.ts';
import { timelineSvg } from '../../shared/report/svg/timeline-svg.ts';
import { whatMoved } from '../../shared/report/svg/what-moved.ts';
import { spoken } from '../../shared/texts/text.ts';
import { aReport } from '../builders/reported.ts';
import { movedOf } from '../shared/report/svg/samples.ts';

const out = 'out/gallery';

/** `node --import tsx test/gallery/diagrams.ts [language]`: the pictures of reports, few and many, light and dark. */
const language = await spoken(process.argv[2]);
const report = aReport();
const pictures = {
  'moved-1': movedSvg(language, movedOf(1)),
  'moved-7': movedSvg(language, movedOf(7)),
  'moved-50': movedSvg(language, movedOf(50)),
  'moved-hostile': movedSvg(
    language,
    whatMoved(report.plan ?? { expect: [], changes: [], reads: [], organizationId: '' as never }),
  ),
  timeline: timelineSvg(language, report),
};
await mkdir(out, { recursive: true });
const browser = await launchBrowser(browserOptions(process.env));
for (const [name, { markup }] of Object.entries(pictures)) {
  await writeFile(`${out}/${name}.svg`, svgFile(markup));
  for (const colorScheme of ['light', 'dark'] as const) {
    const tab = await browser.newPage({
      colorScheme,
      viewport: { width: name === 'timeline' ? 360 : 900, height: 500 },
    });
    await tab.setContent(`<body style="margin:0">${svgFile(markup)}</body>`);
    await tab.screenshot({ path: `${out}/${name}.${colorScheme}.png`, fullPage: true });
    await tab.close();
  }
}
await browser.close();
