import { isRefusal } from '../../shared/domain/reason.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import type { Command } from './command.ts';

export const migrate: Command = {
  name: 'migrate',
  synonyms: ['start migration', 'migration'],
  takesEnvironment: true,
  flags: [],
  run: async ({ ports, by, conversation }, environment) => {
    const run = await startRun(ports, { environment, kind: 'migrate', requester: by, conversation });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
