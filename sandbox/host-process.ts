import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The functions, running in a process of their own as on Azure. */
export interface HostProcess {
  /** `http://127.0.0.1:<port>` of the process that runs now. */
  readonly url: () => string;
  /** Lines the functions log, as they come. */
  readonly onLine: (listener: (line: string) => void) => void;
  /** kill -9: nothing is said goodbye to. */
  readonly kill: () => Promise<void>;
  /** Starts again after `kill`, on another port. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface HostProcessOptions {
  /** App settings. Nothing else of this process' own environment is passed on but PATH and HOME. */
  readonly env: { readonly [name: string]: string };
  /** Arguments of `node` that run the host. */
  readonly command: readonly string[];
  /** Folder it runs in; that of this process, unless given. */
  readonly cwd?: string;
}

export async function startHostProcess({ env, command, cwd }: HostProcessOptions): Promise<HostProcess> {
  const listeners: ((line: string) => void)[] = [];
  let child: ChildProcess;
  let port = 0;

  async function start(): Promise<void> {
    const { PATH = '', HOME = '' } = process.env;
    child = spawn(process.execPath, command, {
      env: { PATH, HOME, ...env },
      ...(cwd === undefined ? {} : { cwd }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const complaints: string[] = [];
    child.stderr?.on('data', (data) => complaints.push(String(data)));
    const ready = new Promise<number>((resolve, reject) => {
      child.once('exit', (code) =>
        reject(new Error(`the functions host ended with ${code}: ${complaints.join('').slice(-2000)}`)),
      );
      if (child.stdout === null) return reject(new Error('the functions host has no output'));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const found = /^ready (\d+)$/.exec(line);
        if (found !== null) resolve(Number(found[1]));
        else for (const listener of listeners) listener(line);
      });
    });
    port = await ready;
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await ended;
  }

  await start();
  return {
    url: () => `http://127.0.0.1:${port}`,
    onLine: (listener) => void listeners.push(listener),
    kill: () => end('SIGKILL'),
    restart: start,
    stop: () => end('SIGTERM'),
  };
}
