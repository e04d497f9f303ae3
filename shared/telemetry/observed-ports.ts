import { isOpen, type Run } from '../domain/run.ts';
import type { Ledger, LedgerWrite, WakeUps } from '../engine/ports.ts';
import type { Telemetry } from '../engine/telemetry-ports.ts';

/** Whoever wakes a run or inquiry works on it: the turn that asked for it belongs to its trace. */
export function observedWakeUps(wakeUps: WakeUps, telemetry: Telemetry): WakeUps {
  return {
    wake: (id, delaySeconds) => {
      telemetry.about(id);
      return wakeUps.wake(id, delaySeconds);
    },
  };
}

/** Counts runs when they end, and again when later evidence changes how they ended. */
export function observedLedger(ledger: Ledger, telemetry: Telemetry): Ledger {
  return {
    ...ledger,
    commit: async (read, next, writes) => {
      const result = await ledger.commit(read, next, writes);
      if (result.kind === 'committed') for (const run of endedIn(writes)) tellEnd(telemetry, run);
      return result;
    },
  };
}

const endedIn = (writes: readonly LedgerWrite[]): readonly Run[] =>
  writes.flatMap((write) => (write.kind === 'run' && !isOpen(write.run) ? [write.run] : []));

/** How long people were waited for is not how long the work took: measured from the approval where there is one. */
function tellEnd(telemetry: Telemetry, run: Run): void {
  const about = { outcome: run.status, kind: run.kind, environment: run.environment };
  telemetry.measure('cutover.runs', 1, about);
  const approved = 'approval' in run ? run.approval?.at : undefined;
  if (approved !== undefined)
    telemetry.measure('cutover.run.duration', seconds(approved, run.changedAt), about);
  telemetry.ended(run.id, run.requestedAt, run.changedAt, about);
}

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
