import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { library } from '../shared/widget/memory-widget.ts';
import { runWidget as run } from './widget-command.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function folderWith(files: { readonly [name: string]: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'widget-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const listen = (mode: number) =>
  `addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(${mode}));`;

describe('the widget command', () => {
  it('ends with 0 for a widget that is ready', { timeout: 120_000 }, () => {
    const folder = folderWith({ 'index.html': `<script>${listen(1)}</script>${library}` });
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'cli/main.ts', 'widget', folder],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^Panel: visible\. /)]);
  });

  it('ends with 1 for findings and prints one object when asked to', async () => {
    const folder = folderWith({
      'index.html': `<script src="js/a.js"></script>\n${library}`,
      'js/a.js': listen(0),
    });
    const { status, stdout } = await run(join(folder, 'index.html'), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      visible: 'no',
      why: 'The last setMode call that runs by itself minimises the panel: js/a.js:1:39.',
      library: { loaded: true, crmurl: true, cifid: true },
      init: 'awaited',
      findings: [
        {
          code: 'minimised-at-init',
          severity: 'error',
          file: 'js/a.js',
          line: 1,
          column: 39,
          message: 'The panel is minimised here when the widget starts.',
          cure: 'Set mode 1 here.',
        },
      ],
      calls: [{ api: 'setMode', file: 'js/a.js', line: 1, column: 39 }],
      patch: expect.stringMatching(/^--- a\/js\/a\.js\n\+\+\+ b\/js\/a\.js\n@@/),
    });
  });

  it('ends with 2 when there is nothing to read', async () => {
    expect(await run(join(tmpdir(), 'no-such-widget'))).toMatchObject({ status: 2, stdout: '' });
    expect(await run(folderWith({ 'readme.md': 'a' }))).toMatchObject({ status: 2 });
    expect(await run()).toMatchObject({ status: 2 });
  });

  it('ends with 2 for a file that is no text', async () => {
    const folder = folderWith({ 'picture.html': 'GIF89a\u0000\u0001' });
    expect(await run(join(folder, 'picture.html'), '--json')).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/"outcome": "error",\s+"code": "unreadable"/),
      stderr: expect.stringContaining('it is no text'),
    });
  });

  it('puts sources that only a build adds to the page into it', async () => {
    const folder = folderWith({
      'public/index.html': `<!doctype html><head>${library}</head><div id="root"></div>`,
      'src/index.ts': `import { show } from './panel';\naddEventListener('CIFInitDone', () => show(1));`,
      'src/panel.ts': `declare const Microsoft: any;\nexport const show = (mode: number) => Microsoft.CIFramework.setMode(mode);`,
    });
    const report = JSON.parse((await run(folder, '--json')).stdout);
    expect([report.visible, report.init, report.calls]).toEqual([
      'yes',
      'raced',
      [{ api: 'setMode', file: 'src/panel.ts', line: 2, column: 39 }],
    ]);
  });

  it('lets the start page speak for a folder', async () => {
    const folder = folderWith({
      'index.html': `<script>${listen(0)}</script>${library}`,
      'other.html': `<script>${listen(1)}</script>${library}`,
    });
    const report = JSON.parse((await run(folder, '--json')).stdout);
    expect(report).toMatchObject({ visible: 'no', calls: [{ file: 'index.html' }, { file: 'other.html' }] });
  });

  it('cannot tell of pages that differ which one is opened', async () => {
    const folder = folderWith({
      'a.html': `<script>${listen(0)}</script>${library}`,
      'b.html': `<script>${listen(1)}</script>${library}`,
    });
    const { status, stdout } = await run(folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      visible: 'unknown',
      why: expect.stringContaining('b.html: yes, a.html: no'),
    });
  });

  it('takes no file from outside the folder', async () => {
    const folder = folderWith({
      'in/index.html': `<script src="../out.js"></script>${library}`,
      'out.js': listen(1),
    });
    const report = JSON.parse((await run(join(folder, 'in'), '--json')).stdout);
    expect(report.findings.map(({ code }: { readonly code: string }) => code)).toEqual(['file-not-read']);
  });
});
