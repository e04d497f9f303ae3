import type { PanelVisible } from '../../shared/domain/widget-report.ts';

/** Code that ends in a mode, 1 or 0; what a browser makes of it decides. Each was answered wrongly once. */
export const modes: readonly (readonly [code: string, visible: PanelVisible])[] = [
  ['outer: for (const a of [0, 1]) { for (const b of [0]) if (a === b) continue outer; return a; }', 'yes'],
  ['const all = []; for (let i = 0; i < 2; i += 1) all.push(() => i); return all[1]();', 'yes'],
  ['const all = []; for (var i = 0; i < 2; i += 1) all.push(() => i); return all[0]() - 2;', 'no'],
  ['let seen = 0; [0, 1, 2].some((one) => { seen = one; return one === 1; }); return seen;', 'yes'],
  ['let seen = 0; [1, 0, 1].every((one) => { seen += 1; return one; }); return seen - 1;', 'yes'],
  ['return [3, 1, 2].sort()[0];', 'yes'],
  ['return [{ m: 0, r: 1 }, { m: 1, r: 2 }].sort((a, b) => b.r - a.r)[0].m;', 'yes'],
  ['const f = (a, b, c = 0) => a; return f.length - 1;', 'yes'],
  ['return [0].map(function () { return this.m; }, { m: 1 })[0];', 'yes'],
  ['const p = new Proxy({}, { get: (_t, name) => (name === "m" ? 1 : 0) }); return p.m;', 'yes'],
  ['const t = (texts) => texts.length; return t`m`;', 'yes'],
  ['return [(n) => n - 1, (n) => n * 2].reduceRight((n, f) => f(n), 1);', 'yes'],
  [
    'function* count() { let i = 0; while (true) yield i++; } for (const i of count()) if (i === 1) return i;',
    'yes',
  ],
  ['const o = { m: 1 }; delete o.m; return "m" in o ? 1 : 0;', 'no'],
  ['try { JSON.parse("{"); return 0; } catch { return 1; }', 'yes'],
  ['try { null.m; return 0; } catch (error) { return error instanceof TypeError ? 1 : 0; }', 'yes'],
  ['return JSON.parse(\'{"m":0}\', (key, value) => (key === "m" ? 1 : value)).m;', 'yes'],
  ['return Object.keys({ b: 0, 1: 0 })[0] === "1" ? 1 : 0;', 'yes'],
  [
    'class E extends Error {} try { throw new E("x"); } catch (e) { return e.message === "x" ? 1 : 0; }',
    'yes',
  ],
  ['return [1, 2].includes(1, 1) ? 1 : 0;', 'no'],
  ['return /^m(\\d)$/.exec("m1")[1] === "1" ? 1 : 0;', 'yes'],
  ['return Math.max(...[0, 1]);', 'yes'],
  ['return new Function("a", "return a + 1")(0);', 'yes'],
  [
    'const list = []; if (location.hash) list.push(0); else list.push(0); list.push(1); return list[1];',
    'yes',
  ],
  ['return window.cfg?.panel.mode ?? 1;', 'yes'],
  ['const cfg = { panel: null }; return cfg.panel?.modes[0].of ?? 1;', 'yes'],
  ['return window.cfg?.panel.read().mode ?? 1;', 'yes'],
  ['const o = {}; return o.read?.(1).mode.now === undefined ? 1 : 0;', 'yes'],
  ['const o = { p: { m: 0 } }; return o?.p.m ?? 1;', 'no'],
  ['var a = 0; function a() {} return a + 1;', 'yes'],
  ['function f(m) { arguments[0] = 1; return m; } return f(0);', 'yes'],
  ['function f(m) { m = 1; return arguments[0]; } return f(0);', 'yes'],
  ['function f(m) { "use strict"; arguments[0] = 1; return m; } return f(0);', 'no'],
  ['function f(m = 0) { arguments[0] = 1; return m; } return f(0);', 'no'],
  ['function f(m) { arguments[0] = 1; return m ?? 0; } return f();', 'no'],
  ['function f(m) { [].shift.call(arguments); return m; } return f(0, 1);', 'yes'],
  ['function f(m) { if (location.hash) arguments[0] = 1; else m = 1; return m; } return f(0);', 'yes'],
  ['function f(m) { var m; arguments[0] = 1; return m; } return f(0);', 'yes'],
  ['return new URL("/a?m=1", "https://w.example").searchParams.get("m") === "1" ? 1 : 0;', 'yes'],
];

/** A script that docks in the mode that code ends in. */
export const docking = (code: string): string =>
  `function mode() { ${code} } addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(mode()));`;

/** Whole scripts before the tag of the library. */
export const scripts: readonly (readonly [code: string, visible: PanelVisible])[] = [
  [
    'const dock = () => Microsoft.CIFramework.setMode(1); addEventListener("CIFInitDone", dock); removeEventListener("CIFInitDone", dock);',
    'unknown',
  ],
  [
    'addEventListener("CIFInitDone", (event) => { Microsoft.CIFramework.setMode(1); event.stopImmediatePropagation(); }); addEventListener("CIFInitDone", () => Microsoft.CIFramework.setMode(0));',
    'yes',
  ],
  [
    'const gone = new AbortController(); addEventListener("CIFInitDone", () => Microsoft.CIFramework.setMode(1), { signal: gone.signal }); gone.abort();',
    'unknown',
  ],
  [
    'addEventListener("CIFInitDone", () => { const timer = setTimeout(() => Microsoft.CIFramework.setMode(1), 9); clearTimeout(timer); });',
    'unknown',
  ],
  [
    'addEventListener("CIFInitDone", () => { const copy = { ...Microsoft.CIFramework }; copy.setMode(1); });',
    'yes',
  ],
  [
    'addEventListener("CIFInitDone", () => { const own = Microsoft.CIFramework.setMode; Microsoft.CIFramework.setMode = (mode) => own(mode - 1); Microsoft.CIFramework.setMode(1); });',
    'no',
  ],
  [
    'addEventListener("CIFInitDone", () => { for (const name in Microsoft.CIFramework) if (name === "setMode") Microsoft.CIFramework[name](1); });',
    'yes',
  ],
  [
    'class Bus extends EventTarget {} const bus = new Bus(); bus.addEventListener("go", (event) => Microsoft.CIFramework.setMode(event.detail)); addEventListener("CIFInitDone", () => bus.dispatchEvent(new CustomEvent("go", { detail: 1 })));',
    'yes',
  ],
  [
    'const panel = { go() { addEventListener("CIFInitDone", () => Microsoft.CIFramework.setMode(1)); } }; window.panel?.go();',
    'unknown',
  ],
  [
    '"use strict"; function Panel() { this.mode = 1; } try { Panel(); addEventListener("CIFInitDone", () => Microsoft.CIFramework.setMode(1)); } catch {}',
    'unknown',
  ],
  [
    'addEventListener("CIFInitDone", () => { async function* modes() { yield 0; await null; yield 1; } (async () => { for await (const mode of modes()) Microsoft.CIFramework.setMode(mode); })(); });',
    'yes',
  ],
];
