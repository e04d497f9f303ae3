import type { Refusal } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { Ports } from './ports.ts';
import { startAsked } from './start-asked.ts';
import type { StartRun } from './start-run.ts';

/** A new run that is asked for what a closed one was: a pilot stays a pilot, and a widening widens. */
export function runAgain(
  ports: Ports,
  { kind, asked }: Pick<Run, 'kind' | 'asked'>,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  const pilot = asked?.pilot === undefined ? {} : { pilot: asked.pilot };
  return startAsked(ports, { kind: kind === 'rollback' ? 'migrate' : kind, ...pilot }, by);
}
