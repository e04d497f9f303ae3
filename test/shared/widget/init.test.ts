import { describe, expect, it } from 'vitest';
import type { InitAwaited } from '../../../shared/domain/widget-report.ts';
import { afterTag, analyse, beforeTag, type Files, library, placesOf } from './memory-widget.ts';

const api = 'Microsoft.CIFramework.setMode(1)';
const listen = `window.addEventListener('CIFInitDone', () => ${api});`;
const added = (then: string): Files => ({
  'index.html': `<script>const s = document.createElement('script');
s.src = 'https://contoso.crm.dynamics.com/webresources/widget/msdyn_cilibrary.js';
s.dataset.crmurl = 'https://contoso.crm.dynamics.com';
s.setAttribute('data-cifid', 'CIFMainLibrary');
${then}
document.head.appendChild(s);</script>`,
});

const cases: readonly (readonly [string, Files, InitAwaited])[] = [
  ['a listener before the tag', beforeTag(listen), 'awaited'],
  ['a listener after the tag', afterTag(listen), 'raced'],
  [
    'a listener in a file after the tag',
    { 'index.html': `${library}<script src="a.js"></script>`, 'a.js': listen },
    'raced',
  ],
  [
    'a listener in a module',
    { 'index.html': `<script type="module" src="a.js"></script>${library}`, 'a.js': listen },
    'raced',
  ],
  [
    'a listener once the page is there',
    beforeTag(`document.addEventListener('DOMContentLoaded', () => { ${listen} })`),
    'raced',
  ],
  [
    'an inline listener after a deferred tag',
    { 'index.html': `${library.replace('<script', '<script defer')}<script>${listen}</script>` },
    'awaited',
  ],
  [
    'an inline listener after an async tag',
    { 'index.html': `${library.replace('<script', '<script async')}<script>${listen}</script>` },
    'raced',
  ],
  ['a listener in the load callback', added(`s.onload = () => { ${listen} };`), 'awaited'],
  [
    'a listener after a promise in the load callback',
    added(`s.onload = async () => { await null; ${listen} };`),
    'awaited',
  ],
  ['a listener before the library is added', added(listen), 'awaited'],
  [
    'a listener after a timer in the load callback',
    added(`s.onload = () => setTimeout(() => { ${listen} }, 0);`),
    'raced',
  ],
  [
    'a listener after a request in the load callback',
    added(`s.onload = async () => { await fetch('/a'); ${listen} };`),
    'raced',
  ],
  ['a call without a listener', afterTag(`${api};`), 'not-awaited'],
  ['a call in the load callback', added(`s.onload = () => ${api};`), 'not-awaited'],
  ['nothing at all', { 'index.html': library }, 'unknown'],
];

describe('whether the widget waits for the library', () => {
  it.each(cases)('is told for %s', async (_name, files, init) => {
    expect((await analyse(files)).init).toBe(init);
  });

  it('is certainly lost after a timer in the load callback, so the panel stays blank', async () => {
    const report = await analyse(added(`s.onload = () => setTimeout(() => { ${listen} }, 0);`));
    expect([report.visible, report.why.code]).toEqual(['no', 'init-missed']);
    expect(placesOf(report)).toEqual(['init-listener-race index.html:5:37']);
    expect(report.findings[0]?.severity).toBe('error');
  });
});
