import { type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import { nextWindow } from '../domain/window.ts';
import type { Ports } from './ports.ts';
import { startAsked } from './start-asked.ts';
import type { StartRun } from './start-run.ts';

/**
 * A new run that is asked for what a closed one was: a pilot stays a pilot, a widening widens, and what was to wait for a
 * window waits for its next opening. Whoever wants it at once asks anew.
 */
export async function runAgain(
  ports: Ports,
  before: Pick<Run, 'kind' | 'asked' | 'predecessor'>,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  const { kind, asked } = before;
  const window = asked?.window;
  if (window !== undefined && nextWindow(window, ports.clock.now()) === undefined)
    return refuse('window_shut', { environment: by.environment.name });
  const run = kind === 'rollback' ? await takenBack(ports, before) : undefined;
  return startAsked(
    ports,
    {
      kind,
      ...(asked?.pilot === undefined ? {} : { pilot: asked.pilot }),
      ...(window === undefined ? {} : { window }),
      ...(run === undefined ? {} : { run }),
    },
    by,
  );
}

/** The same run as before: the last one that wrote may be another by now. */
async function takenBack(ports: Ports, { predecessor }: Pick<Run, 'predecessor'>): Promise<Run | undefined> {
  return predecessor === undefined ? undefined : ports.ledger.run(predecessor);
}
