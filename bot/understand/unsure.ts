import { masked } from '../../shared/domain/masked.ts';
import { nearest, skeleton } from '../../shared/domain/nearest.ts';
import { type Refusal, refuse } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { plainWord } from './fold.ts';
import { lookAlikeOf } from './near-environments.ts';
import type { Sense } from './sense.ts';

type Unsure = Exclude<Sense, { readonly kind: 'line' | 'nothing' }>;

/** What somebody said, fit to be shown to everybody: no control characters, no keys, not long. */
export const quoted = (said: string): string => masked(said.replace(/\p{C}/gu, ' ')).slice(0, 80);

/** Why nothing is done, and the lines to offer, most likely first. */
export function refusalOf(
  sense: Unsure,
  said: string,
  readable: readonly EnvironmentSettings[],
): { readonly refusal: Refusal; readonly lines: readonly string[] } {
  switch (sense.kind) {
    case 'meant': {
      const lines = sense.lines.map((line) => withNameTyped(line, said));
      return {
        refusal: refuse('not_certain', { line: lines[0] ?? 'help' }),
        lines: [...new Set([...lines, 'help'])],
      };
    }
    case 'slip': {
      const alike = alikeCommand(said, sense.lines[0] ?? '');
      if (alike !== undefined) return { refusal: alike, lines: [...sense.lines, 'help'] };
      return {
        refusal: refuse('unknown_command', { said: quoted(said), nearest: sense.lines.join(', '), rest: '' }),
        lines: [...sense.lines, 'help'],
      };
    }
    case 'no order':
      return { refusal: refuse('no_order', { said: quoted(said) }), lines: sense.lines };
    case 'on the card':
      return { refusal: refuse('on_the_card'), lines: sense.lines };
    case 'several commands':
      return { refusal: refuse('several_commands', { lines: sense.lines.join(', ') }), lines: sense.lines };
    case 'several environments': {
      const named = sense.environments
        .map(({ key }) => key)
        .slice(0, 8)
        .join(', ');
      return { refusal: refuse('several_environments', { named }), lines: sense.lines };
    }
    default:
      return aboutEnvironment(sense, asTyped(said, sense.said), readable);
  }
}

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The name of the command with other letters in it. */
function alikeCommand(said: string, line: string): Refusal | undefined {
  const [name = ''] = line.split(' ');
  const word = said.split(' ').find((one) => skeleton(one) === name && plainWord(one) !== name);
  const letter = [...(word ?? '')].find((one) => /[^\p{Script=Latin}\p{ASCII}]/u.test(one));
  return word === undefined || letter === undefined
    ? undefined
    : refuse('look_alike', { said: quoted(word), key: name, letter, code: codeOf(letter) });
}

/** To whom something is handed over. */
function withNameTyped(line: string, said: string): string {
  const [, head = '', name = ''] = /^(hand over \S+ to )(.+)$/u.exec(line) ?? [];
  const at = name === '' ? -1 : said.toLowerCase().indexOf(name);
  return at < 0 ? line : `${head}${said.slice(at, at + name.length)}`;
}

type AboutEnvironment = Extract<Unsure, { readonly near: readonly EnvironmentSettings[] }>;

/** Lines are read in lower case; people find their own words more easily as they wrote them. */
const asTyped = (line: string, words: readonly string[]): readonly string[] =>
  words.map((word) => {
    const at = line.toLowerCase().indexOf(word);
    const typed = at < 0 ? word : line.slice(at, at + word.length);
    return typed.toLowerCase() === word ? typed : word;
  });

function aboutEnvironment(
  { kind, command, near, rest = '' }: AboutEnvironment,
  said: readonly string[],
  readable: readonly EnvironmentSettings[],
) {
  const words = said.join(' ');
  const byNearness = nearest(words, readable, (one) => [one.key, one.name]);
  const order = kind === 'no environment' ? readable : byNearness;
  const keys = [...new Set([...near, ...order])].map(({ key }) => key);
  const named = near.length > 1 || kind === 'look-alike' ? near.map(({ key }) => key) : keys.slice(0, 5);
  const lines = [...named.slice(0, 3).map((key) => `${command} ${key}${rest}`), 'environments'];
  const alike = kind === 'look-alike' ? lookAlikeOf(said, readable) : undefined;
  if (alike !== undefined) {
    const { letter } = alike;
    const params = { said: quoted(alike.said), key: alike.environment.key, letter, code: codeOf(letter) };
    return { refusal: refuse('look_alike', params), lines };
  }
  return kind === 'no environment'
    ? { refusal: refuse('missing_environment', { nearest: named.join(', ') }), lines }
    : { refusal: refuse('unknown_environment', { said: quoted(words), nearest: named.join(', ') }), lines };
}
