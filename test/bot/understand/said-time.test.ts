import { describe, expect, it } from 'vitest';
import { scheduleIn, windowIn } from '../../../bot/understand/said-time.ts';

/** A Monday. */
const now = new Date('2026-03-02T09:00:00.000Z');
const window = (line: string) => windowIn(line, now, 'UTC');

describe('when a migration is to happen', () => {
  it.each([
    ['on saturday between 10pm and 2am', 'Sat 22:00-02:00'],
    ['am samstag zwischen 22 und 2 uhr', 'Sat 22:00-02:00'],
    ['samedi a 22h30', 'Sat 22:30-02:30'],
    ['el sabado de 22:00 a 2:00 hora de madrid', 'Sat 22:00-02:00 Europe/Madrid'],
    ['土曜の22時から2時の間に', 'Sat 22:00-02:00'],
    ['tonight at 10', '2026-03-02 22:00-02:00'],
    ['esta noche a las 22', '2026-03-02 22:00-02:00'],
    ['明日の午後10時半に', '2026-03-03 22:30-02:30'],
    ['at 8:30', '2026-03-03 08:30-12:30'],
  ])('is read from "%s"', (line, said) => expect(window(line)).toBe(said));

  it('is not looked for in what nobody says in one breath', () =>
    expect([window('at 8:30'), window(`at 8:30 ${'x'.repeat(500)}`)]).toEqual([
      '2026-03-03 08:30-12:30',
      undefined,
    ]));

  it.each(['with 5 people', 'to 2.0', 'in 3 waves', 'tomorrow', 'version 1.0'])('is not in "%s"', (line) =>
    expect(window(line)).toBeUndefined(),
  );
});

describe('how often something is to be looked at', () => {
  it.each([
    ['every day at 6am berlin time', 'daily 06:00 Europe/Berlin'],
    ['every weekday at 7:30', 'weekdays 07:30'],
    ['montags um 6:30 uhr', 'weekly mon 06:30'],
    ['tous les matins a 6h', 'daily 06:00'],
    ['cada 4 horas', 'every 4 hours'],
    ['毎朝6時に', 'daily 06:00'],
  ])('is read from "%s"', (line, said) => expect(scheduleIn(line, 'UTC')).toBe(said));

  it('is of the time of the environment where no other is named', () =>
    expect(scheduleIn('nightly at 2am', 'Asia/Tokyo')).toBe('daily 02:00 Asia/Tokyo'));

  it('is not in what happens once', () => expect(scheduleIn('on monday at 6am', 'UTC')).toBeUndefined());
});
