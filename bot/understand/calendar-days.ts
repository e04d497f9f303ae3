import { type Day, dayAfter, parseDay } from '../../shared/domain/local-time.ts';
import { times } from '../words/times.ts';

/** Half a year: what was over longer ago is not what comes once it is round again. */
const mostAhead = 184;

/** Without its year the next such day, where that is not too far away. */
export function dayOf(today: Day, month: number, day: number, year?: string): Day | undefined {
  const of = (named: string): Day | undefined => parseDay([named, ...[month, day].map(twoDigits)].join('-'));
  if (year !== undefined) return of(year.padStart(4, '20'));
  const [now = '0'] = today.split('-');
  const soon = of(now);
  if (soon === undefined || soon >= today) return soon;
  const later = of(String(Number(now) + 1));
  return later !== undefined && later <= dayAfter(today, mostAhead) ? later : undefined;
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** "the 5th": of this month or the next. */
export function dayOfMonth(today: Day, day: number): Day | undefined {
  const now = Number(today.split('-')[1]);
  const soon = dayOf(today, now, day);
  return soon !== undefined && soon.slice(0, 7) === today.slice(0, 7)
    ? soon
    : dayOf(today, (now % 12) + 1, day);
}

/** From 1 on; 0 for what is none. */
export const monthOf = (name = ''): number =>
  times.months.findIndex((names) => new RegExp(`^(?:${names})$`, 'u').test(name)) + 1;
