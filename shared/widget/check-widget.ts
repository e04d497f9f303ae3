import type { Worker } from 'node:worker_threads';
import type { WidgetReport } from '../domain/widget-report.ts';
import { giveBack, takeThread } from './analyse-threads.ts';
import type { WorkerInput } from './analyse-worker.ts';
import type { LoadedFile, Loader, NotLoaded } from './loader.ts';
import { unfinished } from './unfinished.ts';

export interface CheckLimits {
  /** Milliseconds of work; starting a thread and waiting for files do not count. */
  readonly time: number;
  /** Megabytes of the worker's heap. */
  readonly memory: number;
}

export type CheckEntry = WorkerInput['entry'];
export type CheckOptions = WorkerInput['options'];

const usual: CheckLimits = { time: 10_000, memory: 640 };

/** Milliseconds for a thread to start: half a second, or many where a machine is busy with other things. */
const startMs = 30_000;

interface Asked {
  readonly kind: 'load';
  readonly id: number;
  readonly reference: string;
  readonly from?: string;
}

interface Answer {
  readonly report: WidgetReport;
  /** False when a limit ended it. */
  readonly isWhole: boolean;
}

type Message =
  | Asked
  | { readonly kind: 'started' }
  | { readonly kind: 'report'; readonly report: WidgetReport };

/**
 * Analyses a widget in a thread of its own. Running out of time or memory, and any mistake of the
 * analyser's, is a finding of the report, not an error, and ends the thread.
 */
export async function checkWidget(
  entry: CheckEntry,
  loader: Loader,
  options: CheckOptions = {},
  limits: CheckLimits = usual,
): Promise<WidgetReport> {
  const worker = takeThread(limits.memory);
  worker.postMessage({ kind: 'analyse', entry, options });
  const file = 'page' in entry ? entry.page.file : (entry.scripts[0]?.file ?? '');
  let isWhole = false;
  try {
    const answer = await answered(worker, loader, limits, file);
    isWhole = answer.isWhole;
    return answer.report;
  } finally {
    await (isWhole ? giveBack(worker, limits.memory) : worker.terminate());
  }
}

function answered(worker: Worker, loader: Loader, limits: CheckLimits, file: string): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(starting);
      clock.end();
      worker.off('message', hear).off('error', fail).off('exit', gone);
    };
    const unable = (code: 'took-too-long' | 'too-large'): void => {
      end();
      resolve({ report: unfinished(code, file), isWhole: false });
    };
    const hear = (message: Message): void => {
      if (message.kind === 'load') return void answer(worker, loader, message, clock);
      if (message.kind === 'started') {
        clearTimeout(starting);
        clock.goOn();
        return;
      }
      end();
      resolve({ report: message.report, isWhole: true });
    };
    const fail = (error: Error & { readonly code?: string }): void => {
      const isLimit = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
      end();
      const report = isLimit
        ? unfinished('too-large', file)
        : unfinished('not-analysed', file, error.message);
      resolve({ report, isWhole: false });
    };
    const gone = (): void => unable('too-large');
    const clock = stopwatch(limits.time, () => unable('took-too-long'));
    const starting = setTimeout(() => unable('took-too-long'), startMs);
    worker.on('message', hear).on('error', fail).on('exit', gone);
  });
}

async function answer(worker: Worker, loader: Loader, asked: Asked, clock: Stopwatch): Promise<void> {
  clock.pause();
  const file: LoadedFile | NotLoaded = await loader
    .load(asked.reference, asked.from)
    .catch(() => ({ problem: 'unreachable', file: asked.reference }));
  clock.goOn();
  worker.postMessage({ kind: 'file', id: asked.id, file });
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
