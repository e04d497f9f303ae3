import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { analyse, beforeTag, type Files, library, placesOf } from './memory-widget.ts';
import { tsAwaiter } from './ts-es5.ts';

const api = 'Microsoft.CIFramework';
const seen = async (files: Files) => {
  const { visible, init, calls } = await analyse(files);
  return {
    visible,
    init,
    calls: calls.map(({ api, file, line, column }) => `${api} ${file}:${line}:${column}`),
  };
};
const yes = (...calls: readonly string[]) => ({ visible: 'yes', init: 'awaited', calls });

const es5 = `${tsAwaiter}
var Panel = (function () {
  function Panel() { this._mode = 0; }
  Object.defineProperty(Panel.prototype, "mode", { set: function (v) { this._mode = v; this.apply(); }, configurable: true });
  Panel.prototype.apply = function () { return __awaiter(this, void 0, void 0, function () {
    return __generator(this, function (_a) { switch (_a.label) {
      case 0: return [4, ${api}.getEnvironment()];
      case 1: _a.sent(); return [4, ${api}.setMode(this._mode)];
      case 2: _a.sent(); return [2];
    } }); }); };
  return Panel;
}());
var panel = new Panel();
addEventListener("CIFInitDone", function () { panel.mode = 1; });`;

const modules: Files = {
  'index.html':
    '<script>window.listening = new Promise(r => addEventListener("CIFInitDone", r));</script><script type="module" src="a.js"></script>' +
    library,
  'a.js': `import { Mode } from './modes.js';\nimport panel from './panel.js';\nlistening.then(() => panel(Mode.Docked));`,
  'modes.js': `export * from './more.js';`,
  'more.js': `const docked = 1;\nexport const Mode = { Docked: docked };`,
  'panel.js': `export default function (mode) {\n  return window.Microsoft.CIFramework.setMode(mode);\n}`,
};

const webpack = `(() => { var modules = ({
"./src/index.js": ((m, e, require) => { eval("var _api = require(\\"./src/api.js\\");\\naddEventListener('CIFInitDone', () => (0, _api.dock)(1));\\n//# sourceURL=webpack://app/./src/index.js?"); }),
"./src/api.js": ((m, e, require) => { eval("require.d(e, { dock: () => dock });\\nfunction dock(mode) { return Microsoft.CIFramework.setMode(mode); }\\n//# sourceURL=webpack://app/./src/api.js?"); })
}); var cache = {};
function require(id) { var had = cache[id]; if (had !== undefined) return had.exports; var module = cache[id] = { exports: {} }; modules[id](module, module.exports, require); return module.exports; }
require.d = (to, of) => { for (var key in of) if (!Object.prototype.hasOwnProperty.call(to, key)) Object.defineProperty(to, key, { enumerable: true, get: of[key] }); };
require("./src/index.js"); })();`;

const react = `import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => { window.addEventListener('CIFInitDone', () => setReady(true)); }, []);
  return ready;
}
function Panel() {
  const ready = useReady();
  useEffect(() => { if (ready) (window as any).Microsoft.CIFramework.setMode(1); }, [ready]);
  return <button onClick={() => (window as any).Microsoft.CIFramework.setMode(0)}>Close</button>;
}
createRoot(document.getElementById('root')!).render(<Panel />);`;

describe('code as it is really written', () => {
  it('is understood in the form TypeScript gives to old browsers', async () => {
    expect(await seen(beforeTag(es5))).toMatchObject({ visible: 'yes', init: 'awaited' });
  });

  it('is understood when it was minified', async () => {
    const { code } = await transform(es5, { minify: true });
    expect(await seen(beforeTag(code))).toMatchObject({ visible: 'yes', init: 'awaited' });
  });

  it('is followed through modules, to the place of the call in its own file', async () => {
    expect(await seen(modules)).toEqual(yes('setMode panel.js:2:10'));
  });

  it('is unpacked from the texts of a webpack bundle', async () => {
    const files = { 'index.html': `<script src="main.js"></script>${library}`, 'main.js': webpack };
    expect(await seen(files)).toEqual(yes('setMode src/api.js:2:30'));
  });

  it('is shown where it was before it was built, if there is a source map', async () => {
    const source = `enum Mode { Min, Docked }\n\nconst show = (mode: Mode) =>\n  ${api}.setMode(mode);\naddEventListener('CIFInitDone', () => show(Mode.Docked));`;
    const { code } = await transform(source, {
      loader: 'ts',
      minify: true,
      sourcemap: 'inline',
      sourcefile: 'src/panel.ts',
    });
    const files = { 'index.html': `<script src="panel.js"></script>${library}`, 'panel.js': code };
    expect(await seen(files)).toEqual(yes('setMode src/panel.ts:4:3'));
  });

  it('of React runs effects, again once a state they depend on changes, and clicks not by itself', async () => {
    const files = { 'index.html': `<script type="module" src="app.tsx"></script>`, 'app.tsx': react };
    const report = await analyse({ ...files, 'index.html': library + files['index.html'] });
    expect([report.visible, report.init]).toEqual(['yes', 'raced']);
    expect(placesOf(report)).toEqual(['init-listener-race app.tsx:5:21']);
  });

  it('of Angular is made with what its constructors ask for', async () => {
    const files = {
      'index.html': `<script type="module" src="main.ts"></script>${library}`,
      'main.ts': `import { bootstrapApplication } from '@angular/platform-browser';\nimport { App } from './app';\nbootstrapApplication(App);`,
      'app.ts': `import { Panel } from './panel';\n@Component({ selector: 'a' })\nexport class App {\n  constructor(private readonly panel: Panel) {}\n  ngOnInit() { this.panel.ready.then(() => this.panel.show()); }\n}`,
      'panel.ts': `@Injectable()\nexport class Panel {\n  ready = new Promise<void>((done) => window.addEventListener('CIFInitDone', () => done()));\n  show() { return ${api}.setMode(1); }\n}`,
    };
    expect(await seen(files)).toMatchObject({ visible: 'yes', calls: ['setMode panel.ts:4:19'] });
  });

  it('of Vue and jQuery is run by what those call', async () => {
    const vue = `new Vue({ data: { mode: 1 }, mounted() { addEventListener('CIFInitDone', this.show) }, methods: { show() { ${api}.setMode(this.mode) } } })`;
    const jquery = `$(function () { $('#b').click(function () { ${api}.setMode(0) }) });\n$(window).on('CIFInitDone', function () { ${api}.setMode(1) })`;
    expect(await seen(beforeTag(vue))).toMatchObject({ visible: 'yes' });
    expect(await seen(beforeTag(jquery))).toMatchObject({ visible: 'yes', init: 'awaited' });
  });

  it('of a server template is read with gaps where values come', async () => {
    const page = `@model Panel\n<script>var settings = @Html.Raw(Json.Serialize(Model));\naddEventListener('CIFInitDone', () => ${api}.setMode(1));</script>\n<script src="@Context.Request.Query["lib"]/msdyn_ciLibrary.js" data-crmurl="@Context.Request.Query["crm"]" data-cifid="CIFMainLibrary"></script>`;
    expect(await seen({ 'Index.cshtml': page })).toEqual(yes('setMode Index.cshtml:3:39'));
  });

  it('in a pasted copy of the library is the library, not the widget', async () => {
    const copy = `var Microsoft = Microsoft || {}; (function (F) { F.setMode = function (m) { return window.top.postMessage({ messageType: 'setmode', messageData: m }, '*') }; setTimeout(function () { dispatchEvent(new Event('CIFInitDone')) }) })(Microsoft.CIFramework = Microsoft.CIFramework || {});`;
    const files = {
      'index.html': `<script>${copy}</script>\n<script>addEventListener('CIFInitDone', () => ${api}.setMode(1))</script>`,
    };
    expect(await seen(files)).toEqual({ visible: 'yes', init: 'raced', calls: ['setMode index.html:2:47'] });
  });
});
