import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { startEgressProxy } from '../../shared/browser/egress-proxy.ts';
import type { ServedPage } from '../../shared/browser/run-route.ts';
import { runWidget } from '../../shared/browser/run-widget.ts';
import { compareAnswers, type WidgetDifference } from '../../shared/domain/compare-widget.ts';
import type { WidgetRun } from '../../shared/domain/widget-run.ts';
import type { CorpusWidget } from './corpus.ts';

const origin = 'https://widget.example';
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
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
