import { isRefusal } from '../../shared/domain/reason.ts';
import { retireRun } from '../../shared/engine/retire-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Command } from './command.ts';

export const retire: Command = {
  name: 'retire',
  synonyms: ['retire 1.0', 'switch off 1.0'],
  takesEnvironment: true,
  flags: [],
  run: async ({ ports, by, conversation }, environment) => {
    const run = await retireRun(ports, { environment, requester: by, conversation });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
