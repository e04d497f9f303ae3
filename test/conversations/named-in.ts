import type { CommandName } from '../../bot/commands/command.ts';
import { commands } from '../../bot/commands/registry.ts';
import { parse } from '../../bot/parse.ts';
import { plainWord } from '../../bot/understand/fold.ts';
import { wordsByLanguage } from '../../bot/words/languages.ts';
import type { Words } from '../../bot/words/words.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Played } from './reasons-in.ts';

const { en: _english, ...others } = wordsByLanguage;
const elsewhere = new Set(
  Object.values<Words>(others).flatMap(({ commands: named }) => Object.values(named).flat().map(plainWord)),
);

/** What a command is called in one language and, but for loanwords, in no other. */
const wordsIn: {
  readonly [L in Played]: (name: CommandName, synonyms: readonly string[]) => readonly string[];
} = {
  en: (name, synonyms) => [name, ...synonyms.filter((one) => !elsewhere.has(one))],
  de: (name) => (wordsByLanguage.de as Words).commands[name]?.map(plainWord) ?? [],
};

/** The command that a line names in the words of this language; `undefined` where it names none, or in another's. */
export function namedIn(language: Played, line: string): CommandName | undefined {
  const shapes = commands.map((command) => {
    const words = wordsIn[language](command.name, command.synonyms);
    return { ...command, name: words[0] ?? '', synonyms: words, is: command.name };
  });
  const parsed = parse(line, shapes);
  return isRefusal(parsed) ? undefined : shapes.find(({ name }) => name === parsed.name)?.is;
}
