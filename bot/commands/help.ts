import type { TextKey } from '../../shared/texts/text.ts';
import { usageCard } from '../cards/usage-card.ts';
import type { Command } from './command.ts';

export const help: Command = {
  name: 'help',
  synonyms: ['commands', 'usage', 'what can you do', 'start'],
  takesEnvironment: false,
  flags: [],
  run: async ({ language, commands, readable }) => {
    const lines = commands.map((command) => ({
      line: command.takesEnvironment ? `${command.name} ${readable[0]?.key ?? '…'}` : command.name,
      about: `command.${command.name}` as TextKey,
    }));
    return [{ card: usageCard(language, 'help', lines, readable[0]?.key) }];
  },
};
