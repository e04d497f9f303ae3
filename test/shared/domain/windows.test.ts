import { describe, expect, it } from 'vitest';
import { blackoutDay, firstFreeDay, parseDayRange } from '../../../shared/domain/blackout.ts';
import {
  type Day,
  dayAfter,
  firstInstant,
  localTime,
  parseDay,
  parseTimeZone,
  weekdayOf,
} from '../../../shared/domain/local-time.ts';
import { parseWindow } from '../../../shared/domain/parse-window.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { WindowAsk } from '../../../shared/domain/run-ask.ts';
import { nextWindow } from '../../../shared/domain/window.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const parsed = (said: string, at = now): WindowAsk => {
  const window = parseWindow(said, { now: at, timeZone: 'Europe/Berlin' });
  if (isRefusal(window)) throw new Error(`${said}: ${JSON.stringify(window.params)}`);
  return window;
};
const day = (text: string): Day => parseDay(text) as Day;

/** Zones of every habit: no change, both hemispheres, half hours, changes at midnight, offsets far from UTC. */
const zones = [
  ...['UTC', 'Europe/Berlin', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/St_Johns'],
  ...['America/Sao_Paulo', 'America/Santiago', 'America/Havana', 'America/Phoenix', 'America/Asuncion'],
  ...['Africa/Casablanca', 'Africa/Cairo', 'Asia/Beirut', 'Asia/Tehran', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Asia/Tokyo', 'Asia/Gaza', 'Australia/Lord_Howe', 'Australia/Adelaide', 'Pacific/Chatham'],
  ...['Pacific/Kiritimati', 'Pacific/Apia', 'Pacific/Marquesas', 'Antarctica/Troll'],
];

describe('what somebody says of a window', () => {
  it.each([
    ['Sat 22:00-02:00 Europe/Berlin', { kind: 'weekly', days: [6], from: 1320, to: 120 }],
    ['saturday 22:00 - 2:00', { kind: 'weekly', days: [6], from: 1320, to: 120 }],
    ['Mon-Fri 20:00-22:00', { days: [1, 2, 3, 4, 5] }],
    ['Fri-Mon 06:00-10:00', { days: [0, 1, 5, 6] }],
    ['Sat, Sun 06:00-10:00 utc', { days: [0, 6], timeZone: 'UTC' }],
    ['Tue and Thu 20:00\u201322:00', { days: [2, 4] }],
    ['daily 22:00-24:00', { days: [0, 1, 2, 3, 4, 5, 6], from: 1320, to: 0 }],
    ['2026-12-05 22:00-02:00 europe/berlin', { kind: 'dated', day: '2026-12-05', timeZone: 'Europe/Berlin' }],
  ])('%s is understood', (said, expected) => {
    expect(parsed(said)).toMatchObject(expected);
  });

  it.each([
    ['Sat 22:00-02:00 Europe/Munich', 'zone'],
    ['Sat 22:00-02:00 CET', 'zone'],
    ['Sat 22:00-02:00 EST', 'zone'],
    ['Sat 22:00-22:00', 'length'],
    ['Sat 24:00-02:00', 'time'],
    ['Sat 22:60-23:00', 'time'],
    ['Sat 22:00-25:00', 'time'],
    ['Someday 22:00-23:00', 'day'],
    ['Sa 22:00-23:00', 'day'],
    ['Mon-Tue-Wed 22:00-23:00', 'day'],
    ['2026-02-30 22:00-23:00', 'day'],
    ['2026-13-01 22:00-23:00', 'day'],
    ['tonight', 'form'],
    ['Sat 10pm-2am', 'form'],
    ['', 'form'],
    ['2026-03-29 02:10-02:50 Europe/Berlin', 'skipped'],
  ])('%s is refused, with what is wrong and an example', (said, problem) => {
    const refused = parseWindow(said, { now, timeZone: 'Europe/Berlin' });
    expect(refused).toMatchObject({
      reason: 'unreadable_window',
      params: { problem, example: '2026-03-09' },
    });
  });

  it('is refused once its day is over, and not before', () => {
    const at = (iso: string) =>
      parseWindow('2026-03-01 22:00-02:00', { now: new Date(iso), timeZone: 'UTC' });
    expect(at('2026-03-02T01:59:59.000Z')).toMatchObject({ kind: 'dated' });
    expect(at('2026-03-02T02:00:00.000Z')).toMatchObject({ reason: 'window_over' });
  });

  it('means the own zone of an environment where it names none', () => {
    expect(parseWindow('Sat 1:00-2:00', { now, timeZone: 'Asia/Tokyo' })).toMatchObject({
      timeZone: 'Asia/Tokyo',
    });
  });

  it('names zones by places alone', () => {
    expect(parseTimeZone('europe/berlin')).toBe('Europe/Berlin');
    for (const wrong of ['EST', 'CET', '+02:00', 'Europe', 'Europe/', '', 'Europe/Berlin;'])
      expect(parseTimeZone(wrong), wrong).toBeUndefined();
  });
});

describe('the clock on the wall', () => {
  it('that is put forward shows the hour it leaves out the moment it is put forward', () => {
    const at = firstInstant({ day: day('2026-03-29'), minutes: 150 }, 'Europe/Berlin');
    expect(at.toISOString()).toBe('2026-03-29T01:00:00.000Z');
    // Lord Howe moves by half an hour, Cairo at midnight.
    expect(firstInstant({ day: day('2026-10-04'), minutes: 135 }, 'Australia/Lord_Howe').toISOString()).toBe(
      '2026-10-03T15:30:00.000Z',
    );
    expect(firstInstant({ day: day('2026-04-24'), minutes: 0 }, 'Africa/Cairo').toISOString()).toBe(
      '2026-04-23T22:00:00.000Z',
    );
  });

  it('that is put back shows an hour twice, and the first time counts', () => {
    const at = firstInstant({ day: day('2026-10-25'), minutes: 150 }, 'Europe/Berlin');
    expect(at.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('shows a day that never was the moment it is skipped', () => {
    const [from, to] = [0, 1439].map((minutes) =>
      firstInstant({ day: day('2011-12-30'), minutes }, 'Pacific/Apia'),
    );
    expect(from).toEqual(to);
    expect(localTime(from as Date, 'Pacific/Apia')).toEqual({ day: '2011-12-31', minutes: 0 });
  });

  /** Looks through every half hour of two years: slow and plainly right. */
  it.each(zones)('of %s is found at the first instant that shows a time, or a later one', (zone) => {
    const half = 30 * 60_000;
    const start = Date.parse('2025-12-30T00:00:00.000Z');
    let at = start;
    const shows = (instant: number): string => {
      const local = localTime(new Date(instant), zone);
      return `${local.day} ${String(local.minutes).padStart(4, '0')}`;
    };
    for (let date = day('2026-01-04'); date < '2028-01-01'; date = dayAfter(date, 14)) {
      for (const minutes of [0, 90, 150, 180]) {
        const wanted = `${date} ${String(minutes).padStart(4, '0')}`;
        const found = firstInstant({ day: date, minutes }, zone).getTime();
        at = Math.max(start, found - 4 * half);
        while (shows(at) < wanted) at += half / 2;
        expect(found, `${wanted} ${zone}`).toBe(at);
      }
    }
  });
});

describe('the next opening of a window', () => {
  const spans = [
    'Sat 22:00-02:00',
    'Mon-Fri 02:30-03:15',
    'Sun 02:00-03:00',
    'daily 00:00-00:30',
    'Sun 01:30-02:30',
  ];

  it.each(zones)(
    'in %s opens before it closes, on its days, and one after the other, over two years',
    (zone) => {
      for (const span of spans) {
        const ask = parsed(`${span} ${zone}`, new Date('2026-01-01T00:00:00.000Z'));
        if (ask.kind !== 'weekly') throw new Error(span);
        let at = new Date('2026-01-01T00:00:00.000Z');
        let count = 0;
        while (at.getTime() < Date.parse('2028-01-01T00:00:00.000Z')) {
          const next = nextWindow(ask, at);
          if (next === undefined) throw new Error(`${span} ${zone} ends`);
          const [opens, closes] = [new Date(next.opensAt), new Date(next.closesAt)];
          const length = (closes.getTime() - opens.getTime()) / 60_000;
          const asked = (ask.to - ask.from + 1440) % 1440;
          expect(opens.getTime()).toBeLessThan(closes.getTime());
          expect(closes.getTime()).toBeGreaterThan(at.getTime());
          // A change of the clock makes it longer or shorter by no more than that change.
          expect(Math.abs(length - asked)).toBeLessThanOrEqual(120);
          const local = localTime(opens, zone);
          expect(ask.days).toContain(weekdayOf(local.day));
          if (length === asked) expect(local.minutes).toBe(ask.from);
          if (count % 20 === 0) expect(nextWindow(ask, new Date(closes.getTime() - 1))).toEqual(next);
          at = closes;
          count += 1;
        }
        expect(count).toBeGreaterThanOrEqual(ask.days.length * 104 - 4);
      }
    },
  );

  it('is the one under way until it closes', () => {
    const ask = parsed('Sat 22:00-02:00 UTC');
    const opening = { opensAt: '2026-03-07T22:00:00.000Z', closesAt: '2026-03-08T02:00:00.000Z' };
    for (const at of ['2026-03-02T09:00:00.000Z', '2026-03-07T23:00:00.000Z', '2026-03-08T01:59:59.999Z'])
      expect(nextWindow(ask, new Date(at))).toEqual(opening);
    expect(nextWindow(ask, new Date(opening.closesAt))?.opensAt).toBe('2026-03-14T22:00:00.000Z');
  });

  it('is not on a day on which the clock is put forward over all of it', () => {
    const ask = parsed('Sun 02:10-02:50 Europe/Berlin');
    expect(nextWindow(ask, new Date('2026-03-28T12:00:00.000Z'))?.opensAt).toBe('2026-04-05T00:10:00.000Z');
  });

  it('is none once a dated window is over, or where every one is kept shut', () => {
    const ask = parsed('2026-03-07 22:00-02:00 UTC');
    expect(nextWindow(ask, new Date('2026-03-08T02:00:00.000Z'))).toBeUndefined();
    expect(nextWindow(parsed('daily 22:00-23:00'), now, () => true)).toBeUndefined();
  });

  it('skips openings on blackout days, by the calendar of the environment', () => {
    const environment = {
      timeZone: 'Asia/Tokyo',
      blackoutDays: [parseDayRange('2026-03-07/2026-03-08')],
    } as {
      timeZone: string;
      blackoutDays: { from: Day; to: Day }[];
    };
    const shut = (at: Date): boolean => blackoutDay(environment, at) !== undefined;
    // Saturday 16:00 UTC is Sunday in Tokyo; Friday 16:00 UTC is Saturday there.
    expect(nextWindow(parsed('Fri,Sat 16:00-17:00 UTC'), now, shut)?.opensAt).toBe(
      '2026-03-13T16:00:00.000Z',
    );
    expect(nextWindow(parsed('Fri 14:00-15:00 UTC'), now, shut)?.opensAt).toBe('2026-03-06T14:00:00.000Z');
    expect(firstFreeDay(environment, day('2026-03-07'))).toBe('2026-03-09');
  });
});

describe('days of a setting', () => {
  it.each(['2026-02-30', '2026-12-31/2026-12-24', '24.12.2026', '', '2026-12-24/2026-12-25/2026-12-26'])(
    '%s are none',
    (text) => expect(parseDayRange(text)).toBeUndefined(),
  );

  it('may be one day, or a first and a last one', () => {
    expect(parseDayRange('2026-12-24')).toEqual({ from: '2026-12-24', to: '2026-12-24' });
    expect(parseDayRange('2026-12-24 / 2027-01-02')).toEqual({ from: '2026-12-24', to: '2027-01-02' });
  });
});
