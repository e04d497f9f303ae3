import { isRefusal } from '../../shared/domain/reason.ts';
import { readStatus } from '../../shared/engine/read-runs.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { allowedLines } from '../allowed-lines.ts';
import { answerCard } from '../cards/answer-card.ts';
import { line } from '../cards/elements.ts';
import { runLine } from '../cards/run-line.ts';
import type { Command } from './command.ts';
import { statusOfAll } from './status-of-all.ts';

export const status: Command = {
  name: 'status',
  synonyms: ['state', 'progress', 'show'],
  takesEnvironment: true,
  flags: [],
  ofAll: { run: statusOfAll, flags: [] },
  run: async ({ ports, language, by, conversation }, environment) => {
    const found = await readStatus(ports, { environment, by });
    if (isRefusal(found)) return found;
    const { open, latest } = found;
    if (open !== undefined) {
      await ports.ledger.enqueueCard(open.id, conversation);
      await sendCards(ports, environment.key);
    }
    const { key, name } = environment;
    const elements = [
      line(language, open === undefined ? 'status.no-open' : 'status.open'),
      ...latest.map((run) => runLine(language, run)),
      ...(latest.length === 0 ? [line(language, 'status.none-yet')] : []),
    ];
    const lines =
      open === undefined ? [`plan ${key}`, `migrate ${key}`] : [`explain ${open.id}`, `cancel ${key}`];
    const next = await allowedLines(ports, by, lines);
    const params = { environment: name };
    return [{ card: answerCard(language, { title: 'status.title', params, elements, next }) }];
  },
};
