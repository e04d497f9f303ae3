import { readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundChromium } from './find-chromium.ts';

/** How Chromium is to be started, and how to learn afterwards who leads its processes. */
export interface ConfinedStart {
  readonly executablePath: string;
  /** All variables it gets. */
  readonly env: { readonly [name: string]: string };
  readonly leader: () => number | undefined;
}

/**
 * Starts Chromium through a script in its own folder that limits processor time, file sizes and cores: limits the
 * system keeps even when we are gone. Memory cannot be limited so, since Chromium reserves far more than it uses.
 * None of our variables are passed on: they hold what signs us in.
 */
export async function confinedStart(
  { executablePath, env }: FoundChromium,
  folder: string,
  seconds: number,
): Promise<ConfinedStart> {
  const own = {
    ...env,
    HOME: folder,
    TMPDIR: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    LANG: 'C.UTF-8',
  };
  if (process.platform === 'win32') {
    const { SystemRoot = 'C:\\Windows' } = process.env;
    return {
      executablePath,
      env: { ...env, SystemRoot, TEMP: folder, TMP: folder },
      leader: () => undefined,
    };
  }
  const [script, pidFile] = [join(folder, 'start'), join(folder, 'leader')];
  const limits = [`ulimit -t ${seconds + 5}`, 'ulimit -f 1048576', 'ulimit -c 0'];
  const lines = [
    '#!/bin/sh',
    ...limits,
    // The folder they work in is the one mark all its processes keep.
    `cd ${quoted(folder)}`,
    `echo $$ > ${quoted(pidFile)}`,
    // Ends the whole group also when we are too busy to, or gone.
    `( sleep ${seconds}; kill -KILL -- -$$ ) >/dev/null 2>&1 3>&- 4>&- &`,
    // Behind us in line for the processor, so that what ends it gets there first.
    `exec nice -n 15 ${quoted(executablePath)} "$@"`,
    '',
  ];
  await writeFile(script, lines.join('\n'));
  await chmod(script, 0o700);
  return {
    executablePath: script,
    env: { ...own, PATH: '/usr/bin:/bin' },
    leader: () => leaderIn(pidFile),
  };
}

/** Read at once and not in turn: a page that floods us would let us wait for our turn. */
function leaderIn(pidFile: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
