import type { PlanKind } from '../domain/plan.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { PilotAsk, WindowAsk } from '../domain/run-ask.ts';
import { asAsked } from './asked-window.ts';
import type { Ports } from './ports.ts';
import { repairRun } from './repair-run.ts';
import { retireRun } from './retire-run.ts';
import { rollbackRun } from './rollback-run.ts';
import { type StartRun, startRun } from './start-run.ts';
import { widenRun } from './widen-run.ts';

export interface AskedFor {
  readonly kind: PlanKind;
  readonly pilot?: PilotAsk;
  readonly window?: WindowAsk;
  /** Of a rollback: the run to take back; the last one that wrote when absent. */
  readonly run?: Run;
}

/** A run of the kind that is asked for; each has its own conditions. */
export function startAsked(
  ports: Ports,
  { kind, pilot, window, run }: AskedFor,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  const windowed = window === undefined ? {} : { window };
  const again = { ...by, ...asAsked(windowed) };
  switch (kind) {
    case 'widen':
      return widenRun(ports, again);
    case 'retire':
      return retireRun(ports, again);
    case 'repair':
      return repairRun(ports, again);
    case 'rollback':
      return rollbackRun(ports, run === undefined ? again : { ...again, run });
    case 'migrate':
      return startRun(ports, {
        ...by,
        kind,
        ...asAsked({ ...windowed, ...(pilot === undefined ? {} : { pilot }) }),
      });
  }
}
