import type { Day } from '../../shared/domain/local-time.ts';
import { refuse } from '../../shared/domain/reason.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { aPlan, development, laterRunId, runId } from './parts.ts';

const window = { opensAt: '2026-03-07T21:00:00.000Z', closesAt: '2026-03-08T01:00:00.000Z' };
const hours = { from: 1320, to: 120, timeZone: 'Europe/Berlin' };
export const asksForWindow = { asked: { window: { kind: 'weekly', days: [6], ...hours } } } as const;
/** A window of one day, which does not open again. */
const asksForDay = { asked: { window: { kind: 'dated', day: '2026-03-07' as Day, ...hours } } } as const;
const refusal = refuse('environment_unavailable');

/** What was approved for a window: before it opens, and when it closed with nothing done. */
export const windowSubjects = (runs: {
  readonly scheduled: RunIn<'scheduled'>;
  readonly expired: RunIn<'expired'>;
}): readonly { readonly id: string; readonly subject: CardSubject }[] => {
  const approval = { ...runs.scheduled.approval, window };
  const common = { kind: 'run', environment: development, plan: aPlan() } as const;
  const late = { ...runs.expired, ...asksForWindow, approval, refusal };
  return [
    {
      id: 'scheduled-window',
      subject: { ...common, run: { ...runs.scheduled, ...asksForWindow, approval, ...window } },
    },
    { id: 'expired-window', subject: { ...common, run: late } },
    {
      id: 'expired-window-once',
      subject: {
        ...common,
        run: { ...runs.expired, ...asksForDay, approval, changedAt: window.closesAt },
      },
    },
    {
      id: 'reminder-missed',
      subject: {
        ...common,
        run: late,
        reminder: { id: laterRunId, run: runId, about: 'missed', at: window.closesAt },
      },
    },
  ];
};
