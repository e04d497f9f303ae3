import { describe, expect, it } from 'vitest';
import { analyse, beforeTag, type Files, library, onInit, placesOf } from './memory-widget.ts';

const api = 'Microsoft.CIFramework';
const short = async (files: Files) => {
  const report = await analyse(files);
  return [report.visible, report.init, ...placesOf(report)];
};

describe('habits of real widgets', () => {
  it('include a flag that the event sets and a loop that looks at it', async () => {
    const code = `var ready = false; addEventListener('CIFInitDone', () => { ready = true; });
function start() { if (!ready) { setTimeout(start, 100); return; } ${api}.setMode(1); }
start();`;
    expect(await short(beforeTag(code))).toEqual(['yes', 'awaited']);
  });

  it('include a listener in what the tag itself runs on load', async () => {
    const tag = library.replace('<script', '<script onload="listen()"');
    const files = {
      'index.html': `<script>function listen() { addEventListener('CIFInitDone', () => ${api}.setMode(1)) }</script>${tag}`,
    };
    expect(await short(files)).toEqual(['yes', 'awaited']);
  });

  it('include plugins that an agent desktop starts, with a loader that passes attributes on', async () => {
    const plugin = `import { FlexPlugin } from 'flex-plugin';
const loadjs = require('loadjs');
export default class Panel extends FlexPlugin {
  init(flex, manager) {
    loadjs('https://contoso.crm.dynamics.com/webresources/Widget/msdyn_ciLibrary.js', 'CIF', { before(path, element) {
      element.setAttribute('data-cifid', 'CIFMainLibrary'); element.dataset.crmurl = 'https://contoso.crm.dynamics.com'; } });
    const panel = (mode) => window.${api}.setMode(mode);
    flex.Actions.addListener('afterNavigateToView', () => panel(1));
  }
}`;
    expect(await short({ 'plugin.js': plugin })).toEqual([
      'on-event',
      'unknown',
      'visible-only-on-event plugin.js:7:29',
    ]);
  });

  it('include parts of a page that are for those who develop, which are read but not run', async () => {
    const page = `<script>addEventListener('CIFInitDone', () => dock());</script>
<environment include="Development"><script src="a.js"></script>${library}</environment>
<environment exclude="Development"><script src="a.min.js"></script>${library}</environment>`;
    const files = {
      'Index.cshtml': page,
      'a.js': `let = = 1;`,
      'a.min.js': `function dock(){${api}.setMode(1)}`,
    };
    expect(await short(files)).toEqual(['yes', 'awaited', 'does-not-parse a.js:1:7']);
  });

  it('include links that run code', async () => {
    const files = { 'index.html': `${library}\n<a href="javascript:${api}.setMode(1)">Show</a>` };
    expect(await short(files)).toEqual(['on-event', 'unknown', 'visible-only-on-event index.html:2:21']);
  });

  it('include observables and emitters of libraries that are not there', async () => {
    const code = `const ready = new BehaviorSubject(false), bus = new EventEmitter();
addEventListener('CIFInitDone', () => ready.next(true));
ready.pipe().subscribe((is) => { if (is) bus.emit('mode', 1); });
bus.on('mode', (mode) => ${api}.setMode(mode));`;
    expect(await short(beforeTag(code))).toEqual(['yes', 'awaited']);
  });

  it('include answers that are expected to be good', async () => {
    expect(
      await short(
        onInit(`fetch('/a').then((r) => { if (r.ok) ${api}.setMode(1); else ${api}.setMode(0); })`),
      ),
    ).toEqual(['yes', 'awaited']);
  });
});
