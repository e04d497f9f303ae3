import { isRefusal } from '../../shared/domain/reason.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { widenRun } from '../../shared/engine/widen-run.ts';
import type { Command } from './command.ts';
import { asAsked, askedWindow } from './window-flag.ts';

export const widen: Command = {
  name: 'widen',
  synonyms: ['widen to all', 'roll out'],
  takesEnvironment: true,
  flags: ['window'],
  valued: ['window'],
  run: async (context, environment) => {
    const { ports, by, conversation } = context;
    const window = askedWindow(context, environment);
    if (isRefusal(window)) return window;
    const run = await widenRun(ports, { environment, requester: by, conversation, ...asAsked(window) });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
