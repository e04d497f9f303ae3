import type { PersonRef } from '../../shared/domain/person.ts';
import type { Schedule } from '../../shared/domain/schedule.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { WallTime } from '../../shared/domain/wall-time.ts';
import { momentOf, wallOf } from '../../shared/texts/moments.ts';
import { type Language, type Params, type TextKey, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { bullet, line, shownPieces, subtle } from './elements.ts';

/** As the engine reads it; see `ScheduleReading`. */
interface Reading {
  readonly schedule?: Schedule;
  readonly set?: { readonly by: PersonRef; readonly at: string };
  readonly next: readonly { readonly slot: WallTime; readonly at: Date }[];
  readonly last?: { readonly at: string; readonly count: number };
  readonly verified: boolean;
}

/** When an environment is checked: the rule, its next times, and how the last check ended. */
export function scheduleCard(language: Language, { key, name }: EnvironmentSettings, found: Reading): Card {
  const { schedule, set, last, verified } = found;
  const by = set === undefined ? {} : { by: set.by.name, at: momentOf(language, set.at) };
  const said = (textKey: TextKey, params: Params = {}): Element => line(language, textKey, params);
  return answerCard(language, {
    title: 'schedule.title',
    params: { environment: name },
    elements: [
      ...(schedule === undefined
        ? [said('schedule.off', by)]
        : [
            line(language, ...phraseOf(language, schedule)),
            said(set === undefined ? 'schedule.default' : 'schedule.set-by', by),
            ...times(language, schedule, found.next),
          ]),
      last === undefined
        ? said('schedule.never')
        : said('schedule.last', { at: momentOf(language, last.at), count: last.count }),
      ...(verified ? [] : [said('schedule.no-baseline')]),
      line(language, 'schedule.how', { key }, subtle),
    ],
    next: [`check drift ${key}`],
  });
}

function times(language: Language, { timeZone: zone }: Schedule, next: Reading['next']): readonly Element[] {
  const lines = next.map(({ slot, at }) => {
    const utc = momentOf(language, at.toISOString());
    const params = { slot: wallOf(language, slot), zone, utc };
    return bullet(shownPieces(language, zone === 'UTC' ? 'schedule.time' : 'schedule.time-utc', params));
  });
  return [line(language, 'schedule.next'), ...lines];
}

/** In words where the cron is one that people say in words. */
function phraseOf(language: Language, { cron, timeZone: zone }: Schedule): readonly [TextKey, Params] {
  const [minute = '', hour = '', day, month, weekday = ''] = cron.split(' ');
  const anyDay = day === '*' && month === '*';
  const plain = /^\d+$/.test(minute) && /^\d+$/.test(hour) && anyDay;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (plain && weekday === '*') return ['schedule.daily', { time, zone }];
  if (plain && weekday === '1-5') return ['schedule.weekdays', { time, zone }];
  if (plain && /^[0-6]$/.test(weekday))
    return ['schedule.weekly', { time, zone, day: text(language, `weekday.${weekday}` as TextKey) }];
  const every = /^(?:\*|\*\/(\d+))$/.exec(hour);
  if (every !== null && minute === '0' && anyDay && weekday === '*')
    return ['schedule.hours', { count: Number(every[1] ?? 1), zone }];
  return ['schedule.cron', { cron, zone }];
}
