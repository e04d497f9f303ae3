import {
  type Fleet,
  type FleetStop,
  gateDays,
  hasFailed,
  isSettled,
  isUnderWay,
  isVerified,
  membersOf,
} from './fleet.ts';
import type { PersonRef } from './person.ts';

/** What follows from how the members stand; the same fleet where nothing does. @param now ISO 8601 */
export function moved(fleet: Fleet, now: string): Fleet {
  switch (fleet.status) {
    case 'working':
      return ofWave(fleet, now);
    case 'waiting':
      return isGateOver(fleet, now) ? stopped(fleet, { cause: 'expired' }, now) : fleet;
    case 'stopping':
      return fleet.members.some(isUnderWay) ? fleet : { ...fleet, status: 'stopped', changedAt: now };
    default:
      return fleet;
  }
}

function ofWave(fleet: Fleet, now: string): Fleet {
  const wave = membersOf(fleet, fleet.wave);
  if (fleet.what === 'migrate' && wave.some(hasFailed))
    return moved(stopped(fleet, { cause: 'failed' }, now), now);
  if (!wave.every(isSettled)) return fleet;
  if (fleet.wave + 1 >= fleet.waves.length) return { ...bare(fleet), status: 'done', changedAt: now };
  return fleet.auto && wave.every(isVerified)
    ? nextWave(fleet, now)
    : { ...bare(fleet), status: 'waiting', since: now, changedAt: now };
}

/** The next wave may begin. @param by who decided so; nobody where it begins by itself */
export function nextWave(fleet: Fleet, now: string, by?: PersonRef): Fleet {
  const wave = fleet.wave + 1;
  const started = { startedAt: now, ...(by === undefined ? {} : { by }) };
  const waves = fleet.waves.map((one, at) => (at === wave ? { ...one, ...started } : one));
  return { ...bare(fleet), status: 'working', wave, waves, changedAt: now };
}

/** Nothing further begins. Over at once where nothing is under way. */
export function stopped(fleet: Fleet, stop: FleetStop, now: string): Fleet {
  return {
    ...bare(fleet),
    status: fleet.members.some(isUnderWay) ? 'stopping' : 'stopped',
    stop,
    changedAt: now,
  };
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
