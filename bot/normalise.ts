import { plainPunctuation } from '../shared/domain/resolve-environment.ts';
import { withoutEntities } from './entities.ts';

/**
 * What somebody typed, without what Teams, phones and copying add: the mention, tags, no-break and zero-width
 * characters, smart quotes and dashes. Letters are left alone: a look-alike stays one.
 */
export function normalise(text: string): string {
  const words = withPerson(text)
    .replace(/<at\b[^>]*>.*?<\/at>/gisu, ' ')
    .replace(/<(blockquote|s|del|strike)\b[^>]*>.*?<\/\1>/gisu, ' ')
    .replace(
      /<\/?(?:p|div|br|span|b|i|u|em|strong|code|pre|a|ul|ol|li|h[1-6]|font|table|tr|td)\b[^>]*>/giu,
      ' ',
    );
  return plainPunctuation(longFlags(withoutEntities(words)))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A person mentioned behind "to" is who something is handed to; every other mention calls us. */
const withPerson = (text: string): string =>
  /\bhand[\s-]?over\b/iu.test(text)
    ? text.replace(
        /(\bto(?:\s|&nbsp;)+)<at\b[^>]*>([^<]*)<\/at>/giu,
        (_all, to: string, name: string) => `${to}${name}`,
      )
    : text;

/** `--force` typed on a phone is `—force`; between quotes a dash belongs to a name. */
const longFlags = (text: string): string =>
  text.replace(
    /["\u201c-\u201f\u00ab\u00bb][^"\u201c-\u201f\u00ab\u00bb]*["\u201c-\u201f\u00ab\u00bb]|(?<=^|\s)[\u2012-\u2015](?=\p{L})/gu,
    (found) => (found.length === 1 ? '--' : found),
  );

const greetings =
  'hi|hello|hey|hallo|hola|bonjour|salut|ciao|buongiorno|olá|ola|hej|hoi|moin|servus|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening|day)';
const polite = new RegExp(
  `^(?:please|pls|plz|kindly|can you|could you|would you|and|(?:${greetings})(?: (?:there|all|team|bot|cutover))?)(?![\\p{L}\\p{N}_])[\\s,!.]*`,
  'iu',
);
const thanks = /[\s,]*\b(?:please|pls|plz|thanks|thank you|thx)[\s.!]*$/iu;

/** Pictures and smileys, and what of Markdown only makes letters look different. */
const decoration: readonly (readonly [form: RegExp, instead: string])[] = [
  [/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3)+/gu, ' '],
  [/(?<=\s|^)[:;]-?[)(DP](?=\s|$)/gu, ' '],
  [/\*\*([^*]+)\*\*/gu, '$1'],
  [/(?<=^|\s)_([^_]+)_(?=\s|$)/gu, '$1'],
  [/\[([^\]]*)\]\(([^)]*)\)/gu, '$1 $2'],
];

/** Without decoration; all decoration stays as it is. */
function undecorated(line: string): string {
  const bare = decoration
    .reduce((rest, [form, instead]) => rest.replace(form, instead), line)
    .replace(/\s+/gu, ' ')
    .trim();
  return bare === '' ? line : bare;
}

/** Without greeting, thanks, a leading slash and the punctuation at the end; a flag at the end stays whole. */
export function unadorned(line: string): string {
  let rest = undecorated(line);
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(polite, '')
      .replace(thanks, '')
      .replace(/^(?:[/!¿¡,:;]+|[-*•>#]+\s+|@?cutover[\s,:]+)/iu, '')
      .replace(/[\s.,;:!?…]+$/u, '');
  }
  return rest;
}
