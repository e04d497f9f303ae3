import type { Refusal } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { Ports } from './ports.ts';
import { rollbackRun } from './rollback-run.ts';
import { startAsked } from './start-asked.ts';
import type { StartRun } from './start-run.ts';

/** A new run that is asked for what a closed one was: a pilot stays a pilot, and a widening widens. */
export function runAgain(
  ports: Ports,
  before: Pick<Run, 'kind' | 'asked' | 'predecessor'>,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  const { kind, asked } = before;
  if (kind === 'rollback') return takenBackAgain(ports, before, by);
  const pilot = asked?.pilot === undefined ? {} : { pilot: asked.pilot };
  return startAsked(ports, { kind, ...pilot }, by);
}

/** Of the same run as before: the last one that wrote may be another by now. */
async function takenBackAgain(
  ports: Ports,
  { predecessor }: Pick<Run, 'predecessor'>,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  const run = predecessor === undefined ? undefined : await ports.ledger.run(predecessor);
  return rollbackRun(ports, run === undefined ? by : { ...by, run });
}
