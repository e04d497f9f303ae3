import type { DriftState } from '../domain/drift.ts';
import type { Nightly } from '../domain/glance.ts';
import type { AskedInquiry } from '../domain/inquiry.ts';
import { isRefusal } from '../domain/reason.ts';
import type { ScheduleState } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { ReadGlance } from './fleet-ports.ts';
import type { HasTime } from './has-time.ts';
import { lastSeen } from './last-seen.ts';
import type { LedgerWrite, Ports, ReadHead } from './ports.ts';
import { glanceAfterCheck, refreshGlance } from './refresh-glance.ts';
import { stillCalm } from './still-calm.ts';

interface Passing {
  readonly environment: EnvironmentSettings;
  /** Not stored yet. */
  readonly check: AskedInquiry;
  /** Before everything else that is read. */
  readonly read: ReadHead;
  /** Of that head, so it says of now which run is the newest, what is compared with, and that no card tells of failing checks. */
  readonly seen: ReadGlance;
  readonly hasTime: HasTime;
}

/** A check with its answer, to be written at once, and what is left to do then. */
export interface Passed {
  readonly writes: readonly LedgerWrite[];
  readonly committed: (read: ReadHead, schedule: ScheduleState) => Promise<void>;
}

/**
 * A scheduled check of an environment at which nobody is, of which nothing is told and in which nothing differs: it is
 * asked for and answered in one transaction. `undefined`: it needs a worker of its own, or is to be told of.
 */
export function checkInPassing(ports: Ports, passing: Passing): Promise<Passed | undefined> {
  const { id: run, environment } = passing.check;
  return ports.telemetry.span('slice', { run, environment }, () => {
    ports.telemetry.about(run);
    return look(ports, passing);
  });
}

async function look(ports: Ports, passing: Passing): Promise<Passed | undefined> {
  const { environment, check, read, seen, hasTime } = passing;
  const { key } = environment;
  const { glance, etag } = seen;
  const base = glance.nightly?.base;
  if (base === undefined || glance.outage !== undefined || read.head.openRun !== undefined) return undefined;
  if (glance.drift === undefined || glance.drift.items > 0 || glance.drift.putOff !== undefined)
    return undefined;
  const { turn = 0, workspace } = glance.nightly ?? {};
  let known = workspace;
  const lastWorkspace = async (): Promise<readonly string[] | undefined> => {
    if (known === undefined) {
      const codes = await lastSeen(ports, environment);
      known = codes === undefined ? {} : { codes };
    }
    return known.codes;
  };
  const against = { base, newest: glance.run, isClean: true, turn, lastWorkspace, hasTime };
  const calm = await stillCalm(ports, environment, check, against);
  if (calm === undefined || isRefusal(calm)) return undefined;
  const { readAt, outline, calm: learned, inTurns } = calm;
  const checkedAt = ports.clock.now().toISOString();
  const state: DriftState = { checkedAt, check: check.id, readAt, items: [], more: 0 };
  const nothing = { news: [], known: [], snoozed: [], solved: [] } as const;
  return {
    writes: [
      { kind: 'inquiry', inquiry: { ...check, status: 'compared', against: outline.run, ...nothing } },
      { kind: 'drift', environment: key, state },
      ...(learned === undefined ? [] : [{ kind: 'calm' as const, environment: key, calm: learned }]),
    ],
    committed: async (next, schedule) => {
      const nightly: Nightly = {
        schedule,
        ...(known === undefined ? {} : { workspace: known }),
        ...(inTurns === true ? { turn: turn + 1 } : {}),
      };
      const now = glanceAfterCheck(glance, next.etag ?? '', { drift: state, nightly });
      const put = await ports.ledger.putGlance(now, etag).catch(() => false);
      if (!put) await refreshGlance(ports, key);
    },
  };
}
