import { Cron } from 'croner';
import { describe, expect, it } from 'vitest';
import { parseEnvironmentKey } from '../../../shared/domain/ids.ts';
import {
  coveredAt,
  defaultSchedule,
  dueSlot,
  nextSlots,
  type Schedule,
} from '../../../shared/domain/schedule.ts';
import { instantOf, wallTime } from '../../../shared/domain/wall-time.ts';
import { randomFor } from '../../trust/random.ts';

const at = (iso: string): Date => new Date(`${iso}Z`);
const key = (text: string) => parseEnvironmentKey(text) ?? expect.fail(text);

/** The slot that each of these ticks is for, each leaving its slot done. */
function ticked(
  schedule: Schedule,
  start: string,
  ticks: readonly string[],
): readonly (string | undefined)[] {
  let state = coveredAt(schedule, at(start));
  return ticks.map((tick) => {
    const due = dueSlot(schedule, state, at(tick));
    if (due !== undefined) state = coveredAt(schedule, at(tick));
    return due;
  });
}

describe('a schedule', () => {
  const berlin = { cron: '30 2 * * *', timeZone: 'Europe/Berlin' };

  it('is due at the wall time of its zone, in summer and in winter', () => {
    const daily = { cron: '0 6 * * *', timeZone: 'Europe/Berlin' };
    const next = (now: string) => nextSlots(daily, at(now), 1)[0]?.at.toISOString();
    expect(next('2026-01-10T12:00')).toBe('2026-01-11T05:00:00.000Z');
    expect(next('2026-07-10T12:00')).toBe('2026-07-11T04:00:00.000Z');
  });

  it('is due once on the night on which clocks go forward over its time', () => {
    const ticks = ['2026-03-29T00:55', '2026-03-29T01:00', '2026-03-29T01:35', '2026-03-30T00:30'];
    expect(ticked(berlin, '2026-03-28T12:00', ticks)).toEqual([
      undefined,
      '2026-03-29T02:30',
      undefined,
      '2026-03-30T02:30',
    ]);
  });

  it('is due once on the night on which clocks show its time twice', () => {
    const ticks = ['2026-10-25T00:30', '2026-10-25T01:00', '2026-10-25T01:30', '2026-10-26T01:30'];
    expect(ticked(berlin, '2026-10-24T12:00', ticks)).toEqual([
      '2026-10-25T02:30',
      undefined,
      undefined,
      '2026-10-26T02:30',
    ]);
  });

  it('is not due in the repeated hour when it was set there', () => {
    expect(ticked(berlin, '2026-10-25T01:10', ['2026-10-25T01:30', '2026-10-25T02:00'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('makes up for all it missed at once', () => {
    const hourly = { cron: '0 * * * *', timeZone: 'UTC' };
    expect(ticked(hourly, '2026-05-01T00:30', ['2026-05-03T07:12', '2026-05-03T07:20'])).toEqual([
      '2026-05-03T07:00',
      undefined,
    ]);
  });

  it('knows a day that a zone left out', () => {
    expect(instantOf('2011-12-30T12:00', 'Pacific/Apia').toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });

  it('is nightly by itself, at a minute of each environment', () => {
    const minutes = Array.from({ length: 60 }, (_, n) => defaultSchedule(key(`env-${n}`)).cron.split(' ')[0]);
    expect(new Set(minutes).size).toBeGreaterThan(8);
    expect(defaultSchedule(key('contoso-live'))).toEqual(defaultSchedule(key('contoso-live')));
  });
});

/** An implementation of others: equal wherever clocks do not change, which both treat in their own way. */
describe('slots', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
  const random = randomFor(6);
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const field = (least: number, most: number): string => {
    const one = least + random.below(most - least + 1);
    const other = Math.min(most, one + random.below(5));
    return pick(['*', `${one}`, `${one}-${other}`, `${one},${other}`, `*/${1 + random.below(6)}`]);
  };
  const crons = Array.from({ length: 300 }, () => ({
    cron: `${random.below(60)} ${field(0, 23)} ${field(1, 28)} ${field(1, 12)} ${field(0, 6)}`,
    timeZone: pick(zones),
  }));

  it('are those that croner finds, in 300 generated schedules', () => {
    for (const { cron, timeZone } of crons) {
      const from = at(`2026-0${4 + random.below(3)}-1${random.below(9)}T0${random.below(9)}:17`);
      const theirs = new Cron(cron, { timezone: timeZone, paused: true })
        .nextRuns(20, from)
        .map((one) => wallTime(one, timeZone));
      const ours = nextSlots({ cron, timeZone }, from, 20).map(({ slot }) => slot);
      const quiet = theirs.findIndex((slot) => slot >= '2026-09-20');
      const length = quiet < 0 ? theirs.length : quiet;
      expect([cron, timeZone, ...ours.slice(0, length)]).toEqual([
        cron,
        timeZone,
        ...theirs.slice(0, length),
      ]);
    }
  });
});
