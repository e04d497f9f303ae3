import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWidget } from '../../../shared/widget/check-widget.ts';
import { decode } from '../../../shared/widget/decode.ts';
import { folderLoader } from '../../../shared/widget/folder-loader.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the text of a file', () => {
  it.each([
    ['a byte order mark of UTF-16, little end first', utf16('hellö'), 'utf-8', 'hellö'],
    ['a byte order mark of UTF-16, big end first', utf16('hellö').swap16(), undefined, 'hellö'],
    ['a byte order mark of UTF-8', Buffer.from('\ufeffhellö'), 'windows-1252', 'hellö'],
    ['what the server says', Buffer.from('hellö', 'utf16le'), 'UTF-16LE', 'hellö'],
    ['what a page says', latin('<meta charset=iso-8859-1>ö'), undefined, '<meta charset=iso-8859-1>ö'],
    ['the server before the page', Buffer.from('<meta charset=latin1>ö'), 'utf-8', '<meta charset=latin1>ö'],
    [
      'the older way of saying it',
      latin('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">ö'),
      undefined,
      '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">ö',
    ],
    [
      'nobody in a comment',
      Buffer.from('<!-- <meta charset=latin1> -->ö'),
      undefined,
      '<!-- <meta charset=latin1> -->ö',
    ],
    ['nobody in a script', Buffer.from('"<meta charset=latin1>ö"'), undefined, '"<meta charset=latin1>ö"'],
    [
      'UTF-8 where one byte says UTF-16',
      Buffer.from('<meta charset=utf-16>ö'),
      undefined,
      '<meta charset=utf-16>ö',
    ],
    ['UTF-8 for what nobody knows', Buffer.from('hellö'), 'nonsense', 'hellö'],
  ] as const)('follows %s', (_whom, bytes, charset, text) => {
    expect(decode(bytes, charset)).toBe(text);
  });
});

describe('a folder of files in UTF-16', () => {
  it('is understood, with the places editors show', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cutover-utf16-'));
    const tag = 'src="https://a.crm.dynamics.com/webresources/Widget/msdyn_ciLibrary.js"';
    const attributes = 'data-crmurl="https://a.crm.dynamics.com" data-cifid="CIFMainLibrary"';
    try {
      await writeFile(
        join(folder, 'index.html'),
        utf16(`<script src="phone.js"></script>\n<script ${tag} ${attributes}></script>`),
      );
      await writeFile(
        join(folder, 'phone.js'),
        utf16("addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(0)); // größer"),
      );
      const page = await folderLoader(folder).load('index.html');
      if (!('text' in page)) throw new Error(page.problem);
      const report = await checkWidget({ page }, folderLoader(folder));
      expect(report).toMatchObject({
        visible: 'no',
        init: 'awaited',
        findings: [{ code: 'minimised-at-init', file: 'phone.js', line: 1, column: 39 }],
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
