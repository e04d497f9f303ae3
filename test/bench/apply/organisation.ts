import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Slowness } from '../../../sandbox/dataverse/pace.ts';
import type { Facts } from './facts.ts';

export interface OrganisationOptions {
  readonly people: number;
  /** The server's hint, and how many requests it carries out at the same time. */
  readonly dop: number;
  readonly slowness: Omit<Slowness, 'workers'>;
  /** One request in a hundred goes wrong, in each of three ways. */
  readonly troubled?: boolean;
}

export interface Organisation {
  readonly url: string;
  readonly facts: () => Promise<Facts>;
  readonly stop: () => Promise<void>;
}

/** The Dataverse double with the documented limits, in a process of its own. */
export async function startOrganisation(options: OrganisationOptions): Promise<Organisation> {
  const entry = fileURLToPath(new URL('./organisation-process.ts', import.meta.url));
  const child = fork(entry, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
  const { url } = await said<{ readonly url: string }>(child);
  return {
    url,
    facts: async () => {
      child.send('facts');
      return (await said<{ readonly facts: Facts }>(child)).facts;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function said<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the organisation ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message as T;
}
