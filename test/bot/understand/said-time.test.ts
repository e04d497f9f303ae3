import { describe, expect, it } from 'vitest';
import { scheduleIn } from '../../../bot/understand/said-schedule.ts';
import { windowIn } from '../../../bot/understand/said-time.ts';

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
    ['at ten on friday', 'Fri 10:00-14:00'],
    ['tonight at 22:00 for 3 hours', '2026-03-02 22:00-01:00'],
    ['samedi a 22 h 30 pendant 2 heures', 'Sat 22:30-00:30'],
    ['de 22 a 2', '2026-03-02 22:00-02:00'],
    ['tonight at 2', '2026-03-03 02:00-06:00'],
    ['today between 8:00 and 20:00', '2026-03-02 08:00-20:00'],
  ])('is read from "%s"', (line, said) => expect(window(line)).toBe(said));

  it('is not looked for in what nobody says in one breath', () =>
    expect([window('at 8:30'), window(`at 8:30 ${'x'.repeat(500)}`)]).toEqual([
      '2026-03-03 08:30-12:30',
      undefined,
    ]));

  it.each([
    'with 5 people',
    'to 2.0',
    'in 3 waves',
    'tomorrow',
    'version 1.0',
    'tomorrow night',
    'morgen abend',
    'demain soir',
    '明日の夜',
  ])('is not in "%s"', (line) => expect(window(line)).toBeUndefined());
});

describe('of what is told by halves and quarters nobody is sure', () => {
  it.each([
    ...['um halb 11 abends', 'um viertel nach zehn abends', 'dreiviertel 11 uhr', 'um zehn nach 11 uhr'],
    ...[
      'quarter to eleven pm',
      'at half past ten pm',
      'at half 10',
      'at ten thirty',
      'at ten past eleven pm',
    ],
    ...[
      '22h moins le quart',
      'a 22h et demie',
      'a dix heures et quart',
      'a las diez y media',
      'a las 22 y cuarto',
    ],
    ...['a las 11 menos cuarto', 'um 22 uhr dreißig', 'at quarter past noon'],
  ])('as in "%s"', (line) => expect(window(line)).toBeUndefined());
});

describe('what is counted, and how long something takes, is no time', () => {
  it.each([
    ...['pilote de 5 utilisateurs', 'from 5 to 10 users', 'um 5 benutzer', 'at 3 other agents', '夜10人'],
    ...['dans 2 heures', 'in 2h', 'for 3 hours', 'pendant 2 h', 'en 2 horas', 'in 2 stunden', 'fur 2 h'],
    ...['2時間で', '2時間後に', '2h ago', 'seit 2h', 'hace 2 h', 'every 4 hours'],
  ])('as in "%s"', (line) => expect(window(line)).toBeUndefined());

  it('but it is one where its unit says so', () =>
    expect([window('pour 22h'), window('um 5 uhr mit 5 benutzern')]).toEqual([
      '2026-03-02 22:00-02:00',
      '2026-03-03 05:00-09:00',
    ]));
});

describe('the day of a migration', () => {
  it.each([
    ['on 5 december at 22:00', '2026-12-05 22:00-02:00'],
    ['on december 5th at 10pm', '2026-12-05 22:00-02:00'],
    ['on saturday, 5 december at 22:00', '2026-12-05 22:00-02:00'],
    ['am 5.12. um 22 uhr', '2026-12-05 22:00-02:00'],
    ['am 5.12.2026 um 22:30', '2026-12-05 22:30-02:30'],
    ['le 5 decembre a 22h', '2026-12-05 22:00-02:00'],
    ['le 5/12 a 22h', '2026-12-05 22:00-02:00'],
    ['el 5 de diciembre de 22:00 a 2:00', '2026-12-05 22:00-02:00'],
    ['12月5日の22時に', '2026-12-05 22:00-02:00'],
    ['2026-12-05 22:00-02:00', '2026-12-05 22:00-02:00'],
    ['on the 5th at 10pm', '2026-03-05 22:00-02:00'],
    ['el 1 a las 22', '2026-04-01 22:00-02:00'],
    ['am 1.1.2027 ab 6 uhr', '2027-01-01 06:00-10:00'],
    ['the day after tomorrow at 22:00', '2026-03-04 22:00-02:00'],
    ['ubermorgen um 22 uhr', '2026-03-04 22:00-02:00'],
    ['apres-demain a 22h', '2026-03-04 22:00-02:00'],
    ['pasado manana a las 22', '2026-03-04 22:00-02:00'],
    ['明後日の22時に', '2026-03-04 22:00-02:00'],
    ['in drei tagen um 22 uhr', '2026-03-05 22:00-02:00'],
    ['this weekend between 22:00 and 02:00', 'Sat,Sun 22:00-02:00'],
    ['friday or saturday at 22:00', 'Fri,Sat 22:00-02:00'],
    ['monday to friday between 20:00 and 22:00', 'Mon-Fri 20:00-22:00'],
  ])('is read from "%s"', (line, said) => expect(window(line)).toBe(said));

  it.each([
    ['from friday 22:00 to saturday 02:00', 'Fri 22:00-02:00'],
    ['von freitag 22 uhr bis samstag 2 uhr', 'Fri 22:00-02:00'],
    ['10pm friday until 2am saturday', 'Fri 22:00-02:00'],
    ['in der nacht von freitag auf samstag um 23 uhr', 'Fri 23:00-03:00'],
    ['on 5 december 22:00 to 6 december 02:00', '2026-12-05 22:00-02:00'],
  ])('is the first of two in "%s"', (line, said) => expect(window(line)).toBe(said));

  it.each([
    ...['on 5/12 at 22:00', 'on sunday 5 december at 22:00', 'am 30.2. um 22 uhr', 'am 1.1.2020 um 22 uhr'],
    ...[
      'on 5 and 6 december at 22:00',
      'in december at 22:00',
      'next week at 22:00',
      'in two weeks at 22:00',
    ],
    ...[
      'nachste woche freitag um 22 uhr',
      'ende der woche um 22 uhr',
      '来週の土曜の22時に',
      'on 1 march at 22:00',
    ],
    ...['tomorrow night at 1', 'today at 8:00', 'it was planned on monday, now saturday at 22:00'],
    ...['before 22:00', 'bis 22 uhr', 'at 22:00 cet'],
  ])('is not to be sure of in "%s"', (line) => expect(window(line)).toBeUndefined());
});

describe('the time zone', () => {
  it.each([
    ['22:00 america/argentina/buenos_aires', 'America/Buenos_Aires'],
    ['22:00 and/or later, america/port-au-prince', 'America/Port-au-Prince'],
    ['22:00 new york time', 'America/New_York'],
    ['22 uhr berliner zeit', 'Europe/Berlin'],
    ['las 22:00, hora de sao paulo', 'America/Sao_Paulo'],
    ['22時（ベルリン時間）', 'Europe/Berlin'],
  ])('is found in "%s"', (line, zone) => expect(window(line)).toMatch(new RegExp(` ${zone}$`)));
});

describe('how often something is to be looked at', () => {
  it.each([
    ['every day at 6am berlin time', 'daily 06:00 Europe/Berlin'],
    ['every weekday at 7:30', 'weekdays 07:30'],
    ['montags um 6:30 uhr', 'weekly mon 06:30'],
    ['tous les matins a 6h', 'daily 06:00'],
    ['cada 4 horas', 'every 4 hours'],
    ['毎朝6時に', 'daily 06:00'],
    ['every morning at six, berlin time', 'daily 06:00 Europe/Berlin'],
    ['toutes les deux heures', 'every 2 hours'],
  ])('is read from "%s"', (line, said) => expect(scheduleIn(line, 'UTC')).toBe(said));

  it.each([
    ...[
      'every other day',
      'every second night',
      'twice a day',
      'every 5 hours',
      'weekly',
      'monthly',
      'daily at 6:00 and 18:00',
    ],
    ...[
      'alle zwei tage',
      'jeden zweiten tag',
      'zweimal pro woche',
      'un jour sur deux',
      'tous les deux jours',
    ],
    ...['cada dos dias', 'un dia si y otro no', '一日おきに', '隔週で', '1日2回'],
  ])('has no form of its own for "%s"', (line) => expect(scheduleIn(line, 'UTC')).toBe(''));

  it('is of the time of the environment where no other is named', () =>
    expect(scheduleIn('nightly at 2am', 'Asia/Tokyo')).toBe('daily 02:00 Asia/Tokyo'));

  it('is not in what happens once', () => expect(scheduleIn('on monday at 6am', 'UTC')).toBeUndefined());
});
