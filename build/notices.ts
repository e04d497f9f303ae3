import { readdirSync, readFileSync } from 'node:fs';
import type { ShippedPackage } from './bundled-packages.ts';
import { textWithoutFile } from './licence-text.ts';

const licenceFile = /^(?:licen[cs]e|copying|notice|third[-_]?party[-_]?notices?)(?:[-.].*)?$/i;
const rule = '-'.repeat(80);

/** Name, version, licence and the licence's whole text of everything that is handed out and not ours. */
export function noticesOf(root: string, shipped: readonly ShippedPackage[]): string {
  const parts = shipped.map(({ name, version, license, folder }) => {
    const files = readdirSync(`${root}${folder}`)
      .filter((file) => licenceFile.test(file))
      .sort();
    const texts = files.map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8').trim());
    const text = texts.join('\n\n') || textWithoutFile(`${root}${folder}`, license);
    return `${rule}\n${name} ${version} (${license})\n${rule}\n${text}\n`;
  });
  return `Third-party software in this package.\n\n${parts.join('\n')}`.replaceAll('\r\n', '\n');
}
