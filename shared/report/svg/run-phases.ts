import type { AuditEntry } from '../../domain/audit.ts';
import type { Reported } from '../../domain/reported.ts';
import { isOpen, type RunStatus } from '../../domain/run.ts';

/** What the run was about between two entries of its audit trail. `wait`: it was somebody else's turn. */
export interface Phase {
  readonly status: RunStatus;
  readonly wait: boolean;
  /** Milliseconds; absent while it goes on. */
  readonly took?: number;
}

export interface Moment {
  readonly entry: AuditEntry;
  /** It did not go the way it was meant to. */
  readonly bad: boolean;
  /** What came after it, until the next; absent at the end of a run that is over. */
  readonly phase?: Phase;
}

/** What each kind of entry begins. One that is not here changes nothing about what the run waits for or does. */
const begins: { readonly [what: string]: RunStatus } = {
  requested: 'planning',
  'planned again': 'planning',
  answered: 'planning',
  planned: 'awaiting_approval',
  'part chosen': 'awaiting_approval',
  approved: 'applying',
  scheduled: 'scheduled',
  'window opened': 'applying',
  checked: 'applying',
  applied: 'verifying',
  blocked: 'blocked',
};
const waits: readonly RunStatus[] = ['awaiting_approval', 'needs_decisions', 'scheduled', 'blocked'];
const bad = ['blocked', 'stopped', 'failed', 'needs_repair', 'stale', 'expired', 'rejected', 'cancelled'];

/** The trail of a run with what lay between its entries. */
export function runPhases({ run, audit }: Pick<Reported, 'run' | 'audit'>): readonly Moment[] {
  const own = audit.filter((entry) => entry.run === run.id);
  let status: RunStatus = 'planning';
  return own.map((entry, at) => {
    const next = own[at + 1];
    // A plan whose questions nobody has answered yet waits for answers, and for approval only then.
    const asks =
      entry.what === 'planned' &&
      own.slice(at + 1).find(({ what }) => what !== 'reminded')?.what === 'answered';
    status = asks ? 'needs_decisions' : (begins[entry.what] ?? status);
    const moment = { entry, bad: bad.includes(entry.what) };
    if (next === undefined && !isOpen(run)) return moment;
    const took = next === undefined ? {} : { took: Math.max(0, Date.parse(next.at) - Date.parse(entry.at)) };
    return {
      ...moment,
      phase: { status: next === undefined ? run.status : status, wait: waits.includes(status), ...took },
    };
  });
}
