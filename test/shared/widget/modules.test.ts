import { describe, expect, it } from 'vitest';
import { analyseWidget } from '../../../shared/widget/analyse/analyse-widget.ts';
import type { LoadedFile } from '../../../shared/widget/loader.ts';
import { library } from './memory-widget.ts';

const root = 'https://phone.example/';

interface Answered {
  readonly text: string;
  readonly type: string;
}

const module = (text: string): Answered => ({ text, type: 'text/javascript' });
const json = (text: string): Answered => ({ text, type: 'application/json' });

/** A page with one module, `main.js`, and what else its server answers, by address below the root. */
async function report(files: { readonly [name: string]: Answered }) {
  const text = `<script>window.ready = new Promise(r => addEventListener('CIFInitDone', r));</script>${library}<script type="module" src="main.js"></script>`;
  const page: LoadedFile = { file: root, base: root, text, type: 'text/html' };
  const load = async (reference: string, from = root) => {
    const base = new URL(reference, from).href;
    const found = files[base.slice(root.length)];
    return found === undefined ? { problem: 'not_found', file: base } : { file: base, base, ...found };
  };
  const { visible, init, findings } = await analyseWidget({ page }, { load });
  return [
    visible,
    init,
    ...findings.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
  ];
}

const docking = 'await ready; Microsoft.CIFramework.setMode(settings.mode);';

describe('a module that is data', () => {
  it.each([
    ['./settings.json', 'settings.json'],
    ['./settings.json?v=3', 'settings.json?v=3'],
    ['./api/settings', 'api/settings'],
    ['./settings.js', 'settings.js'],
  ])('says the mode when imported as such: %s', async (reference, name) => {
    const code = `import settings from '${reference}' with { type: 'json' };\n${docking}`;
    expect(await report({ 'main.js': module(code), [name]: json('{ "mode": 1 }') })).toEqual([
      'yes',
      'awaited',
    ]);
    const away = { 'main.js': module(code), [name]: json('{ "mode": 2 }') };
    expect(await report(away)).toEqual(['no', 'awaited', `hidden-at-init ${root}main.js:2:14`]);
  });

  it('says it also when imported later', async () => {
    const code = `const { default: settings } = await import('./settings', { with: { type: 'json' } });\n${docking}`;
    expect(await report({ 'main.js': module(code), settings: json('{ "mode": 1 }') })).toEqual([
      'yes',
      'awaited',
    ]);
  });

  it('is a finding at its own place where it is broken', async () => {
    const code = `import settings from './settings' with { type: 'json' };\n${docking}`;
    const found = await report({ 'main.js': module(code), settings: json('{ "mode": }') });
    expect(found).toContain(`does-not-parse ${root}settings:1:11`);
  });
});

describe('a module too large to be read that has nothing to do with the library', () => {
  const vendor = `${'/* vendor */ '.repeat(25_000)}\nexport const start = (then) => then(); export default start;`;

  it.each([
    ["import { start } from './vendor.js'", 'start(() => console.log(1));'],
    ["import start from './vendor.js'", 'start(() => console.log(1));'],
    ["import * as vendor from './vendor.js'", 'vendor.start(() => console.log(1));'],
  ])('does not stop those that import it: %s', async (line, use) => {
    const code = `${line};\n${use}\nawait ready; Microsoft.CIFramework.setMode(1);`;
    expect(await report({ 'main.js': module(code), 'vendor.js': module(vendor) })).toEqual([
      'yes',
      'awaited',
    ]);
  });
});

describe('a bundle whose modules get a function called require', () => {
  it('asks for no files by the names of its modules', async () => {
    const bundle = `(function (modules, start) {
  function load(id) { var module = { exports: {} }; modules[id][0].call(module.exports, function (name) { return load(modules[id][1][name]); }, module, module.exports); return module.exports; }
  load(start);
})({ 1: [function (require, module, exports) { var panel = require('./panel'); ready.then(() => panel.show(1)); }, { './panel': 2 }],
     2: [function (require, module, exports) { exports.show = (mode) => Microsoft.CIFramework.setMode(mode); }, {}] }, 1);`;
    expect(await report({ 'main.js': module(bundle) })).toEqual(['yes', 'awaited']);
  });
});
