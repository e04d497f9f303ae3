import type { Refusal } from '../domain/reason.ts';
import type { RunIn } from '../domain/run.ts';
import type { PilotAsk, WindowAsk } from '../domain/run-ask.ts';
import type { Ports } from './ports.ts';
import { repairRun } from './repair-run.ts';
import { retireRun } from './retire-run.ts';
import { type StartRun, startRun } from './start-run.ts';
import { widenRun } from './widen-run.ts';

export interface AskedFor {
  readonly kind: 'migrate' | 'widen' | 'retire' | 'repair';
  readonly pilot?: PilotAsk;
  readonly window?: WindowAsk;
}

/** A run of the kind that is asked for; each has its own conditions. */
export function startAsked(
  ports: Ports,
  { kind, pilot, window }: AskedFor,
  by: Omit<StartRun, 'kind' | 'predecessor' | 'asked'>,
): Promise<RunIn<'planning'> | Refusal> {
  const windowed = window === undefined ? {} : { window };
  const again = window === undefined ? by : { ...by, asked: windowed };
  switch (kind) {
    case 'widen':
      return widenRun(ports, again);
    case 'retire':
      return retireRun(ports, again);
    case 'repair':
      return repairRun(ports, again);
    case 'migrate': {
      const asked = { ...windowed, ...(pilot === undefined ? {} : { pilot }) };
      return startRun(ports, { ...by, kind, ...(Object.keys(asked).length === 0 ? {} : { asked }) });
    }
  }
}
