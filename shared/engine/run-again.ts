import type { Refusal } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { Ports } from './ports.ts';
import { repairRun } from './repair-run.ts';
import { retireRun } from './retire-run.ts';
import { type StartRun, startRun } from './start-run.ts';
import { widenRun } from './widen-run.ts';

/** A new run that is asked for what a closed one was: a pilot stays a pilot, and a widening widens. */
export function runAgain(
  ports: Ports,
  before: Pick<Run, 'kind' | 'asked'>,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  switch (before.kind) {
    case 'widen':
      return widenRun(ports, by);
    case 'retire':
      return retireRun(ports, by);
    case 'repair':
      return repairRun(ports, by);
    case 'migrate':
    case 'rollback':
      return startRun(ports, {
        ...by,
        kind: 'migrate',
        ...(before.asked?.pilot === undefined ? {} : { asked: { pilot: before.asked.pilot } }),
      });
  }
}
