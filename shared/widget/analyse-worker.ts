import { parentPort, workerData } from 'node:worker_threads';
import { analyseWidget, type Entry } from './analyse/analyse-widget.ts';
import type { ReportOptions } from './analyse/judge/facts.ts';
import type { LoadedFile, NotLoaded } from './loader.ts';

/** What the worker is started with. */
export interface WorkerInput {
  readonly entry: Entry;
  readonly options: ReportOptions;
}

const { entry, options } = workerData as WorkerInput;
const waiting = new Map<number, (file: LoadedFile | NotLoaded) => void>();
let asked = 0;

parentPort?.on('message', ({ id, file }: { readonly id: number; readonly file: LoadedFile | NotLoaded }) => {
  waiting.get(id)?.(file);
  waiting.delete(id);
});

/** Files come from the thread that started this one: here is no network and no disk. */
const load = (reference: string, from?: string): Promise<LoadedFile | NotLoaded> =>
  new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    parentPort?.postMessage({ kind: 'load', id: asked, reference, from });
  });

const report = await analyseWidget(entry, { load }, options);
parentPort?.postMessage({ kind: 'report', report });
parentPort?.close();
