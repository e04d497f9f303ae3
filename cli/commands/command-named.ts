import { isTextKey, type Language, text } from '../../shared/texts/text.ts';
import { commands } from './registry.ts';
import type { CommandName } from './usages.ts';

const names = Object.keys(commands) as CommandName[];

/** The command that goes by a name, in English or as the texts of a language call it: what they tell to type works here too. */
export const commandNamed = (language: Language, said: string): CommandName | undefined =>
  names.find((name) => name === said || nameIn(language, name) === said.toLowerCase());

/** Whether somebody asks for help instead. */
export const isHelp = (language: Language, said: string): boolean =>
  said === 'help' || said.toLowerCase() === text(language, 'word.command.help');

function nameIn(language: Language, name: CommandName): string | undefined {
  const key = `word.command.${name === 'drift' ? 'check drift' : name}`;
  return isTextKey(key) ? text(language, key) : undefined;
}
