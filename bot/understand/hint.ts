import type { CommandName } from '../commands/command.ts';
import { spacedHints, unspacedHints } from '../words/hints/by-language.ts';
import { cjk, plainWord } from './fold.ts';
import { isNobody } from './handed-to.ts';
import type { Heard } from './hear.ts';
import { type Beginnings, beginningsOf, type Pattern, type Place, patternsOf } from './hint-patterns.ts';

/** What the words of a line point to together, though none of them names it. */
export interface Hint {
  readonly command: CommandName;
  /** Words that do: more of them are surer. */
  readonly weight: number;
  /** The person it is about. */
  readonly person?: string;
}

/** Words that may stand between two of a pattern. */
const furthest = 7;
const longestName = 3;

let kept: { readonly spaced: Beginnings; readonly unspaced: readonly Pattern[] } | undefined;
/** Read when first needed: most lines say what they mean. */
const patterns = () =>
  (kept ??= { spaced: beginningsOf(patternsOf(spacedHints)), unspaced: patternsOf(unspacedHints) });

/** All commands that a line points to, the surest first. */
export function hintsIn({ words, left }: Pick<Heard, 'words' | 'left'>): readonly Hint[] {
  const plain = words.map(plainWord);
  const unknown = new Set(left.map(plainWord));
  const run = new RegExp(`[${cjk}]`, 'u').test(plain.join('')) ? plain.join('') : '';
  const { spaced, unspaced } = patterns();
  const found = [
    ...spacedIn(spaced, plain, unknown),
    ...(run === '' ? [] : unspaced.flatMap((one) => unspacedIn(one, run) ?? [])),
  ];
  const best = new Map<CommandName, Hint>();
  for (const hint of found) {
    const before = best.get(hint.command);
    const more = Math.max(hint.weight, before?.weight ?? 0) + (before === undefined ? 0 : 0.1);
    // Of the surer pattern: the words of another may hold more than a name.
    const [surer, other] = hint.weight > (before?.weight ?? 0) ? [hint, before] : [before, hint];
    const person = surer?.person ?? other?.person;
    best.set(hint.command, { ...hint, weight: more, ...(person === undefined ? {} : { person }) });
  }
  return [...best.values()].map(raised).sort((one, other) => other.weight - one.weight);
}

/** Who wishes to be told of something, or no longer, names that thing as well. */
const raised = (hint: Hint): Hint => {
  const more = hint.command === 'unsubscribe' ? 1.1 : hint.command === 'subscribe' ? 1 : 0;
  return hint.weight >= 2 ? { ...hint, weight: hint.weight + more } : hint;
};

const fits = ({ whole, begun }: Place, word: string): boolean =>
  whole.has(word) || begun.some((start) => word.startsWith(start));

/** Each pattern counts once, wherever it begins. */
function spacedIn(spaced: Beginnings, words: readonly string[], unknown: ReadonlySet<string>) {
  const found = new Map<Pattern, Hint>();
  for (const [start, word] of words.entries())
    for (const one of spaced(word)) {
      const hint = found.has(one) ? undefined : spacedFrom(start, one, words, unknown);
      if (hint !== undefined) found.set(one, hint);
    }
  return [...found.values()];
}

function spacedFrom(
  start: number,
  { command, places }: Pattern,
  words: readonly string[],
  unknown: ReadonlySet<string>,
): Hint | undefined {
  const isBehind = places[0]?.person === true;
  let person = isBehind ? nameBefore(words.slice(0, start), unknown) : undefined;
  if (isBehind && person === undefined) return undefined;
  let at = start;
  const all = (isBehind ? places.slice(1) : places).every((place, index): boolean => {
    if (place.person) {
      const name = nameFrom(at, words, unknown, places[index + 1]);
      person = name?.name;
      at = name?.end ?? at;
      return person !== undefined;
    }
    const last = index === 0 ? start + 1 : at + furthest;
    const next = words.findIndex((word, here) => here >= at && here < last && fits(place, word));
    at = next + 1;
    return next >= 0;
  });
  return all ? { command, weight: places.length, ...(person === undefined ? {} : { person }) } : undefined;
}

/** "ask Bruno Costa to": the words that mean nothing else. */
function nameFrom(from: number, words: readonly string[], unknown: ReadonlySet<string>, next?: Place) {
  const isName = (word: string): boolean =>
    unknown.has(word) && !isNobody(word) && !(next !== undefined && fits(next, word));
  const count = countWhile(words.slice(from), isName);
  return count === 0 ? undefined : { name: words.slice(from, from + count).join(' '), end: from + count };
}

/** "Bruno Costa should decide" */
function nameBefore(words: readonly string[], unknown: ReadonlySet<string>): string | undefined {
  const count = countWhile(words.toReversed(), (word) => unknown.has(word) && !isNobody(word));
  return count === 0 ? undefined : words.slice(-count).join(' ');
}

function countWhile(words: readonly string[], holds: (word: string) => boolean): number {
  const end = words.findIndex((word) => !holds(word));
  return Math.min(end < 0 ? words.length : end, longestName);
}

function unspacedIn({ command, places }: Pattern, line: string): Hint | undefined {
  let at = 0;
  for (const { whole } of places) {
    const ends = [...whole].flatMap((piece) => {
      const found = line.indexOf(piece, at);
      return found < 0 || (at > 0 && found > at + 2 * furthest) ? [] : [found + piece.length];
    });
    if (ends.length === 0) return undefined;
    at = Math.min(...ends);
  }
  return { command, weight: places.length };
}
