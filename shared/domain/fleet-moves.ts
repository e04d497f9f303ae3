import {
  type Fleet,
  type FleetStop,
  gateDays,
  hasFailedSoFar,
  isSettled,
  isUnderWay,
  isVerified,
  type Member,
  mayHaveBegun,
  membersOf,
} from './fleet.ts';
import type { PersonRef } from './person.ts';

/**
 * What follows from how the members stand; the same fleet where nothing does.
 *
 * @param fleet one that is stopping with what was looked up since it is: a look before that may have begun more
 * @param now ISO 8601
 */
export function moved(fleet: Fleet, now: string): Fleet {
  const isOn = fleet.status === 'working' || fleet.status === 'waiting';
  if (isOn && fleet.what === 'migrate' && hasFailedSoFar(fleet))
    return stopped(fleet, { cause: 'failed' }, now);
  switch (fleet.status) {
    case 'working':
      return ofWave(fleet, now);
    case 'waiting':
      if (isGateOver(fleet, now)) return stopped(fleet, { cause: 'expired' }, now);
      // What nobody had seen may be proven by now.
      return mayGoOn(fleet) ? nextWave(fleet, now) : fleet;
    case 'stopping':
      return fleet.members.some(isUnderWay) ? fleet : { ...fleet, status: 'stopped', changedAt: now };
    default:
      return fleet;
  }
}

function ofWave(fleet: Fleet, now: string): Fleet {
  const wave = membersOf(fleet, fleet.wave);
  if (!wave.every(isSettled)) return fleet;
  if (fleet.wave + 1 >= fleet.waves.length) return { ...bare(fleet), status: 'done', changedAt: now };
  return mayGoOn(fleet)
    ? nextWave(fleet, now)
    : { ...bare(fleet), status: 'waiting', since: now, changedAt: now };
}

/** By itself, where that was asked for: only when all of this wave is verified. */
const mayGoOn = (fleet: Fleet): boolean => fleet.auto && membersOf(fleet, fleet.wave).every(isVerified);

/** The next wave may begin. @param by who decided so; nobody where it begins by itself */
export function nextWave(fleet: Fleet, now: string, by?: PersonRef): Fleet {
  const wave = fleet.wave + 1;
  const started = { startedAt: now, ...(by === undefined ? {} : { by }) };
  const waves = fleet.waves.map((one, at) => (at === wave ? { ...one, ...started } : one));
  return { ...bare(fleet), status: 'working', wave, waves, changedAt: now };
}

/**
 * Nothing further begins. Over at once where nothing is under way, and where no look that is not over yet can have begun
 * what is not noted.
 */
export function stopped(fleet: Fleet, stop: FleetStop, now: string): Fleet {
  const left = fleet.members.some((one) => isUnderWay(one) || mayHaveBegun(fleet, one));
  return { ...bare(fleet), status: left ? 'stopping' : 'stopped', stop, changedAt: now };
}

/** Members as a look left them, by environment; only those that it looked at. */
export type Seen = ReadonlyMap<Member['environment'], Member>;

/** What was begun stays begun, whichever of two looks is the later to tell. */
export function merged(members: readonly Member[], seen: Seen): readonly Member[] {
  return members.map((one) => {
    const other = seen.get(one.environment) ?? one;
    return one.id !== undefined && other.id === undefined ? one : other;
  });
}

/**
 * What a look brings that was overtaken: of that only what it has begun, which nobody else knows of. A fleet that is
 * stopped has that to withdraw. The same fleet where there is nothing.
 */
export function overtaken(fleet: Fleet, seen: Seen, now: string): Fleet {
  const begun = fleet.members.filter(
    ({ id, environment }) => id === undefined && seen.get(environment)?.id !== undefined,
  );
  if (begun.length === 0) return fleet;
  const news = new Map([...seen].filter(([key]) => begun.some(({ environment }) => environment === key)));
  const next = { ...fleet, members: merged(fleet.members, news), changedAt: now };
  return next.status === 'stopped' && next.members.some(isUnderWay) ? { ...next, status: 'stopping' } : next;
}

/** Nobody lets a wave begin about which nobody remembers what it waited for. */
function isGateOver({ since }: Extract<Fleet, { readonly status: 'waiting' }>, now: string): boolean {
  return Date.parse(now) - Date.parse(since) >= gateDays * 24 * 3_600_000;
}

/** Without what belongs to one status only. */
function bare(fleet: Fleet): Omit<Fleet, 'status' | 'since' | 'stop'> {
  const { status: _status, ...rest } = fleet;
  const { since: _since, stop: _stop, ...base } = rest as typeof rest & { since?: string; stop?: FleetStop };
  return base;
}
