import { nearest } from './nearest.ts';

/** What clocks show somewhere, `YYYY-MM-DDTHH:MM` without a zone: sorts as time goes, except where clocks go back. */
export type WallTime = string;

/** Minutes of a wall time as if it were UTC: for arithmetic only, it is no instant. */
export const wallMinutes = (wall: WallTime): number => Date.parse(`${wall}:00.000Z`) / 60_000;

export const wallOf = (minutes: number): WallTime => new Date(minutes * 60_000).toISOString().slice(0, 16);

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** What clocks show in a zone at an instant. */
export function wallTime(at: Date, zone: string): WallTime {
  const [day, month, year, hour, minute] = clockOf(zone).format(at).match(/\d+/g) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

const hours = 60;
const minuteMs = 60_000;

/**
 * The first instant at which clocks in a zone show a wall time or have gone past it. Where clocks go forward over it,
 * that is the moment they do; where they show it twice, the first time.
 */
export function instantOf(wall: WallTime, zone: string): Date {
  const minutes = wallMinutes(wall);
  // No zone is further than 14 hours from UTC, and clocks change at most once in two days.
  const offsetAt = (utc: number): number =>
    wallMinutes(wallTime(new Date(utc * minuteMs), zone)) - Math.floor(utc);
  const offsets = [offsetAt(minutes - 24 * hours), offsetAt(minutes + 24 * hours)];
  const [early = 0, late = 0] = offsets.map((offset) => minutes - offset).sort((a, b) => a - b);
  const shows = (utc: number): boolean => wallTime(new Date(utc * minuteMs), zone) >= wall;
  if (shows(early)) return new Date(early * minuteMs);
  // Clocks are behind at `early` and at or past it at `late`: they jump in between.
  let [before, after] = [early, late];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (shows(middle)) after = middle;
    else before = middle;
  }
  return new Date(after * minuteMs);
}

/** A zone of the IANA database in its usual spelling: `europe/berlin` is `Europe/Berlin`. */
export function parseTimeZone(said: string): string | undefined {
  // `+02:00` would be taken too, but an offset does not know of summer time.
  if (!/^[a-z]+(?:[/_+-][a-z0-9]+)*$/i.test(said)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions();
    // Of a zone with two names the older is answered (Asia/Calcutta); people are shown the one they said.
    const same = timeZone.toLowerCase() === said.toLowerCase() || /^(?:etc\/)?utc$/i.test(said);
    return same ? timeZone : said.toLowerCase().replace(/(?:^|[/_-])[a-z]/g, (start) => start.toUpperCase());
  } catch {
    return undefined;
  }
}

/** The zone that was most likely meant, also where only its city was named. */
export function nearestTimeZone(said: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const [first = 'UTC'] = nearest(said, zones, (zone) => [zone, zone.slice(zone.lastIndexOf('/') + 1)]);
  return first;
}
