import type { CommandName } from '../commands/command.ts';
import { plainWord } from '../understand/fold.ts';
import { wordsByLanguage } from './languages.ts';
import type { Words } from './words.ts';

/**
 * Whether a command is said of all environments in another language than English, as its button is called there:
 * `migriere alle`. Command and word are of one language, as in another the word may be a name.
 *
 * @param line without greeting
 * @param target what stands behind the command
 */
export function isSaidOfAll(line: string, command: CommandName, target: string): boolean {
  const said = `${plainWord(line)} `;
  return Object.values<Words>(wordsByLanguage).some(
    ({ commands, marks: { all } }) =>
      plainWord(target) === plainWord(all[0] ?? '') &&
      commands[command]?.some((name) => said.startsWith(`${plainWord(name)} `)) === true,
  );
}
