import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The functions host in a process that can be killed, stopped, woken and put forward in time. */
export interface WorkerProcess {
  readonly url: () => string;
  readonly alive: () => boolean;
  /** SIGKILL; at once, whoever waits for the process to be gone awaits the answer. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Settles when the process that runs now is gone. */
  readonly ended: () => Promise<void>;
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Its clock is ahead of the real one by so many milliseconds, now and after a restart. */
  readonly setAhead: (milliseconds: number) => void;
  readonly onLine: (listener: (line: string) => void) => void;
  /** Runs a timer function; false when the process did not answer. */
  readonly fire: (timer: string) => Promise<boolean>;
}

export function workerProcess(
  command: readonly string[],
  env: { readonly [name: string]: string },
): WorkerProcess {
  const listeners: ((line: string) => void)[] = [];
  let child: ChildProcess | undefined;
  let gone: Promise<void> = Promise.resolve();
  let port = 0;
  let ahead = 0;

  async function start(): Promise<void> {
    const { PATH = '', HOME = '' } = process.env;
    const one = spawn(process.execPath, command, {
      env: { PATH, HOME, ...env, CLOCK_AHEAD_MS: String(ahead) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = one;
    one.on('error', () => undefined);
    gone = new Promise((resolve) => one.once('exit', () => resolve()));
    one.stderr?.resume();
    port = await new Promise<number>((resolve, reject) => {
      // Killed before it could say that it is ready: its first poll of the queue was a point to die at.
      one.once('exit', (code) =>
        code === null ? resolve(0) : reject(new Error(`the functions host ended with ${code}`)),
      );
      if (one.stdout === null) return reject(new Error('the functions host has no output'));
      createInterface({ input: one.stdout }).on('line', (line) => {
        const ready = /^ready (\d+)$/.exec(line);
        if (ready !== null) resolve(Number(ready[1]));
        else for (const listener of listeners) listener(line);
      });
    });
  }

  async function fire(timer: string): Promise<boolean> {
    const headers = { 'x-functions-key': env.HOST_MASTER_KEY ?? '', 'content-type': 'application/json' };
    const url = `http://127.0.0.1:${port}/admin/functions/${timer}`;
    const answer = await fetch(url, { method: 'POST', headers, body: '{}' }).catch(() => undefined);
    return answer?.ok === true;
  }

  const alive = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    url: () => `http://127.0.0.1:${port}`,
    alive: () => alive() && child?.killed === false,
    kill: () => {
      child?.kill('SIGKILL');
      return gone;
    },
    start,
    ended: () => gone,
    freeze: () => void process.kill(child?.pid ?? 0, 'SIGSTOP'),
    thaw: () => void process.kill(child?.pid ?? 0, 'SIGCONT'),
    setAhead: (milliseconds) => {
      ahead = milliseconds;
      if (alive() && child?.connected) child.send(milliseconds);
    },
    onLine: (listener) => void listeners.push(listener),
    fire,
  };
}
