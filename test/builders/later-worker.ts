import { vi } from 'vitest';
import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import type { Ports } from '../../shared/engine/ports.ts';

export interface Later {
  readonly ports: Ports;
  /** Lets this many milliseconds pass for the ports. */
  readonly pass: (milliseconds: number) => void;
}

/** The product once more, in this process, with a clock that can be put forward. Undo with `vi.unstubAllEnvs`. */
export function laterWorker(env: { readonly [name: string]: string }): Later {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const read = readConfig(env);
  if (read.kind === 'misconfigured') throw new Error('sandbox settings');
  const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
  let ahead = 0;
  return {
    ports: { ...ports, clock: { ...ports.clock, now: () => new Date(Date.now() + ahead) } },
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
