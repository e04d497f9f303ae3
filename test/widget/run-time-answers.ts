import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEgressProxy } from '../../shared/browser/egress-proxy.ts';
import type { ServedPage } from '../../shared/browser/run-route.ts';
import { runWidget } from '../../shared/browser/run-widget.ts';
import { compareAnswers, type WidgetDifference } from '../../shared/domain/compare-widget.ts';
import type { WidgetRun } from '../../shared/domain/widget-run.ts';
import { type CorpusWidget, readCorpus } from './corpus.ts';

const origin = 'https://widget.example';
const types: { readonly [extension: string]: string } = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

export interface RunTimeAnswer {
  readonly widget: CorpusWidget;
  readonly run: WidgetRun;
  /** Against the answer written by hand. */
  readonly differences: readonly WidgetDifference[];
}

/** The product's own run of each widget, beside what its author wrote down. Widgets without a page are left out. */
export async function* runTimeAnswers(widgets: readonly CorpusWidget[]): AsyncGenerator<RunTimeAnswer> {
  const proxy = await startEgressProxy({ lookup: async () => [] });
  try {
    for (const widget of widgets.filter(({ expected }) => /\w/.test(expected.entry))) {
      const serve = async (url: URL): Promise<ServedPage | undefined> => file(widget, url);
      const run = await runWidget(`${origin}/${widget.expected.entry}`, { proxy, serve, quietMs: 500 });
      yield { widget, run, differences: differences(widget, run) };
    }
  } finally {
    await proxy.close();
  }
}

function differences({ expected }: CorpusWidget, run: WidgetRun): readonly WidgetDifference[] {
  const { visible, init = 'unknown', library, calls = [], alsoRight = [] } = expected;
  const report = { visible: alsoRight.includes(run.visible) ? run.visible : visible, init, library, calls };
  const all = compareAnswers(
    { ...report, why: { code: 'by-hand', params: {} }, findings: [], codeHash: '' },
    run,
  );
  return expected.calls === undefined ? all.filter(({ code }) => code !== 'calls-in-run-only') : all;
}

function file({ folder, expected }: CorpusWidget, url: URL): ServedPage | undefined {
  const path = folder + decodeURIComponent(url.pathname.slice(1));
  const known = url.origin === origin && existsSync(path) && statSync(path).isFile();
  if (!known)
    return url.hostname.endsWith('.example') ? { body: '', type: 'text/plain', status: 404 } : undefined;
  const isEntry = url.pathname === new URL(expected.entry, origin).pathname;
  const type = (isEntry ? (expected.type ?? 'text/html; charset=utf-8') : undefined) ?? types[extname(path)];
  return { body: readFileSync(path), type: type ?? 'text/javascript' };
}

/** `node --import tsx test/widget/run-time-answers.ts [id …]`: how often running the page gives the answer of its author. */
async function main(only: readonly string[]): Promise<void> {
  const widgets = readCorpus().filter(({ id }) => only.length === 0 || only.includes(id));
  const count = { all: 0, same: 0, explained: 0, contradicted: 0 };
  for await (const { widget, run, differences: found } of runTimeAnswers(widgets)) {
    const panel = found.filter(({ code }) => !code.startsWith('only-'));
    const contradicted = found.some(({ kind }) => kind === 'contradiction');
    count.all += 1;
    count[contradicted ? 'contradicted' : panel.length > 0 ? 'explained' : 'same'] += 1;
    if (panel.length === 0) continue;
    const codes = found.map(({ code, kind }) => `${kind === 'contradiction' ? '!' : ''}${code}`).join(', ');
    console.log(`${widget.id.padEnd(36)}${run.visible}, ${run.why}, ${run.init}: ${codes}`);
  }
  console.log(
    `${count.all} widgets run: ${count.same} as written by hand, ${count.explained} differ for a reason, ${count.contradicted} contradict`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
