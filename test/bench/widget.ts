import { checkWidget } from '../../shared/widget/check-widget.ts';
import type { LoadedFile } from '../../shared/widget/loader.ts';
import { entryOf, type Files, library, memoryLoader } from '../shared/widget/memory-widget.ts';

/** What large bundles cost: `node --import tsx test/bench/widget.ts`. Times are of this machine, with the thread's start in them. */
const part = (n: number, api: string): string =>
  `function m${n}(e){var t=this,r=e&&e.mode||${n % 3};if(r>${n % 7}){for(var o=0,i=[1,2,3];o<i.length;o++){t.x=(t.x||0)+i[o]*r}}else{try{${api}(e)}catch(a){console.log(a)}}return fetch("/${n}").then(function(e){return e.json()})["catch"](function(e){return{k:e,v:"${n}"}})}
class C${n} extends(C${Math.max(0, n - 1)}||Object){constructor(a,b=2){super(a);this.a=a;this.b=[...b]}get v(){return this.a??this.b}static of(x){return new C${n}(x)}}
var o${n}={a:m${n},b:C${n},c:()=>o${Math.max(0, n - 1)}.a(${n}),d:/x${n}+/g,e:\`t\${m${n}}\`};
`;

function bundle(size: number, api: string): string {
  let text = '';
  for (let n = 0; text.length < size; n += 1) text += part(n, api);
  return text;
}

const own = `<script>addEventListener("CIFInitDone",function(){Microsoft.CIFramework.setMode(1)})</script>`;
const page = `${own}<script src="bundle.js"></script>${library}`;
const widgets: readonly (readonly [string, Files])[] = [
  ['a page of its own', { 'index.html': own + library }],
  ['with an unrelated bundle of 3.6 MB', { 'index.html': page, 'bundle.js': bundle(3_600_000, 'log.write') }],
  [
    'with a dense bundle of 5 MB',
    { 'index.html': page, 'bundle.js': bundle(5_000_000, 'Microsoft.CIFramework.setMode') },
  ],
];

for (const [name, files] of widgets) {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  const start = performance.now();
  const entry: LoadedFile = entryOf(files);
  const { visible, calls } = await checkWidget({ page: entry }, memoryLoader(files));
  clearInterval(watch);
  const time = `${(performance.now() - start).toFixed(0)} ms`;
  console.log(
    `${name.padEnd(38)} ${time.padStart(9)} ${(most / 1e6).toFixed(0).padStart(5)} MB   ${visible}, ${calls.length} calls`,
  );
}
