import { isRefusal } from '../../shared/domain/reason.ts';
import { rollbackRun } from '../../shared/engine/rollback-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Command } from './command.ts';

export const rollback: Command = {
  name: 'rollback',
  synonyms: ['roll back', 'roll-back', 'undo', 'revert', 'take back'],
  takesEnvironment: true,
  takesRun: true,
  flags: [],
  run: async ({ ports, by, conversation }, environment, named) => {
    const asked = { environment, requester: by, conversation };
    const run = await rollbackRun(ports, named === undefined ? asked : { ...asked, run: named });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
