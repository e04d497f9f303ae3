import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { afterTag, analyse, beforeTag, type Files, library, onInit } from './memory-widget.ts';

const api = 'Microsoft.CIFramework';

const cases: readonly (readonly [string, Files])[] = [
  ['a minimising call', onInit(`${api}.setMode(0);`)],
  ['a hiding call', onInit(`${api}.setMode(2);`)],
  [
    'a wrapper, at its call',
    beforeTag(`const set = (mode) => ${api}.setMode(mode);\naddEventListener('CIFInitDone', () => set(0));`),
  ],
  [
    'a named mode',
    beforeTag(`const Mode = { Min: 0 };\naddEventListener('CIFInitDone', () => ${api}.setMode(Mode.Min));`),
  ],
  [
    'a listener that does something else',
    beforeTag(`addEventListener('CIFInitDone', function () {\n  ${api}.getEnvironment();\n});`),
  ],
  ['an empty listener', beforeTag(`addEventListener('CIFInitDone', function () {});`)],
  ['a click', afterTag(`b.onclick = () => ${api}.setMode(1);`)],
  [
    'windows line ends',
    {
      'index.html': `<script>\r\naddEventListener('CIFInitDone', () => ${api}.setMode(0));\r\n</script>\r\n${library}\r\n`,
    },
  ],
];

describe('a patch', () => {
  it.each(cases)('for %s applies to the file that was read, and shows the panel', async (_name, files) => {
    const { visible, patch } = await analyse(files);
    expect(visible).not.toBe('yes');
    const [name = '', text = ''] = Object.entries(files)[0] ?? [];
    const patched = applyPatch(text, patch ?? '');
    expect(patched).not.toBe(false);
    expect((await analyse({ ...files, [name]: String(patched) })).visible).toBe('yes');
  });

  it('leaves other callers of a wrapper as they are', async () => {
    const code = `const set = (mode) => ${api}.setMode(mode);\naddEventListener('CIFInitDone', () => set(0));\nb.onclick = () => set(0);`;
    const { patch } = await analyse(beforeTag(code));
    expect(patch?.split('\n').filter((line) => /^[+-][^+-]/.test(line))).toEqual([
      "-addEventListener('CIFInitDone', () => set(0));",
      "+addEventListener('CIFInitDone', () => set(1));",
    ]);
  });

  it('is not made where nothing is to be changed, or nobody knows what', async () => {
    expect((await analyse(onInit(`${api}.setMode(1)`))).patch).toBeUndefined();
    expect((await analyse(onInit(`${api}.setMode(who())`))).patch).toBeUndefined();
  });
});
