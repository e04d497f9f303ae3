import type { Refusal } from '../domain/reason.ts';
import type { RunIn } from '../domain/run.ts';
import type { PilotAsk } from '../domain/run-ask.ts';
import type { Ports } from './ports.ts';
import { repairRun } from './repair-run.ts';
import { retireRun } from './retire-run.ts';
import { type StartRun, startRun } from './start-run.ts';
import { widenRun } from './widen-run.ts';

export interface AskedFor {
  readonly kind: 'migrate' | 'widen' | 'retire' | 'repair';
  readonly pilot?: PilotAsk;
}

/** A run of the kind that is asked for; each has its own conditions. */
export function startAsked(
  ports: Ports,
  { kind, pilot }: AskedFor,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  switch (kind) {
    case 'widen':
      return widenRun(ports, by);
    case 'retire':
      return retireRun(ports, by);
    case 'repair':
      return repairRun(ports, by);
    case 'migrate':
      return startRun(ports, { ...by, kind, ...(pilot === undefined ? {} : { asked: { pilot } }) });
  }
}
