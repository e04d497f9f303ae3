import { text } from '../../shared/texts/text.ts';
import { answerCard } from '../cards/answer-card.ts';
import { bullet, line, shownPieces } from '../cards/elements.ts';
import type { Command } from './command.ts';

/** More would not fit on a card that people read. */
const most = 30;

export const environments: Command = {
  name: 'environments',
  synonyms: ['environment', 'env', 'envs', 'list environments', 'list envs', 'list'],
  takesEnvironment: false,
  flags: [],
  run: async ({ language, readable }) => {
    const lines = readable.slice(0, most).map(({ name, key, protected: guarded }) => {
      const note = guarded ? text(language, 'environments.protected') : '';
      return bullet(shownPieces(language, 'environments.line', { name, key, note }));
    });
    const [first] = readable;
    const next = first === undefined ? ['help'] : [`plan ${first.key}`, `status ${first.key}`];
    const elements = first === undefined ? [line(language, 'environments.none')] : lines;
    return [{ card: answerCard(language, { title: 'environments.title', elements, next }) }];
  },
};
