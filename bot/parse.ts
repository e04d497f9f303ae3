import { masked } from '../shared/domain/masked.ts';
import { distance, nearest } from '../shared/domain/nearest.ts';
import { type Refusal, refuse } from '../shared/domain/reason.ts';
import { normalise, unadorned } from './normalise.ts';
import { plainWord } from './understand/fold.ts';

/** What the parser has to know of a command. */
export interface CommandShape {
  readonly name: string;
  /** In every language, in lower case and without accents. */
  readonly synonyms: readonly string[];
  readonly takesEnvironment: boolean;
  /** Words may follow the environment, e.g. `daily 06:00`, or where there is none, the command. */
  readonly trailing?: true;
  /** Names of flags without dashes. */
  readonly flags: readonly string[];
  /** Those of them that have a value: `--run=…`, or the word or quoted words after it. */
  readonly valued?: readonly string[];
  /** A word behind the name, after which all that follows is the value of the flag of this name. */
  readonly tail?: string;
  /** That word in other languages, without accents. */
  readonly tails?: readonly string[];
}

export interface ParsedCommand {
  readonly kind: 'command';
  readonly name: string;
  /** What stands behind the command; empty where nothing does. Resolved later, among what the person may read. */
  readonly target: string;
  readonly flags: Readonly<Record<string, string>>;
}

/** Nobody means more than this as a command; a longer text is not cut, because its end might matter. */
const longest = 4000;
/** Words of a command's name, at most. */
const mostInName = 6;

/** Tolerant about how it is said, strict about what is meant. Nothing said at all is `help`. */
export function parse(text: string, shapes: readonly CommandShape[]): ParsedCommand | Refusal {
  if (text.length > longest) return refuse('too_long');
  const said = unadorned(normalise(text));
  if (said === '') return { kind: 'command', name: 'help', target: '', flags: {} };
  const found = findCommand(said, shapes) ?? findAround(said, shapes);
  const slipped = slipIn(said, shapes, found?.count ?? 0);
  if (slipped !== undefined) return slipped;
  if (found === undefined) return unknownCommand(said, shapes);
  const { shape, rest } = found;
  const words = joinValues(withTail(wordsOf(rest), shape), shape.valued ?? []);
  const flags = words.filter((word) => isFlag(word)).map(flagOf);
  const unknown = flags.find((flag) => !shape.flags.includes(flag.name));
  const repeated = flags.find(({ name }, at) => flags.slice(0, at).some((one) => one.name === name));
  const target = targetOf(words.filter((word) => !isFlag(word)));
  // A dash alone is what is left of a flag; only the suggestion does without it.
  if (unknown !== undefined)
    return unknownFlag(shape, unknown.said, target.replace(/^(?:-+ )+|(?: -+)+$|^-+$/g, ''));
  if (repeated !== undefined) return refuse('repeated_flag', { flag: repeated.said });
  return {
    kind: 'command',
    name: shape.name,
    target,
    flags: Object.fromEntries(flags.map(({ name, value }) => [name, value])),
  };
}

function findCommand(said: string, shapes: readonly CommandShape[]) {
  const words = said.split(' ');
  for (let count = Math.min(words.length, mostInName); count > 0; count--) {
    const name = plainWord(words.slice(0, count).join(' '));
    const shape = shapes.find((one) => one.name === name || one.synonyms.includes(name));
    if (shape !== undefined) return { shape, count, rest: words.slice(count).join(' ') };
  }
  return undefined;
}

/** `brich contoso-dev ab`, `roll contoso-dev back`: a name of two words around what it is said of. */
function findAround(said: string, shapes: readonly CommandShape[]) {
  const [, first = '', target = '', last = '', flags = ''] =
    /^(\S+) (.+?) (\p{L}+)((?: -{1,2}\p{L}.*)?)$/u.exec(said) ?? [];
  const name = plainWord(`${first} ${last}`);
  const shape = shapes.find((one) => one.takesEnvironment && [one.name, ...one.synonyms].includes(name));
  return shape && { shape, count: 1, rest: `${target}${flags}` };
}

/**
 * `check drfit x` means no other command that is called `check`: a name of several words that is only misspelt behind
 * its first one is suggested, before a shorter name acts on what is left.
 */
function slipIn(said: string, shapes: readonly CommandShape[], named: number): Refusal | undefined {
  const words = said.toLowerCase().split(' ', mostInName).map(plainWord);
  for (const { shape, name, wanted } of severalWords(shapes).get(words[0] ?? '') ?? []) {
    if (wanted.length <= named) continue;
    const typed = words.slice(0, wanted.length);
    if (typed.length < wanted.length || typed.join(' ') === name) continue;
    if (!wanted.every((word, at) => word === typed[at] || isSlip(typed[at] ?? '', word))) continue;
    const rest = said.split(' ').slice(wanted.length).join(' ').slice(0, 80);
    return refuse('unknown_command', { said: masked(said).slice(0, 80), nearest: shape.name, rest });
  }
  return undefined;
}

interface LongName {
  readonly shape: CommandShape;
  readonly name: string;
  readonly wanted: readonly string[];
}

const known = new WeakMap<readonly CommandShape[], ReadonlyMap<string, readonly LongName[]>>();

/** Names of several words by their first: each line is compared with a few of the hundreds in all languages. */
function severalWords(shapes: readonly CommandShape[]): ReadonlyMap<string, readonly LongName[]> {
  const before = known.get(shapes);
  if (before !== undefined) return before;
  const byFirst = new Map<string, LongName[]>();
  for (const shape of shapes)
    for (const name of [shape.name, ...shape.synonyms]) {
      const wanted = name.split(' ');
      const [first = ''] = wanted;
      if (wanted.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), { shape, name, wanted }]);
    }
  known.set(shapes, byFirst);
  return byFirst;
}

const isSlip = (typed: string, word: string): boolean => typed.length > 3 && distance(typed, word) <= 2;

interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

function wordsOf(rest: string): readonly Word[] {
  return [...rest.matchAll(/(-{1,2}\p{L}[\p{L}-]*=)(?:"([^"]*)"|'([^']*)')|"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, flag, double, single, ...alone]) => ({
      text: `${flag ?? ''}${double ?? single ?? alone.find((one) => one !== undefined) ?? ''}`,
      quoted: flag === undefined && alone[2] === undefined,
    }),
  );
}

/** `contoso-dev to Carla Gomez`: the first such word that something stands before. */
function withTail(words: readonly Word[], { tail, tails = [] }: CommandShape): readonly Word[] {
  const placeOf = (all: readonly string[]): number =>
    words.findIndex(({ text, quoted }, at) => at > 0 && !quoted && all.includes(plainWord(text)));
  const own = tail === undefined ? -1 : placeOf([tail]);
  // "hand over contoso-dev a bit later to Bruno": "a" is a word of English, too.
  const at = own < 0 ? placeOf(tails) : own;
  const value = words.slice(at + 1).map(({ text }) => text);
  return at < 0 ? words : [...words.slice(0, at), { text: `--${tail}=${value.join(' ')}`, quoted: false }];
}

/** A flag that has a value takes the next word where none was given with `=`; another flag is no value. */
function joinValues(words: readonly Word[], valued: readonly string[]): readonly Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at] as Word, words[at + 1]];
    const takes =
      isFlag(word) && !word.text.includes('=') && valued.includes(flagOf(word).name) && next !== undefined;
    joined.push(takes && !isFlag(next) ? { ...word, text: `${word.text}=${next.text}` } : word);
    if (takes && !isFlag(next)) at++;
  }
  return joined;
}

const isFlag = (word: Word): boolean => !word.quoted && /^-{1,2}\p{L}/u.test(word.text);

function flagOf({ text }: Word): { readonly name: string; readonly value: string; readonly said: string } {
  const [name = '', ...value] = text.replace(/^-+/, '').split('=');
  return { name: name.toLowerCase(), value: value.join('='), said: text.split('=')[0] ?? text };
}

const called = /^(?:(?:die|der|el) |l['’])?(?:umgebung|environnement|entorno) (?=.)/iu;

/** `env`, `environment` and small words before the name are not part of it; of other languages only its own word is sure. */
function targetOf(words: readonly Word[]): string {
  const fillers = /^(?:env|environment|the|on|for|in|of|to|at|my)$/iu;
  const first = words.findIndex((word) => word.quoted || !fillers.test(word.text));
  return first < 0
    ? ''
    : words
        .slice(first)
        .map((word) => word.text)
        .join(' ')
        .replace(words[first]?.quoted ? /^(?!)/ : called, '');
}

function unknownCommand(said: string, shapes: readonly CommandShape[]): Refusal {
  const [first = '', ...others] = said.split(' ');
  const near = nearest(first, shapes, (shape) => [shape.name, ...shape.synonyms]);
  const names = near.slice(0, 3).map((shape) => shape.name);
  // Only a slip of the fingers is completed with the rest of the line; it is a suggestion, nothing acts on it.
  const slip = first.length > 3 && distance(first.toLowerCase(), names[0] ?? '') <= 2;
  const rest = slip ? others.join(' ').slice(0, 80) : '';
  return refuse('unknown_command', { said: masked(said).slice(0, 80), nearest: names.join(', '), rest });
}

function unknownFlag(shape: CommandShape, flag: string, target: string): Refusal {
  const known = shape.flags.map((name) => `--${name}`).join(', ');
  const near = shape.flags.find(
    (name) => name.length > 3 && distance(flag.replace(/^-+/, '').toLowerCase(), name) <= 2,
  );
  const meant = near === undefined ? {} : { near: `--${near}` };
  return refuse('unknown_flag', { flag, known, command: shape.name, target, ...meant });
}
