import { isRefusal } from '../../shared/domain/reason.ts';
import { askToLook } from '../../shared/engine/ask-to-look.ts';
import { lookCard } from '../cards/look-card.ts';
import type { Command } from './command.ts';

export const look: Command = {
  name: 'look',
  synonyms: ['look with my browser', 'look in my browser', 'check with my browser', 'check in my browser'],
  takesEnvironment: true,
  flags: [],
  run: async ({ ports, language, by }, environment) => {
    const asked = await askToLook(ports, { environment, by });
    if (isRefusal(asked)) return asked;
    return [{ card: lookCard(language, { ...asked, environment, by }) }];
  },
};
