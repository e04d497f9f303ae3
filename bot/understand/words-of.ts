import { cjk, plainWord } from './fold.ts';
import { isMention } from './mentions.ts';

/** Nobody means so many words as one command; more are not looked at. */
export const mostWords = 60;

const elision = /(?<=^|\s)([ldnjcsmt]|qu)'(?=[\p{L}\ue000])/gu;
const apart = new RegExp(`(?<=[${cjk}])(?=[^${cjk}\\s])|(?<=[^${cjk}\\s])(?=[${cjk}])`, 'gu');
/** "what's" is a word of its own; "contoso-test's" is not. */
const short = /^(?:what|how|who|where|that|it|let|los geht|geht|steht)'s$/u;

/** The words of a line in which names are replaced already; Japanese in runs, which the reader takes apart. */
export function wordsOf(line: string): readonly string[] {
  return line
    .replace(/[,;:!?¿¡()[\]{}"“”「」『』、。・？！…*~|<>#=]+/gu, ' ')
    .replace(elision, "$1' ")
    .replace(apart, ' ')
    .split(/\s+/u)
    .flatMap((word) =>
      /.'s$/u.test(word) && !short.test(plainWord(word)) ? [word.slice(0, -2), "'s"] : [word],
    )
    .map((word) => (isMention(word) || /'$/u.test(word) ? word : word.replace(/^[-._]+|[-._]+$/gu, '')))
    .filter((word) => /[\p{L}\p{N}\p{S}\ue000&/]/u.test(word));
}
