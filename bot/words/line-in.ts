import { type Language, tongueOf } from '../../shared/texts/language.ts';
import type { CommandName } from '../commands/command.ts';
import { wordsByLanguage } from './languages.ts';
import { nameIn } from './name-in.ts';

/** Each command has a name in German, so these are all of them; the longest first, as a name may begin another. */
const names = (Object.keys(wordsByLanguage.de.commands) as readonly CommandName[]).toSorted(
  (one, other) => other.length - one.length,
);

/**
 * A command line as somebody would type it in a language: `check drift contoso-dev` is
 * `abweichungen contoso-dev` in German. Keys, ids and flags are the same everywhere.
 */
export function lineIn(language: Language, line: string): string {
  const name = names.find((one) => `${line} `.startsWith(`${one} `));
  if (name === undefined) return line;
  const rest = line.slice(name.length).replace(/^ all(?= |$)/, ` ${allIn(language)}`);
  return `${nameIn(language, name)}${rest}`;
}

function allIn(language: Language): string {
  const tongue = tongueOf(language);
  return (tongue === 'qps' ? undefined : wordsByLanguage[tongue].marks.all[0]) ?? 'all';
}
