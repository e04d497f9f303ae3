import { newRunId } from '../domain/ids.ts';
import { parseSchedule, type SaidSchedule } from '../domain/parse-schedule.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import {
  coveredAt,
  defaultSchedule,
  nextSlots,
  type Schedule,
  type ScheduleState,
  scheduleOf,
} from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { WallTime } from '../domain/wall-time.ts';
import { audited } from './audit-entry.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';
import { unknownTo } from './read-runs.ts';

/** When an environment is checked, as people are told it. */
export interface ScheduleReading {
  /** Absent where checks are off. */
  readonly schedule?: Schedule;
  /** Absent while nobody decided it. */
  readonly set?: { readonly by: PersonRef; readonly at: string };
  readonly next: readonly { readonly slot: WallTime; readonly at: Date }[];
  /** Absent before the first check. */
  readonly last?: { readonly at: string; readonly count: number };
  /** Whether there is anything to compare with. */
  readonly verified: boolean;
}

interface Asked {
  readonly environment: EnvironmentSettings;
  readonly by: PersonRef;
}

export async function readSchedule(
  ports: Ports,
  { environment, by }: Asked,
): Promise<ScheduleReading | Refusal> {
  const roles = await ports.people.rolesOf(by.id, environment);
  if (roles.size === 0) return unknownTo(ports, environment, by);
  return reading(ports, environment, await ports.ledger.schedule(environment.key));
}

/** @param said what was typed after the environment. Refuses with a right example; only a planner or operator may. */
export async function setSchedule(
  ports: Ports,
  { environment, by, said }: Asked & { readonly said: string },
): Promise<ScheduleReading | Refusal> {
  const roles = await ports.people.rolesOf(by.id, environment);
  if (roles.size === 0) return unknownTo(ports, environment, by);
  if (!roles.has('planner') && !roles.has('operator'))
    return lacking(ports, by.id, refuse('may_not_schedule', { environment: environment.name }));
  const wanted = parseSchedule(said);
  return isRefusal(wanted) ? wanted : reading(ports, environment, await save(ports, environment, wanted, by));
}

async function save(
  ports: Ports,
  { key }: EnvironmentSettings,
  wanted: SaidSchedule,
  by: PersonRef,
): Promise<ScheduleState> {
  const now = ports.clock.now();
  for (;;) {
    const read = await ports.ledger.readHead(key);
    const before = await ports.ledger.schedule(key);
    const state = stateOf(key, wanted, { before, by, now });
    const schedule = state.set?.schedule;
    const detail = schedule === undefined ? wanted.kind : `${schedule.cron} ${schedule.timeZone}`;
    const about = { id: newRunId(key, now, ports.ids.random(12)), environment: key };
    const { head, writes } = audited(ports, about, { what: 'scheduled', by, detail }, read.head);
    const result = await ports.ledger.commit(read, head, [
      { kind: 'schedule', environment: key, state },
      ...writes,
    ]);
    if (result.kind === 'committed') return state;
  }
}

/** Nothing before now is due by a new schedule: the next slot is the first. */
function stateOf(
  key: EnvironmentSettings['key'],
  wanted: SaidSchedule,
  { before, by, now }: { before: ScheduleState | undefined; by: PersonRef; now: Date },
): ScheduleState {
  const at = now.toISOString();
  if (wanted.kind === 'set') {
    const { schedule } = wanted;
    return { set: { schedule, by, at }, ...coveredAt(schedule, now) };
  }
  const nightly = coveredAt(defaultSchedule(key), now);
  if (wanted.kind === 'default') return nightly;
  return { set: { by, at }, covered: before?.covered ?? nightly.covered };
}

async function reading(
  ports: Ports,
  { key }: EnvironmentSettings,
  state: ScheduleState | undefined,
): Promise<ScheduleReading> {
  const schedule = scheduleOf(key, state);
  const drift = await ports.ledger.drift(key);
  return {
    ...(schedule === undefined ? {} : { schedule }),
    ...(state?.set === undefined ? {} : { set: { by: state.set.by, at: state.set.at } }),
    next: schedule === undefined ? [] : nextSlots(schedule, ports.clock.now(), 3),
    ...(drift === undefined ? {} : { last: { at: drift.checkedAt, count: drift.items.length + drift.more } }),
    verified: (await ports.ledger.base(key)) !== undefined,
  };
}
