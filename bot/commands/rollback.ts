import { isRefusal } from '../../shared/domain/reason.ts';
import { asAsked, askedWindow } from '../../shared/engine/asked-window.ts';
import { rollbackRun } from '../../shared/engine/rollback-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Command } from './command.ts';

export const rollback: Command = {
  name: 'rollback',
  synonyms: ['roll back', 'roll-back', 'undo', 'revert', 'take back'],
  takesEnvironment: true,
  changes: true,
  takesRun: true,
  flags: ['window'],
  valued: ['window'],
  run: async (context, environment, named) => {
    const { ports, by, conversation, flags } = context;
    const window = askedWindow(ports, environment, flags.window);
    if (isRefusal(window)) return window;
    const asked = { environment, requester: by, conversation, ...asAsked(window) };
    const run = await rollbackRun(ports, named === undefined ? asked : { ...asked, run: named });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
