import { checkWidget } from '../../shared/widget/check-widget.ts';
import type { LoadedFile, Loader } from '../../shared/widget/loader.ts';

/** What the widget check costs on large files, in the thread it is used in: milliseconds, and how far memory grew. */
const noFiles: Loader = { load: async (file) => ({ problem: 'not_found', file }) };
const library =
  '<script src="https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://contoso.crm4.dynamics.com" data-cifid="CIFMainLibrary"></script>';

/** Modules of a bundle that call each other, as dense as a minifier makes them. */
function bundle(bytes: number, mark: string): string {
  const parts: string[] = ['(()=>{var t={'];
  for (let index = 0, size = 0; size < bytes; index += 1) {
    const next = index + 1;
    const text = `${index}(e,n,r){n.a=function(t,o){if(!t)return o;for(var i=0,s=[];i<t.length;i++)t[i]&&s.push(r(${next}).b(t[i],o?o.x:${index}));return s.length?s:null},n.b=(t,o)=>t===o?{k:"${index}",v:[t,o,t+o]}:class extends Object{m(){return new Promise((e=>setTimeout(e,${index})))}}},`;
    parts.push(text);
    size += text.length;
  }
  parts.push(
    `},n={};function r(e){if(n[e])return n[e].exports;var o=n[e]={exports:{}};return t[e](o,o.exports,r),o.exports}`,
  );
  parts.push(`for(var e=0;e<200;e++)r(e).a([1,2,0],{x:e});${mark}})();`);
  return parts.join('');
}

const docking = `addEventListener("CIFInitDone",(()=>Microsoft.CIFramework.setMode(1)));`;

async function measure(title: string, files: { readonly [name: string]: string }): Promise<void> {
  const page: LoadedFile = {
    file: 'index.html',
    base: 'https://widget.example/index.html',
    type: 'text/html',
    text: `<!doctype html>${Object.keys(files)
      .map((name) => `<script src="${name}"></script>`)
      .join('')}<script>${docking}</script>${library}`,
  };
  const loader: Loader = {
    load: async (reference, from) => {
      const text = files[reference];
      return text === undefined
        ? noFiles.load(reference, from)
        : { file: reference, base: `https://widget.example/${reference}`, text };
    },
  };
  let most = process.memoryUsage.rss();
  const before = most;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const start = process.hrtime.bigint();
  const { visible, findings } = await checkWidget({ page }, loader);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  clearInterval(watch);
  const codes = findings.map(({ code }) => code).join(', ');
  console.log(
    `${title.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms  +${((most - before) / 1_048_576).toFixed(0).padStart(4)} MB  ${visible} ${codes}`,
  );
}

await measure('thread alone', {});
await measure('3.6 MB of others, unrelated', { 'vendor.js': bundle(3_600_000, '') });
await measure('5 MB dense, with the calls in it', { 'app.js': bundle(5_000_000, docking) });
await measure('again 5 MB dense', { 'app.js': bundle(5_000_000, docking) });
