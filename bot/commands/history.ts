import { isRefusal } from '../../shared/domain/reason.ts';
import { listRuns } from '../../shared/engine/read-runs.ts';
import { answerCard } from '../cards/answer-card.ts';
import { line } from '../cards/elements.ts';
import { runLine } from '../cards/run-line.ts';
import type { Command } from './command.ts';

/** As many as people read on a card; the HTTP API lists more. */
const most = 20;

export const history: Command = {
  name: 'history',
  synonyms: ['runs', 'log', 'past runs'],
  takesEnvironment: true,
  flags: [],
  run: async ({ ports, language, by }, environment) => {
    const runs = await listRuns(ports, { environment, by, top: most });
    if (isRefusal(runs)) return runs;
    const { key, name } = environment;
    const elements =
      runs.length === 0 ? [line(language, 'status.none-yet')] : runs.map((run) => runLine(language, run));
    const next = [`explain ${key}`, `status ${key}`];
    return [
      {
        card: answerCard(language, { title: 'history.title', params: { environment: name }, elements, next }),
      },
    ];
  },
};
