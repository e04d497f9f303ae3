import { isRefusal } from '../../shared/domain/reason.ts';
import { readSchedule, setSchedule } from '../../shared/engine/schedule.ts';
import { scheduleCard } from '../cards/schedule-card.ts';
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
    return isRefusal(found) ? found : [{ card: scheduleCard(language, environment, found) }];
  },
};
