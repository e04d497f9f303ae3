import { isRefusal } from '../../shared/domain/reason.ts';
import { repairRun } from '../../shared/engine/repair-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Command } from './command.ts';

export const repair: Command = {
  name: 'repair',
  synonyms: ['fix', 'put right'],
  takesEnvironment: true,
  flags: [],
  run: async ({ ports, by, conversation }, environment) => {
    const run = await repairRun(ports, { environment, requester: by, conversation });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
