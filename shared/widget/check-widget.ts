import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WidgetFindingCode, WidgetReport } from '../domain/widget-report.ts';
import type { WorkerInput } from './analyse-worker.ts';
import type { LoadedFile, Loader, NotLoaded } from './loader.ts';

export interface CheckLimits {
  /** Milliseconds of work; waiting for files does not count. */
  readonly time: number;
  /** Megabytes of the worker's heap. */
  readonly memory: number;
}

export type CheckEntry = WorkerInput['entry'];
export type CheckOptions = WorkerInput['options'];

const usual: CheckLimits = { time: 10_000, memory: 500 };

interface Asked {
  readonly kind: 'load';
  readonly id: number;
  readonly reference: string;
  readonly from?: string;
}

type Message = Asked | { readonly kind: 'report'; readonly report: WidgetReport };

/**
 * Analyses a widget in a thread of its own. Running out of time or memory is a finding of the report, not an error; the
 * thread has ended when this answers.
 */
export async function checkWidget(
  entry: CheckEntry,
  loader: Loader,
  options: CheckOptions = {},
  limits: CheckLimits = usual,
): Promise<WidgetReport> {
  const worker = startWorker({ entry, options }, limits);
  const file = 'page' in entry ? entry.page.file : (entry.scripts[0]?.file ?? '');
  try {
    return await answered(worker, loader, limits, file);
  } finally {
    await worker.terminate();
  }
}

function startWorker(workerData: WorkerInput, { memory }: CheckLimits): Worker {
  const limits = {
    workerData,
    // Nothing of this process's secrets is needed there.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 16 },
  };
  if (import.meta.url.endsWith('.ts')) return new Worker(fromSource(), { ...limits, eval: true });
  // Bundles and their parts lie one folder below the root of the build, and so does this file's folder.
  return new Worker(new URL('../shared/widget/analyse-worker.js', import.meta.url), limits);
}

/** A thread of Node 20 does not take over the loader that lets sources run as they are: it registers its own. */
function fromSource(): string {
  const required = createRequire(import.meta.url).resolve('tsx/esm/api');
  // Asked from here that is the CommonJS half, whose loader looks for its files beside itself in vain.
  const loader = pathToFileURL(required.replace(/\.cjs$/, '.mjs')).href;
  const entry = new URL('./analyse-worker.ts', import.meta.url).href;
  return `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
}

function answered(worker: Worker, loader: Loader, limits: CheckLimits, file: string): Promise<WidgetReport> {
  return new Promise((resolve, reject) => {
    const clock = stopwatch(limits.time, () => resolve(unfinished('took-too-long', file)));
    worker.on('message', (message: Message) => {
      if (message.kind === 'report') {
        clock.end();
        resolve(message.report);
      } else void answer(worker, loader, message, clock);
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      clock.end();
      const isLimit = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
      if (isLimit) resolve(unfinished('too-large', file));
      else reject(new Error('analysing a widget', { cause: error }));
    });
    worker.on('exit', () => {
      clock.end();
      resolve(unfinished('too-large', file));
    });
    clock.goOn();
  });
}

async function answer(worker: Worker, loader: Loader, asked: Asked, clock: Stopwatch): Promise<void> {
  clock.pause();
  const file: LoadedFile | NotLoaded = await loader
    .load(asked.reference, asked.from)
    .catch(() => ({ problem: 'unreachable', file: asked.reference }));
  clock.goOn();
  worker.postMessage({ id: asked.id, file });
}

interface Stopwatch {
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly end: () => void;
}

/** Counts only while it runs. */
function stopwatch(time: number, over: () => void): Stopwatch {
  let left = time;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  const pause = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    left -= performance.now() - since;
  };
  const goOn = (): void => {
    pause();
    since = performance.now();
    timer = setTimeout(over, Math.max(0, left));
  };
  return { pause, goOn, end: pause };
}

/** A report that says only that nothing could be found out. */
function unfinished(code: WidgetFindingCode & ('took-too-long' | 'too-large'), file: string): WidgetReport {
  return {
    visible: 'unknown',
    why: { code, params: {} },
    library: { loaded: false, crmurl: false, cifid: false },
    init: 'unknown',
    findings: [{ code, severity: 'error', file, line: 1, column: 1, params: {} }],
    calls: [],
    codeHash: '',
  };
}
