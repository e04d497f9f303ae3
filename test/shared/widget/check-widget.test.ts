import { describe, expect, it } from 'vitest';
import { type CheckLimits, checkWidget } from '../../../shared/widget/check-widget.ts';
import { analyse, entryOf, type Files, library, memoryLoader, onInit } from './memory-widget.ts';

const check = (files: Files, limits?: CheckLimits) =>
  checkWidget({ page: entryOf(files) }, memoryLoader(files), {}, limits);
const script = (code: string): Files => ({
  'index.html': `<script src="a.js"></script>${library}`,
  'a.js': code,
});
const codes = async (files: Files, limits?: CheckLimits) => {
  const { visible, findings } = await check(files, limits);
  return { visible, codes: findings.map(({ code, file }) => `${code} ${file}`) };
};

describe('checking in a thread', () => {
  it('gives the report the analysis gives, with files from outside the thread', async () => {
    const files = script(`addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(1))`);
    expect(await check(files)).toEqual(await analyse(files));
    expect((await check(files)).visible).toBe('yes');
  });

  it('finds nesting that no parser can follow too large', async () => {
    const deep = `Microsoft.CIFramework.setMode(${'('.repeat(100_000)}1${')'.repeat(100_000)})`;
    expect(await codes(script(deep))).toEqual({ visible: 'unknown', codes: ['too-large a.js'] });
  });

  it('ends code that never ends', async () => {
    const endless = `/* CIFramework */ function f(n) { if (who()) f(n + 1); if (who()) f(n + 2); f(n + 3); f(n + 4) } f(0)`;
    expect(await codes(script(endless))).toEqual({ visible: 'unknown', codes: ['took-too-long index.html'] });
  });

  it('stops after its time', async () => {
    expect(await codes(onInit('Microsoft.CIFramework.setMode(1)'), { time: 1, memory: 500 })).toEqual({
      visible: 'unknown',
      codes: ['took-too-long index.html'],
    });
  });

  it('stops when memory runs out', async () => {
    const large = script(`var CIFramework = [${'{a:[1]},'.repeat(400_000)}]`);
    expect(await codes(large, { time: 60_000, memory: 32 })).toEqual({
      visible: 'unknown',
      codes: ['too-large index.html'],
    });
  });

  it('says of a file that cannot be had that it was not read', async () => {
    const files = { 'index.html': `<script src="gone.js"></script>${library}` };
    const broken = { load: () => Promise.reject(new Error('no')) };
    const { findings } = await checkWidget({ page: entryOf(files) }, broken);
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['file-not-read', { file: 'gone.js', problem: 'unreachable' }],
    ]);
  });
});
