import { type Language, tongueOf } from '../../shared/texts/language.ts';
import type { CommandName } from '../commands/command.ts';
import { wordsByLanguage } from './languages.ts';
import type { Words } from './words.ts';

/** What a command is called in a language: the first of its names there, and the English one where it has none. */
export function nameIn(language: Language, command: CommandName): string {
  const tongue = tongueOf(language);
  // English names stand with the commands.
  if (tongue === 'en' || tongue === 'qps') return command;
  const words: Words = wordsByLanguage[tongue];
  return words.commands[command]?.[0] ?? command;
}
