import { isRefusal } from '../../shared/domain/reason.ts';
import { repairRun } from '../../shared/engine/repair-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Command } from './command.ts';
import { asAsked, askedWindow } from './window-flag.ts';

export const repair: Command = {
  name: 'repair',
  synonyms: ['fix', 'put right'],
  takesEnvironment: true,
  flags: ['window'],
  valued: ['window'],
  run: async (context, environment) => {
    const { ports, by, conversation } = context;
    const window = askedWindow(context, environment);
    if (isRefusal(window)) return window;
    const run = await repairRun(ports, { environment, requester: by, conversation, ...asAsked(window) });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
