import { isRefusal } from '../../shared/domain/reason.ts';
import { retireRun } from '../../shared/engine/retire-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Command } from './command.ts';
import { asAsked, askedWindow } from './window-flag.ts';

export const retire: Command = {
  name: 'retire',
  synonyms: ['retire 1.0', 'switch off 1.0'],
  takesEnvironment: true,
  flags: ['window'],
  valued: ['window'],
  run: async (context, environment) => {
    const { ports, by, conversation } = context;
    const window = askedWindow(context, environment);
    if (isRefusal(window)) return window;
    const run = await retireRun(ports, { environment, requester: by, conversation, ...asAsked(window) });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
