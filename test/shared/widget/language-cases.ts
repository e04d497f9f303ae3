/** What the function must give for its argument to `setMode`; 1 docks, 0 minimises. Each is checked in Node as well. */
export const languageCases: readonly { readonly code: string; readonly mode: 0 | 1 }[] = [
  { code: 'const e = []; for (let i = 0; i < 2; i++) e.push(() => i); return e[1]()', mode: 1 },
  {
    code: "try { JSON.parse('{'); return 0 } catch (e) { return e instanceof SyntaxError ? 1 : 0 }",
    mode: 1,
  },
  { code: 'try { null.x; return 0 } catch (e) { return e instanceof TypeError ? 1 : 0 }', mode: 1 },
  {
    code: "class E extends Error {} try { throw new E('x') } catch (e) { return e instanceof E && e.message === 'x' ? 1 : 0 }",
    mode: 1,
  },
  {
    code: 'let m = 0; try { try { throw 1 } catch (e) { throw e } finally { m = 1 } } catch (e) { } return m',
    mode: 1,
  },
  { code: "const o = { a: 1 }; delete o.a; return 'a' in o ? 1 : 0", mode: 0 },
  { code: "return 'x' in new Proxy({}, { has: () => true }) ? 1 : 0", mode: 1 },
  { code: 'class A { #x = 1; static has(o) { return #x in o } } return A.has(new A()) ? 1 : 0', mode: 1 },
  { code: 'return 0 in [, 1] ? 1 : 0', mode: 0 },
  { code: "return Object.keys({ b: 1, a: 2, 1: 0 })[0] === '1' ? 1 : 0", mode: 1 },
  { code: 'return ({}).constructor === Object ? 1 : 0', mode: 1 },
  { code: 'return new Set([1, 1, 1]).size', mode: 1 },
  { code: 'return new Map([[1, 0]]).size', mode: 1 },
  { code: 'class M extends Map {} return new M([[1, 1]]).get(1)', mode: 1 },
  { code: 'class L extends Array {} const l = new L(); l.push(5); return l.length', mode: 1 },
  { code: 'return [1, 2, 3].includes(2, 2) ? 1 : 0', mode: 0 },
  { code: "return JSON.parse('{\"m\":1}', (k, v) => (k === 'm' ? 0 : v)).m", mode: 0 },
  {
    code: 'function* g() { try { yield 0 } finally { yield 1 } } const i = g(); i.next(); return i.return(5).value',
    mode: 1,
  },
  { code: "return /^dock/i.test('Docked') ? 1 : 0", mode: 1 },
  { code: "return 'a.b'.split('.').length - 1", mode: 1 },
  { code: "return 'a-b'.replace('-', '') === 'ab' ? 1 : 0", mode: 1 },
  { code: 'return Math.max(...[0, 1])', mode: 1 },
  { code: 'return [3, 1, 2].sort()[0]', mode: 1 },
  { code: 'return ((a, b = 1, c) => a).length', mode: 1 },
];

const api = 'Microsoft.CIFramework';

/** Whole bodies of the listener, with the mode that is left. */
export const flowCases: readonly { readonly code: string; readonly mode: 0 | 1 }[] = [
  { code: `const api = { ...${api} }; api.setMode(1)`, mode: 1 },
  { code: `Object.create(${api}).setMode(1)`, mode: 1 },
  {
    code: `class A { constructor(a) { Object.assign(this, a) } } new A(${api}).setMode(1)`,
    mode: 1,
  },
  { code: `new Map(Object.entries(${api})).get('setMode')(1)`, mode: 1 },
  { code: `for (const k in ${api}) if (k === 'setMode') ${api}[k](1)`, mode: 1 },
  { code: `const o = ${api}.setMode; ${api}.setMode = (m) => o(m - 1); ${api}.setMode(1)`, mode: 0 },
  {
    code: `try { ${api}.setMode(1); JSON.parse('{'); ${api}.setMode(0) } catch (e) { console.log(e) }`,
    mode: 1,
  },
  {
    code: `Promise.allSettled([Promise.reject(0), 1]).then((r) => ${api}.setMode(r.filter((x) => x.status === 'fulfilled').length))`,
    mode: 1,
  },
  {
    code: `Promise.any([Promise.reject(0), Promise.resolve(1)]).then((m) => ${api}.setMode(m))`,
    mode: 1,
  },
  { code: `const t = setTimeout(() => ${api}.setMode(0), 5); ${api}.setMode(1); clearTimeout(t)`, mode: 1 },
];
