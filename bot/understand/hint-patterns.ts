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
