import { usageCard } from '../cards/usage-card.ts';
import type { Command } from './command.ts';
import { usagesOf } from './usages.ts';

export const help: Command = {
  name: 'help',
  synonyms: ['commands', 'usage', 'what can you do', 'start'],
  takesEnvironment: false,
  flags: [],
  run: async ({ language, commands, readable }) => {
    const lines = usagesOf(language, commands, readable[0]?.key ?? '…');
    return [{ card: usageCard(language, 'help', lines, readable[0]?.key) }];
  },
};
