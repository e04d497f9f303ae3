import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A thread that is not needed stays for this long: starting one takes longer than most analyses. */
const idleMs = 20_000;
const idleAtMost = 2;

interface Idle {
  readonly worker: Worker;
  readonly memory: number;
  readonly end: NodeJS.Timeout;
  readonly leave: () => void;
}

const idle: Idle[] = [];

/** @param memory megabytes of its heap */
export function takeThread(memory: number): Worker {
  const at = idle.findIndex((one) => one.memory === memory);
  const [found] = at < 0 ? [] : idle.splice(at, 1);
  if (found === undefined) return start(memory);
  clearTimeout(found.end);
  found.worker.off('error', found.leave).off('exit', found.leave);
  found.worker.ref();
  return found.worker;
}

/** Only a thread that has answered: one that ran into a limit is ended instead. */
export async function giveBack(worker: Worker, memory: number): Promise<void> {
  if (idle.length >= idleAtMost) {
    await worker.terminate();
    return;
  }
  const leave = (): void => {
    const at = idle.findIndex((one) => one.worker === worker);
    if (at >= 0) idle.splice(at, 1);
  };
  // Nobody listens to it meanwhile, and an error without a listener would end this process.
  worker.on('error', leave);
  worker.on('exit', leave);
  // Neither keeps a process alive that has nothing else to do.
  worker.unref();
  const end = setTimeout(() => {
    leave();
    void worker.terminate();
  }, idleMs).unref();
  idle.push({ worker, memory, end, leave });
}

function start(memory: number): Worker {
  const limits = {
    // Nothing of this process's secrets is needed there.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 16 },
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
