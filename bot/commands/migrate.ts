import { isRefusal } from '../../shared/domain/reason.ts';
import { saidPilot } from '../../shared/domain/said-pilot.ts';
import { asAsked, askedWindow } from '../../shared/engine/asked-window.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import type { Command } from './command.ts';
import { startAll } from './start-all.ts';

export const migrate: Command = {
  name: 'migrate',
  synonyms: ['start migration', 'migration'],
  takesEnvironment: true,
  changes: true,
  flags: ['pilot', 'window', 'only', 'waves', 'auto'],
  valued: ['pilot', 'window', 'only', 'waves'],
  ofAll: { run: startAll('migrate'), flags: ['only', 'waves', 'auto'] },
  run: async (context, environment) => {
    const { ports, by, conversation, flags } = context;
    const pilot = flags.pilot === undefined ? undefined : saidPilot(flags.pilot);
    if (isRefusal(pilot)) return pilot;
    const window = askedWindow(ports, environment, flags.window);
    if (isRefusal(window)) return window;
    const ask = { ...(pilot === undefined ? {} : { pilot }), ...window };
    const run = await startRun(ports, {
      environment,
      kind: 'migrate',
      requester: by,
      conversation,
      ...asAsked(ask),
    });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
