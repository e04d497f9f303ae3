import { tongueOf } from '../../shared/texts/language.ts';
import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import type { CommandName } from '../commands/command.ts';
import { wordsByLanguage } from './languages.ts';
import { nameIn } from './name-in.ts';
import { type TermName, terms } from './terms.ts';
import type { Words } from './words.ts';

interface Meaning {
  /** As it is written on cards. */
  readonly word: string;
  readonly about: TextKey;
}

/**
 * What a word of ours means; `undefined` of others.
 *
 * @param name of a term or of a command, as `help` takes it
 */
export function meaningOf(
  language: Language,
  name: string,
  commands: readonly { readonly name: CommandName }[],
): Meaning | undefined {
  const wanted = name.trim().toLowerCase();
  const command = commands.find((one) => one.name === wanted);
  if (command !== undefined)
    return { word: nameIn(language, command.name), about: `command.${command.name}` as TextKey };
  const term = wanted.replaceAll(' ', '_');
  return isTerm(term) ? ofTerm(language, term) : undefined;
}

const isTerm = (name: string): name is TermName => Object.hasOwn(terms, name);

function ofTerm(language: Language, name: TermName): Meaning {
  const { title, about }: { readonly title?: TextKey; readonly about: TextKey } = terms[name];
  const tongue = tongueOf(language);
  const { terms: said }: Words = wordsByLanguage[tongue === 'qps' ? 'en' : tongue];
  return { word: title === undefined ? (said[name]?.[0] ?? name) : text(language, title), about };
}
