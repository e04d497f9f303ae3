import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { handOver } from '../../shared/engine/hand-over.ts';
import { readStatus } from '../../shared/engine/read-runs.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { Command } from './command.ts';

export const handOverCommand: Command = {
  name: 'hand over',
  synonyms: ['handover', 'hand-over', 'delegate'],
  takesEnvironment: true,
  changes: true,
  flags: ['to'],
  valued: ['to'],
  tail: 'to',
  tails: ['an', 'a'],
  run: async ({ ports, language, by, flags }, environment) => {
    const status = await readStatus(ports, { environment, by });
    if (isRefusal(status)) return status;
    const { key, name } = environment;
    if (status.open === undefined) return refuse('no_open_run', { environment: name, key });
    const handed = await handOver(ports, { run: status.open.id, to: flags.to ?? '', by });
    if (isRefusal(handed)) return handed;
    await sendCards(ports, key);
    const params = { environment: name, run: shortRunId(handed.id), to: handed.handed?.to.name ?? '' };
    const next = [`status ${key}`];
    return [{ card: answerCard(language, { title: 'said.handed-over', params, elements: [], next }) }];
  },
};
