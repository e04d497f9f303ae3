import { parentPort } from 'node:worker_threads';
import { analyseWidget, type Entry } from './analyse/analyse-widget.ts';
import type { ReportOptions } from './analyse/judge/facts.ts';
import type { LoadedFile, NotLoaded } from './loader.ts';

/** One analysis. A thread does one after another. */
export interface WorkerInput {
  readonly entry: Entry;
  readonly options: ReportOptions;
}

type Said =
  | ({ readonly kind: 'analyse' } & WorkerInput)
  | { readonly kind: 'file'; readonly id: number; readonly file: LoadedFile | NotLoaded };

const waiting = new Map<number, (file: LoadedFile | NotLoaded) => void>();
let asked = 0;

parentPort?.on('message', (said: Said) => {
  if (said.kind === 'analyse') {
    parentPort?.postMessage({ kind: 'started' });
    void analyse(said);
  } else {
    waiting.get(said.id)?.(said.file);
    waiting.delete(said.id);
  }
});

/** Files come from the thread that started this one: here is no network and no disk. */
const load = (reference: string, from?: string): Promise<LoadedFile | NotLoaded> =>
  new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    parentPort?.postMessage({ kind: 'load', id: asked, reference, from });
  });

/** A mistake of the analyser's own ends the thread, which the other side hears. */
async function analyse({ entry, options }: WorkerInput): Promise<void> {
  const report = await analyseWidget(entry, { load }, options);
  parentPort?.postMessage({ kind: 'report', report });
}
