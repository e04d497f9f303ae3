import { isRefusal } from '../../shared/domain/reason.ts';
import { listRuns } from '../../shared/engine/read-runs.ts';
import { answerCard } from '../cards/answer-card.ts';
import { line } from '../cards/elements.ts';
import { runLines } from '../cards/run-line.ts';
import type { Command } from './command.ts';

/** As many as people read on a card; the HTTP API lists more. */
const most = 20;
/** Enough to say how many there are besides; the page has up to a thousand. */
const readAtMost = 100;

export const history: Command = {
  name: 'history',
  synonyms: ['runs', 'log', 'past runs'],
  takesEnvironment: true,
  flags: [],
  run: async ({ ports, language, by }, environment) => {
    const found = await listRuns(ports, { environment, by, top: readAtMost });
    if (isRefusal(found)) return found;
    const { key, name } = environment;
    const { pages } = ports.settings;
    const whole = { id: key, command: `history ${key}`, ...(pages === undefined ? {} : { pages }) };
    const elements =
      found.length === 0
        ? [line(language, 'status.none-yet')]
        : runLines(language, found, { limit: most, whole });
    const next = [`explain ${key}`, `status ${key}`];
    return [
      {
        card: answerCard(language, { title: 'history.title', params: { environment: name }, elements, next }),
      },
    ];
  },
};
