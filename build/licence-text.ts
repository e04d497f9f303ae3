import { readdirSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly name: string;
  readonly author?: string | { readonly name?: string };
}

/** https://spdx.org/licenses/MIT.html */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * The licence of a package without a licence file: from its readme where the whole text stands there, else the published
 * text with the author its manifest names, and where each comes from.
 *
 * @param folder absolute
 * @param license SPDX expression. Throws for one whose text is not known here: then nothing is handed out.
 */
export function textWithoutFile(folder: string, license: string): string {
  const own = readmeText(folder);
  if (own !== undefined) return `As the readme of the package says:\n\n${own}`;
  const { name, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
  const holder = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || holder === undefined)
    throw new Error(`${name}: it has no licence file, and no text of ${license} with its author is known`);
  return `Its package holds no licence text. It says: ${license}; this is that licence, with the author it names.\n\nCopyright (c) ${holder}\n\n${mit}`;
}

function readmeText(folder: string): string | undefined {
  const readme = readdirSync(folder).find((file) => /^readme(?:\.\w+)?$/i.test(file));
  const words = readme === undefined ? '' : readFileSync(`${folder}/${readme}`, 'utf8');
  const text = /^Copyright \(c\).*?^Permission is hereby granted.*?\bSOFTWARE\.$/ims.exec(words)?.[0];
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
