import type { PanelVisible } from '../../../shared/domain/widget-report.ts';
import { afterTag, beforeTag, type Files, library, onInit } from './memory-widget.ts';

export interface VisibleCase {
  readonly name: string;
  readonly files: Files;
  readonly visible: PanelVisible;
  readonly why: string;
}

const api = 'Microsoft.CIFramework';
const one = (name: string, files: Files, visible: PanelVisible, why: string): VisibleCase => ({
  name,
  files,
  visible,
  why,
});

export const visibleCases: readonly VisibleCase[] = [
  one('a call with 1', onInit(`${api}.setMode(1)`), 'yes', 'docked-at-init'),
  one('a call with 0', onInit(`${api}.setMode(0)`), 'no', 'minimised-at-init'),
  one('a call with 2', onInit(`${api}.setMode(2)`), 'no', 'hidden-at-init'),
  one('1 and then 0', onInit(`${api}.setMode(1); ${api}.setMode(0)`), 'no', 'minimised-at-init'),
  one('0 and then 1', onInit(`${api}.setMode(0); ${api}.setMode(1)`), 'yes', 'docked-at-init'),
  one(
    '1 at once and 0 after an answer',
    onInit(`fetch('/a').then(() => ${api}.setMode(0)); ${api}.setMode(1)`),
    'no',
    'minimised-at-init',
  ),
  one(
    'a wrapper called with 1',
    beforeTag(`function go(m) { return ${api}.setMode(m); }\naddEventListener('CIFInitDone', () => go(1));`),
    'yes',
    'docked-at-init',
  ),
  one(
    'a wrapper of a wrapper',
    onInit(`const a = m => ${api}.setMode(m), b = (x, m) => a(m); b('x', 1)`),
    'yes',
    'docked-at-init',
  ),
  one('a default parameter', onInit(`const a = (m = 1) => ${api}.setMode(m); a()`), 'yes', 'docked-at-init'),
  one(
    'a frozen object',
    onInit(`const M = Object.freeze({ MIN: 0, DOCK: 1 }); ${api}.setMode(M.DOCK)`),
    'yes',
    'docked-at-init',
  ),
  one(
    'an alias of window.Microsoft',
    onInit(`const ms = window.Microsoft; const { CIFramework: f } = ms; f.setMode(1)`),
    'yes',
    'docked-at-init',
  ),
  one('a captured member', onInit(`const { setMode } = ${api}; setMode(1)`), 'yes', 'docked-at-init'),
  one(
    'computed names',
    onInit(`window['Micro' + 'soft']['CIFramework']['setMode'](1)`),
    'yes',
    'docked-at-init',
  ),
  one(
    'call, apply and bind',
    onInit(`${api}.setMode.call(null, 0); ${api}.setMode.bind(null, 1)()`),
    'yes',
    'docked-at-init',
  ),
  one('an optional call', onInit(`window.Microsoft?.CIFramework?.setMode?.(1)`), 'yes', 'docked-at-init'),
  one(
    'a dispatch map',
    onInit(`({ show: () => ${api}.setMode(1), hide: () => ${api}.setMode(0) })['show']()`),
    'yes',
    'docked-at-init',
  ),
  one(
    'a class setter',
    onInit(`class P { set mode(m) { ${api}.setMode(m) } } new P().mode = 1`),
    'yes',
    'docked-at-init',
  ),
  one(
    'a class field',
    onInit(`class P { api = ${api}; show() { return this.api.setMode(1) } } new P().show()`),
    'yes',
    'docked-at-init',
  ),
  one(
    'an awaited answer',
    onInit(`const e = JSON.parse(await ${api}.getEnvironment()); await ${api}.setMode(1)`),
    'yes',
    'docked-at-init',
  ),
  one(
    'a condition known from the code',
    onInit(`const dock = !0; ${api}.setMode(dock ? 1 : 0)`),
    'yes',
    'docked-at-init',
  ),
  one(
    'the same call on both branches',
    onInit(`if (x) ${api}.setMode(1); else { ${api}.setMode(1) }`),
    'yes',
    'docked-at-init',
  ),
  one(
    'a guard that leaves',
    onInit(`const r = await fetch('/a'); if (!r.ok) throw new Error('a'); ${api}.setMode(1)`),
    'yes',
    'docked-at-init',
  ),
  one(
    'a condition nobody knows',
    onInit(`if (location.search === '?a') ${api}.setMode(1)`),
    'unknown',
    'depends-on-condition',
  ),
  one(
    'different branches',
    onInit(`if (x()) ${api}.setMode(1); else ${api}.setMode(0)`),
    'unknown',
    'depends-on-condition',
  ),
  one('a conditional argument', onInit(`${api}.setMode(x() ? 1 : 0)`), 'unknown', 'dynamic-mode'),
  one(
    'an argument from outside',
    onInit(`${api}.setMode(Number(new URLSearchParams(location.search).get('m')))`),
    'unknown',
    'dynamic-mode',
  ),
  one(
    'a click',
    {
      'index.html': `<button id="b">a</button><script>addEventListener('CIFInitDone', () => document.getElementById('b').addEventListener('click', () => ${api}.setMode(1)));</script>${library}`,
    },
    'on-event',
    'docked-on-event',
  ),
  one(
    'a click on what is not there',
    onInit(`document.getElementById('b').addEventListener('click', () => ${api}.setMode(1))`),
    'unknown',
    'not-reached',
  ),
  one(
    'an attribute that handles clicks',
    { 'index.html': `${library}<button onclick="${api}.setMode(1)">a</button>` },
    'on-event',
    'docked-on-event',
  ),
  one(
    'a handler of the library',
    onInit(`${api}.addHandler('onclicktoact', () => ${api}.setMode(1))`),
    'on-event',
    'docked-on-event',
  ),
  one(
    'a message',
    beforeTag(`addEventListener('message', e => { if (e.data === 'dock') ${api}.setMode(1) })`),
    'on-event',
    'docked-on-event',
  ),
  one('a failure', onInit(`fetch('/a').catch(() => ${api}.setMode(1))`), 'on-event', 'docked-on-event'),
  one(
    '0 at first and 1 on a click',
    onInit(`${api}.setMode(0); b.onclick = () => ${api}.setMode(1)`),
    'on-event',
    'docked-on-event',
  ),
  one(
    'a function nobody calls',
    beforeTag(`function dock() { ${api}.setMode(1) }`),
    'unknown',
    'not-reached',
  ),
  one(
    'a session',
    onInit(`${api}.setMode(2); ${api}.createSession({ templateName: 'a' })`),
    'unknown',
    'shown-by-session',
  ),
  one(
    'the page has loaded',
    {
      'index.html': `${library}<body onload="go()"><script>function go() { ${api}.setMode(1) }</script></body>`,
    },
    'yes',
    'docked-at-init',
  ),
  one('a comment', onInit(`/* ${api}.setMode(1) */`), 'no', 'calls-only-in-comments'),
  one('a text', onInit(`console.log('${api}.setMode(1)')`), 'no', 'never-docked'),
  one(
    'an own function of that name',
    onInit(
      'const editor = { setMode: (m) => m }; function setMode(m) { return m } setMode(1); editor.setMode(1)',
    ),
    'no',
    'never-docked',
  ),
  one(
    'a stand-in for trying out',
    {
      'index.html': `<script>window.Microsoft = { CIFramework: { setMode() {} } }; addEventListener('CIFInitDone', () => ${api}.setMode(1)); dispatchEvent(new Event('CIFInitDone'));</script>`,
    },
    'no',
    'library-not-loaded',
  ),
  one(
    'no library',
    { 'index.html': `<script>addEventListener('CIFInitDone', () => ${api}.setMode(1))</script>` },
    'no',
    'library-not-loaded',
  ),
  one(
    'a page about something else',
    { 'index.html': '<p>Hello</p><script>var a = 1;</script>' },
    'no',
    'not-a-cif-widget',
  ),
  one(
    'a script that does not parse',
    beforeTag(`addEventListener('CIFInitDone', () => ${api}.setMode(1);`),
    'unknown',
    'does-not-parse',
  ),
  one('a call before the library', beforeTag(`${api}.setMode(1)`), 'no', 'api-too-early'),
  one(
    'a capture before the library',
    beforeTag(
      `const f = window.Microsoft && window.Microsoft.CIFramework; addEventListener('CIFInitDone', () => f.setMode(1))`,
    ),
    'no',
    'api-too-early',
  ),
  one(
    'an event name in wrong case',
    beforeTag(`addEventListener('cifInitDone', () => ${api}.setMode(1))`),
    'no',
    'init-missed',
  ),
  one(
    'polling',
    afterTag(
      `const t = setInterval(() => { if (window.Microsoft) { clearInterval(t); ${api}.setMode(1) } }, 100)`,
    ),
    'yes',
    'docked-at-init',
  ),
  one(
    'a script alone',
    { 'widget.js': `addEventListener('CIFInitDone', () => ${api}.setMode(1))` },
    'yes',
    'docked-at-init',
  ),
  one(
    'a function of a script alone',
    { 'widget.js': `function dock() { ${api}.setMode(1) }` },
    'unknown',
    'host-page-unknown',
  ),
];
