import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { makeWebLoader } from '../../../shared/widget/fetch/web-loader.ts';

export interface Endured {
  readonly path: string;
  /** `loaded` or the problem. */
  readonly answer: string;
  readonly milliseconds: number;
  /** How much the process grew at its highest. */
  readonly bytes: number;
}

/** Reads every hostile body, one after the other, with the deadline that `msOf` says. */
export async function endureBodies(msOf: (path: string) => number): Promise<readonly Endured[]> {
  const child = fork(fileURLToPath(new URL('./hostile-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    const { address, certificate, paths } = await said(child);
    const certificates = [certificate];
    const endured: Endured[] = [];
    for (const path of ['/', ...paths]) {
      const loader = makeWebLoader({
        rules: { hosts: { 'hostile.contoso.example': address } },
        certificates,
        limits: { fileMs: msOf(path) },
      });
      endured.push(await endure(path, () => loader.load(`https://hostile.contoso.example${path}`)));
      await loader.close();
    }
    return endured;
  } finally {
    child.kill();
  }
}

async function endure(path: string, load: () => Promise<object>): Promise<Endured> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 10);
  const started = performance.now();
  const answer = await load();
  const milliseconds = Math.round(performance.now() - started);
  clearInterval(timer);
  look();
  const problem = 'problem' in answer ? String(answer.problem) : 'loaded';
  return { path, answer: problem, milliseconds, bytes: most - before };
}

interface Said {
  readonly address: string;
  readonly certificate: string;
  readonly paths: readonly string[];
}

async function said(child: ChildProcess): Promise<Said> {
  let heard = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  while (!heard.includes('\n')) {
    if (child.stdout === null) throw new Error('starting the hostile server: no output');
    await once(child.stdout, 'data');
  }
  return JSON.parse(heard) as Said;
}
