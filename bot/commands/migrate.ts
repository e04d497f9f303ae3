import { isRefusal } from '../../shared/domain/reason.ts';
import { saidPilot } from '../../shared/domain/said-pilot.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import type { Command } from './command.ts';

export const migrate: Command = {
  name: 'migrate',
  synonyms: ['start migration', 'migration'],
  takesEnvironment: true,
  flags: ['pilot'],
  valued: ['pilot'],
  run: async ({ ports, by, conversation, flags }, environment) => {
    const pilot = flags.pilot === undefined ? undefined : saidPilot(flags.pilot);
    if (isRefusal(pilot)) return pilot;
    const asked = pilot === undefined ? {} : { asked: { pilot } };
    const run = await startRun(ports, {
      environment,
      kind: 'migrate',
      requester: by,
      conversation,
      ...asked,
    });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  },
};
