import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface FleetOptions {
  readonly environments: number;
  /** Each holds a role and has a profile: two links. */
  readonly people: number;
  /** Where what the ledgers hold is left. */
  readonly seedFile: string;
}

/** Since the last time it was asked. */
export interface Counted {
  /** Requests, by environment. */
  readonly counts: readonly number[];
  readonly throttled: number;
  /** Tokens asked for. */
  readonly tokens: number;
  /** Seconds of processor of the process that stands for all organisations. */
  readonly fleetProcessor: number;
}

export interface Fleet {
  readonly urls: readonly string[];
  readonly organizationId: string;
  /** Of managed identities. */
  readonly identity: string;
  readonly counted: () => Promise<Counted>;
  readonly stop: () => Promise<void>;
}

/** A process that says something when it is ready and answers each message with one. */
export function started(file: string, options: unknown): ChildProcess {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  return fork(entry, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
}

export async function said<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${child.spawnargs.at(-2)} ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message as T;
}

export async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Environments that were migrated alike, behind doubles with the documented limits, in a process of their own. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const child = started('./fleet-process.ts', options);
  const ready = await said<Pick<Fleet, 'urls' | 'organizationId' | 'identity'>>(child);
  return {
    ...ready,
    counted: async () => {
      child.send('count');
      return said<Counted>(child);
    },
    stop: () => stopped(child),
  };
}
