import { meaningCard } from '../cards/meaning-card.ts';
import { usageCard } from '../cards/usage-card.ts';
import { meaningOf } from '../words/meaning-of.ts';
import type { Command } from './command.ts';
import { usagesOf } from './usages.ts';

/** Alone it shows what can be typed; with a word of ours behind it what that means. */
export const help: Command = {
  name: 'help',
  synonyms: ['commands', 'usage', 'what can you do', 'start'],
  takesEnvironment: false,
  trailing: true,
  flags: [],
  run: async ({ language, commands, readable, trailing }) => {
    const meaning = meaningOf(language, trailing, commands);
    if (meaning !== undefined) {
      const { word, about } = meaning;
      return [{ card: meaningCard(language, word, about, ['help', 'environments']) }];
    }
    const lines = usagesOf(language, commands, readable[0]?.key ?? '…');
    return [{ card: usageCard(language, lines, readable[0]?.key) }];
  },
};
