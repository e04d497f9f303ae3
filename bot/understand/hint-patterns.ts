import type { CommandName } from '../commands/command.ts';
import type { Hints } from '../words/hints/hints.ts';
import { phrases } from '../words/words.ts';
import { plainWord } from './fold.ts';

/** Words of one place in a pattern: whole ones, and beginnings. */
export interface Place {
  readonly whole: ReadonlySet<string>;
  readonly begun: readonly string[];
  readonly person: boolean;
}

export interface Pattern {
  readonly command: CommandName;
  readonly places: readonly Place[];
}

export const patternsOf = (all: readonly Hints[]): readonly Pattern[] =>
  all.flatMap((hints) =>
    Object.entries(hints).flatMap(([command, list]) =>
      phrases(plainWord(list)).map((phrase) => ({
        command: command as CommandName,
        places: phrase.split(/\s+/u).map(placeOf),
      })),
    ),
  );

function placeOf(said: string): Place {
  const words = said.split('/');
  const begun = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return {
    whole: new Set(words.filter((word) => !word.endsWith('*'))),
    begun,
    person: said === '@',
  };
}

/** Patterns by how they begin, so that a line is held against few of them. */
export type Beginnings = (word: string) => readonly Pattern[];

export function beginningsOf(patterns: readonly Pattern[]): Beginnings {
  const whole = new Map<string, Pattern[]>();
  const begun = new Map<string, Pattern[]>();
  const put = (into: Map<string, Pattern[]>, key: string, one: Pattern): void => {
    const before = into.get(key);
    if (before === undefined) into.set(key, [one]);
    else before.push(one);
  };
  for (const one of patterns) {
    // Where a person stands first, the word behind them is looked for.
    const [before, behind] = one.places;
    const first = before?.person === true ? behind : before;
    for (const word of first?.whole ?? []) put(whole, word, one);
    for (const start of first?.begun ?? []) put(begun, start.slice(0, 2), one);
  }
  return (word) => [...(whole.get(word) ?? []), ...(begun.get(word.slice(0, 2)) ?? [])];
}
