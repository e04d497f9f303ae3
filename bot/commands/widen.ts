import { isRefusal } from '../../shared/domain/reason.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { widenRun } from '../../shared/engine/widen-run.ts';
import type { Command } from './command.ts';

export const widen: Command = {
  name: 'widen',
  synonyms: ['widen to all', 'roll out'],
  takesEnvironment: true,
  flags: [],
  run: async ({ ports, by, conversation }, environment) => {
    const run = await widenRun(ports, { environment, requester: by, conversation });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
