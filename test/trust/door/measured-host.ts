import { fork } from 'node:child_process';
import { once } from 'node:events';

/** The functions in a process of their own, with a look at their heap. */
export interface MeasuredHost {
  readonly url: string;
  /** Bytes in use after collecting what nobody holds any more. */
  readonly heap: () => Promise<number>;
  /** Everything it has written so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** @param env app settings; nothing of this process' own environment is passed on but PATH and HOME */
export async function startMeasuredHost(env: { readonly [name: string]: string }): Promise<MeasuredHost> {
  const { PATH = '', HOME = '' } = process.env;
  const child = fork('test/trust/door/host-main.ts', {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      written += String(data);
    });
  const answer = async (name: 'port' | 'heap'): Promise<number> => {
    const gone = once(child, 'exit').then(() => {
      throw new Error(`the host ended: ${written.slice(-2000)}`);
    });
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [Record<string, number>];
    return message[name] ?? Number.NaN;
  };
  const port = await answer('port');
  return {
    url: `http://127.0.0.1:${port}`,
    heap: () => {
      child.send('heap');
      return answer('heap');
    },
    output: () => written,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
