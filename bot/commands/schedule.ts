import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import { readSchedule, setSchedule } from '../../shared/engine/schedule.ts';
import { scheduleCard } from '../cards/schedule-card.ts';
import { plainWord } from '../understand/fold.ts';
import { scheduleIn } from '../understand/said-schedule.ts';
import type { Command } from './command.ts';

/** Alone it shows when an environment is checked; with a time it sets that. */
export const schedule: Command = {
  name: 'schedule',
  synonyms: ['schedule drift', 'schedules', 'reschedule', 'when'],
  takesEnvironment: true,
  trailing: true,
  flags: [],
  run: async ({ ports, language, by, trailing }, environment) => {
    const asked = { environment, by };
    const found = await (trailing === ''
      ? readSchedule(ports, asked)
      : setSchedule(ports, { ...asked, said: trailing }));
    return isRefusal(found)
      ? withReading(found, trailing, environment.timeZone)
      : [{ card: scheduleCard(language, environment, found) }];
  },
};

/** "täglich um 6 Uhr" is no schedule as it is written, but nobody has to guess what it means: it is offered as one. */
function withReading(refusal: Refusal, said: string, timeZone: string): Refusal {
  const read = refusal.reason === 'schedule_unreadable' ? scheduleIn(plainWord(said), timeZone) : undefined;
  return read === undefined || read === ''
    ? refusal
    : { ...refusal, params: { ...refusal.params, example: read, read } };
}
