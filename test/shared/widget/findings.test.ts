import { describe, expect, it } from 'vitest';
import type { ReportOptions } from '../../../shared/widget/analyse/judge/facts.ts';
import { afterTag, analyse, beforeTag, type Files, library, onInit, placesOf } from './memory-widget.ts';

const api = 'Microsoft.CIFramework';
const listen = `addEventListener('CIFInitDone', () => ${api}.setMode(1))`;
/** A healthy page with another tag. */
const tag = (text: string): Files => ({ 'index.html': `<script>${listen}</script>\n${text}` });
const src = 'src="https://contoso.crm.dynamics.com/webresources/Widget/msdyn_ciLibrary.js"';

const cases: readonly (readonly [string, Files, readonly string[], ReportOptions?])[] = [
  ['says nothing about a healthy widget', beforeTag(listen), []],
  [
    'missing attributes, at the tag',
    tag(`<script ${src}></script>`),
    ['missing-crmurl index.html:2:1', 'missing-cifid index.html:2:1'],
  ],
  [
    'a wrong value of data-cifid',
    tag(`<script ${src} data-crmurl="https://contoso.crm.dynamics.com" data-cifid="main"></script>`),
    ['missing-cifid index.html:2:1'],
  ],
  ['a second library', tag(`${library}\n${library}`), ['library-loaded-twice index.html:3:1']],
  ['a placeholder', tag(library.replace(/contoso/g, 'ORG')), ['placeholder-org-url index.html:2:1']],
  ['two organisations', tag(library.replace('contoso', 'fabrikam')), ['foreign-org-url index.html:2:1']],
  [
    'another organisation than asked for',
    tag(library),
    ['foreign-org-url index.html:2:1'],
    { organisation: 'https://fabrikam.crm.dynamics.com' },
  ],
  [
    'several providers without a session',
    beforeTag(listen),
    ['several-providers-need-session index.html:2:39'],
    { hasSeveralProviders: true },
  ],
  [
    'the first call that does not wait',
    afterTag(`${api}.getEnvironment();\n${api}.setMode(1);`),
    ['init-not-awaited index.html:3:1'],
  ],
  ['a listener in the wrong place', afterTag(`\n  window.${listen}`), ['init-listener-race index.html:4:3']],
  [
    'an early capture',
    beforeTag(`const f = window.Microsoft.CIFramework;\n${listen.replace(api, 'f')}`),
    ['api-captured-too-early index.html:2:11'],
  ],
  [
    'a mode through a wrapper, at the call of the library',
    beforeTag(`const set = m => ${api}.setMode(m);\naddEventListener('CIFInitDone', () => set(0));`),
    ['minimised-at-init index.html:2:18'],
  ],
  ['a hidden panel', onInit(`await ${api}.setMode(2)`), ['hidden-at-init index.html:2:60']],
  ['an unknown mode, at the argument', onInit(`${api}.setMode(who())`), ['dynamic-mode index.html:2:84']],
  [
    'a call on a click',
    onInit(`b.onclick = () => ${api}.setMode(1)`),
    ['visible-only-on-event index.html:2:72'],
  ],
  ['a session', onInit(`${api}.createSession({})`), ['shown-by-session index.html:2:54']],
  [
    'objects instead of JSON',
    onInit(
      `${api}.setMode(1); ${api}.openForm({ a: 1 }); ${api}.createRecord('contact', { b: 2 }); ${api}.openForm(JSON.stringify({}))`,
    ),
    ['open-form-object-argument index.html:2:119', 'open-form-object-argument index.html:2:176'],
  ],
  [
    'a handler name in wrong case, at the name',
    onInit(`${api}.setMode(1); ${api}.addHandler('onClickToAct', a)`),
    ['event-name-case index.html:2:121'],
  ],
  [
    'calls in comments only',
    beforeTag(`// ${api}.getMode()\n// ${api}.setMode(1)`),
    ['calls-only-in-comments index.html:3:4'],
  ],
  [
    'calls in comments of the page',
    { 'index.html': `${library}\n<!-- <script>${api}.setMode(1)</script> -->` },
    ['calls-only-in-comments index.html:2:14'],
  ],
  ['a page about something else', { 'index.html': '<p>a</p>' }, ['not-a-cif-widget index.html:1:1']],
  [
    'a missing library, at the first call',
    { 'index.html': `<script>\n${listen}</script>` },
    ['library-not-loaded index.html:2:39'],
  ],
  [
    'a missing file, at its tag',
    { 'index.html': `<script>${listen}</script>\n <script src="no.js"></script>${library}` },
    ['file-not-read index.html:2:2'],
  ],
  ['where a script stops to parse', beforeTag(`${listen};\nlet = = 1;`), ['does-not-parse index.html:3:7']],
];

describe('findings', () => {
  it.each(cases.map(([name, files, expected, options]) => ({ name, files, expected, options })))(
    'tell $name',
    async ({ files, expected, options }) => {
      expect(placesOf(await analyse(files, options))).toEqual(expected);
    },
  );

  it('of the panel are warnings when an event docks it', async () => {
    const { findings } = await analyse(onInit(`${api}.setMode(0); b.onclick = () => ${api}.setMode(1)`));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['minimised-at-init', 'warning'],
      ['visible-only-on-event', 'warning'],
    ]);
  });
});
