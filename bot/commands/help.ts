import { meansAll } from '../../shared/domain/pick-environments.ts';
import { meaningCard } from '../cards/meaning-card.ts';
import { usageCard, wholeUsageCard } from '../cards/usage-card.ts';
import { meaningOf } from '../words/meaning-of.ts';
import type { Command, CommandName } from './command.ts';
import { usagesOf } from './usages.ts';

/** What most people say. Everything else is a button away. */
const mostSaid: ReadonlySet<CommandName> = new Set([
  'environments',
  'plan',
  'migrate',
  'validate',
  'check drift',
  'status',
]);

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
    const example = readable[0]?.key;
    const usagesIn = (asked: typeof commands) => usagesOf(language, asked, example ?? '…');
    const [first, rest] = [true, false].map((isFirst) =>
      commands.filter((one) => mostSaid.has(one.name) === isFirst),
    );
    const usages = { first: usagesIn(first ?? []), rest: usagesIn(rest ?? []), example };
    return [{ card: (meansAll(trailing) ? wholeUsageCard : usageCard)(language, usages) }];
  },
};
