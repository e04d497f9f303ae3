import { checkWidget } from '../../shared/widget/check-widget.ts';
import type { LoadedFile, Loader } from '../../shared/widget/loader.ts';
import { denseBundles } from './dense-bundles.ts';

/** What one check cost. */
export interface WidgetCost {
  /** Milliseconds by the clock, and of all processors together. */
  readonly elapsed: number;
  readonly processor: number;
  /** The most the whole process ever took. */
  readonly megabytes: number;
  readonly visible: string;
}

const library =
  '<script src="https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://contoso.crm4.dynamics.com" data-cifid="CIFMainLibrary"></script>';
const docking = `addEventListener("CIFInitDone",(()=>Microsoft.CIFramework.setMode(1)));`;

async function cost(files: { readonly [name: string]: string }, inline: string): Promise<WidgetCost> {
  const tags = Object.keys(files).map((name) => `<script src="${name}"></script>`);
  const page: LoadedFile = {
    file: 'index.html',
    base: 'https://widget.example/index.html',
    type: 'text/html',
    text: `<!doctype html>${tags.join('')}<script>${inline}</script>${library}`,
  };
  const loader: Loader = {
    load: async (file) => {
      const text = files[file];
      return text === undefined
        ? { problem: 'not_found', file }
        : { file, base: `https://widget.example/${file}`, text };
    },
  };
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { visible, findings } = await checkWidget({ page }, loader);
  const { user, system } = process.cpuUsage(before);
  return {
    elapsed: performance.now() - start,
    processor: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    visible: [visible, ...findings.map(({ code }) => code)].join(' '),
  };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What it adds to a check of the same page without it, in a thread that runs already: the median of nine pairs. */
async function addedCost(files: { readonly [name: string]: string }): Promise<WidgetCost> {
  await cost(files, docking);
  const pairs: { readonly without: WidgetCost; readonly with: WidgetCost }[] = [];
  for (let pair = 0; pair < 9; pair += 1)
    pairs.push({ without: await cost({}, docking), with: await cost(files, docking) });
  const last = pairs.at(-1)?.with;
  if (last === undefined) throw new Error('nothing was measured');
  return {
    ...last,
    elapsed: middle(pairs.map((one) => one.with.elapsed - one.without.elapsed)),
    processor: middle(pairs.map((one) => one.with.processor - one.without.processor)),
  };
}

const [name = ''] = process.argv.slice(2);
const bundle = denseBundles.find(({ id }) => name.endsWith(id));
if (bundle === undefined) throw new Error(`no case ${name}`);
const result = name.startsWith('unrelated-')
  ? await addedCost({ 'vendor.js': bundle.make(3_600_000, '') })
  : await cost({ 'app.js': bundle.make(5_000_000, docking) }, '');
process.stdout.write(JSON.stringify(result));
