import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../../../shared/domain/parse-schedule.ts';

const understood: readonly (readonly [string, string, string])[] = [
  ['daily 06:00 Europe/Berlin', '0 6 * * *', 'Europe/Berlin'],
  ['daily 6:30', '30 6 * * *', 'UTC'],
  ['Daily at 6am europe/berlin', '0 6 * * *', 'Europe/Berlin'],
  ['every day at 12am', '0 0 * * *', 'UTC'],
  ['nightly', '0 5 * * *', 'UTC'],
  ['nightly Asia/Tokyo', '0 5 * * *', 'Asia/Tokyo'],
  ['daily 18h30 Europe/Paris', '30 18 * * *', 'Europe/Paris'],
  ['weekdays 07:15 America/New_York', '15 7 * * 1-5', 'America/New_York'],
  ['weekly mon 06:00 Europe/Berlin', '0 6 * * 1', 'Europe/Berlin'],
  ['every Sunday at 22:00 UTC', '0 22 * * 0', 'UTC'],
  ['hourly', '0 * * * *', 'UTC'],
  ['every hour Asia/Kolkata', '0 * * * *', 'Asia/Kolkata'],
  ['every 4 hours', '0 */4 * * *', 'UTC'],
  ['every 6 hours Australia/Lord_Howe', '0 */6 * * *', 'Australia/Lord_Howe'],
  ['30 5 * * 1-5 Europe/Berlin', '30 5 * * 1-5', 'Europe/Berlin'],
  ['0 6 1,15 * mon', '0 6 1,15 * mon', 'UTC'],
];

const refused: readonly (readonly [string, string])[] = [
  ['', 'schedule_unreadable'],
  ['sometimes', 'schedule_unreadable'],
  ['daily 25:00 Europe/Berlin', 'schedule_unreadable'],
  ['daily 13pm', 'schedule_unreadable'],
  ['daily 06:00 Europe/Berlin please', 'schedule_unreadable'],
  ['every 5 hours', 'schedule_unreadable'],
  ['every 24 hours', 'schedule_unreadable'],
  ['weekly someday 06:00', 'schedule_unreadable'],
  ['61 5 * * *', 'schedule_unreadable'],
  ['0 6 31 2 *', 'schedule_unreadable'],
  ['0 6 * *', 'schedule_unreadable'],
  ['0 6 ? * 2#1', 'schedule_unreadable'],
  ['*/30 * * * *', 'schedule_too_often'],
  ['* * * * *', 'schedule_too_often'],
  ['daily 06:00 Europe/Berlyn', 'unknown_time_zone'],
  ['daily 06:00 +02:00', 'unknown_time_zone'],
  ['hourly Mars', 'unknown_time_zone'],
];

describe('what people say about when to check', () => {
  it.each(understood)('understands "%s"', (said, cron, timeZone) => {
    expect(parseSchedule(said)).toEqual({ kind: 'set', schedule: { cron, timeZone } });
  });

  it.each(refused)('refuses "%s" as %s', (said, reason) => {
    expect(parseSchedule(said)).toMatchObject({ kind: 'refusal', reason });
  });

  it('switches off and goes back to nightly', () => {
    expect(parseSchedule('off')).toEqual({ kind: 'off' });
    expect(parseSchedule('Default')).toEqual({ kind: 'default' });
  });

  it('names the zone that was most likely meant', () => {
    expect(parseSchedule('daily 06:00 Berlin')).toMatchObject({ params: { nearest: 'Europe/Berlin' } });
    expect(parseSchedule('daily 06:00 Asia/Tokio')).toMatchObject({ params: { nearest: 'Asia/Tokyo' } });
  });
});
