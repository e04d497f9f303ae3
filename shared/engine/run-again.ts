import { type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import { nextWindow } from '../domain/window.ts';
import type { Ports } from './ports.ts';
import { rollbackRun } from './rollback-run.ts';
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
  const windowed = window === undefined ? {} : { window };
  if (kind === 'rollback')
    return takenBackAgain(ports, before, window === undefined ? by : { ...by, asked: windowed });
  const pilot = asked?.pilot === undefined ? {} : { pilot: asked.pilot };
  return startAsked(ports, { kind, ...pilot, ...windowed }, by);
}

/** Of the same run as before: the last one that wrote may be another by now. */
async function takenBackAgain(
  ports: Ports,
  { predecessor }: Pick<Run, 'predecessor'>,
  by: Omit<StartRun, 'kind' | 'predecessor'>,
): Promise<RunIn<'planning'> | Refusal> {
  const run = predecessor === undefined ? undefined : await ports.ledger.run(predecessor);
  return rollbackRun(ports, run === undefined ? by : { ...by, run });
}
