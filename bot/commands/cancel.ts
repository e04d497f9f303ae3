import { fleetKey, shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { cancelFleet } from '../../shared/engine/cancel-fleet.ts';
import { cancelRun } from '../../shared/engine/cancel-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { Command } from './command.ts';

export const cancel: Command = {
  name: 'cancel',
  synonyms: ['stop', 'abort'],
  takesEnvironment: true,
  changes: true,
  flags: [],
  ofAll: {
    flags: [],
    run: async ({ ports, language, by }) => {
      const fleet = await cancelFleet(ports, by);
      if (isRefusal(fleet)) return fleet;
      await sendCards(ports, fleetKey);
      return [
        { card: answerCard(language, { title: 'said.fleet-stopped', elements: [], next: ['status all'] }) },
      ];
    },
  },
  run: async ({ ports, language, by }, environment) => {
    const run = await cancelRun(ports, { environment, by });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    const title = run.status === 'applying' ? 'said.cancelling' : 'said.cancelled';
    const params = { environment: environment.name, run: shortRunId(run.id) };
    const next = [`status ${environment.key}`];
    return [{ card: answerCard(language, { title, params, elements: [], next }) }];
  },
};
