import type { CommandName } from '../commands/command.ts';
import type { TermName } from '../words/terms.ts';
import type { Mark, Words } from '../words/words.ts';
import { plainWord } from './fold.ts';

/** All that a phrase may mean, in whichever language. */
export interface Meaning {
  readonly commands: ReadonlySet<CommandName>;
  readonly questions: ReadonlySet<CommandName>;
  readonly weak: ReadonlySet<CommandName>;
  readonly marks: ReadonlySet<Mark>;
}

export interface Lexicon {
  readonly phrases: ReadonlyMap<string, Meaning>;
  /** `migré` was done and `migre` is an order: of these the accent counts. */
  readonly accented: ReadonlyMap<string, Meaning>;
  /** Words of the longest phrase. */
  readonly longest: number;
  /** Names of commands only, for suggestions after a slip. */
  readonly names: readonly (readonly [phrase: string, command: CommandName])[];
  /** Words that have a meaning on our cards, longest first. They are looked for where a meaning is asked, nowhere else. */
  readonly terms: readonly (readonly [phrase: string, term: TermName])[];
  readonly asksMeaning: { readonly plainly: readonly string[]; readonly maybe: readonly string[] };
}

type Kind = 'commands' | 'questions' | 'weak' | 'marks';
interface Entry<K extends string = Kind> {
  readonly phrase: string;
  readonly kind: K;
  readonly value: string;
  readonly written: string;
}

/** @param english names and synonyms of the registry */
export function makeLexicon(
  english: readonly { readonly name: CommandName; readonly synonyms: readonly string[] }[],
  languages: readonly Words[],
): Lexicon {
  const own = english.flatMap(({ name, synonyms }) =>
    [name, ...synonyms].map((phrase) => entry('commands', name, phrase)),
  );
  const weak = languages.flatMap((words) => entriesOf('weak', words.weak));
  const isWeak = new Set(weak.map(({ phrase }) => phrase));
  const entries = [
    // A word of the registry that people use for other things, too, is a command only where nothing else is.
    ...own.filter(({ phrase }) => !isWeak.has(phrase)),
    ...weak,
    ...languages.flatMap((words) => [
      ...entriesOf('commands', words.commands),
      ...entriesOf('questions', words.questions),
      ...entriesOf('marks', words.marks),
    ]),
  ];
  const isCourtesy = ({ kind, value }: Entry): boolean => kind === 'marks' && value === 'courtesy';
  const courteous = new Set(entries.filter(isCourtesy).map(({ phrase }) => phrase));
  const isCovered = ({ kind, value, phrase }: Entry): boolean =>
    kind === 'marks' && value === 'filler' && courteous.has(phrase);
  const orders = new Set(entries.filter(({ kind }) => kind === 'commands').map(({ phrase }) => phrase));
  const isDone = ({ kind, value, phrase }: Entry): boolean =>
    kind === 'marks' && value === 'past' && orders.has(phrase);
  const phrases = meaningsOf(entries.filter((one) => !isDone(one) && !isCovered(one)));
  return {
    phrases,
    accented: meaningsOf(entries.filter(isDone).map((one) => ({ ...one, phrase: one.written }))),
    longest: Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length)),
    names: entries
      .filter(({ kind }) => kind === 'commands')
      .map(({ phrase, value }) => [phrase, value as CommandName]),
    terms: languages
      .flatMap(({ terms }) => entriesOf('terms', terms))
      .map(({ phrase, value }) => [phrase, value as TermName] as const)
      .sort(([one], [other]) => other.length - one.length),
    asksMeaning: {
      plainly: languages.flatMap(({ meaning }) => meaning.asked.map(plainWord)),
      maybe: languages.flatMap(({ meaning }) => meaning.maybe.map(plainWord)),
    },
  };
}

function meaningsOf(entries: readonly Entry[]): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, { [K in Kind]: Set<string> }>();
  for (const { phrase, kind, value } of entries) {
    const meaning = meanings.get(phrase) ?? {
      commands: new Set(),
      questions: new Set(),
      weak: new Set(),
      marks: new Set(),
    };
    meaning[kind].add(value);
    meanings.set(phrase, meaning);
  }
  return meanings as unknown as ReadonlyMap<string, Meaning>;
}

const entry = <K extends string>(kind: K, value: string, phrase: string): Entry<K> => ({
  kind,
  value,
  phrase: plainWord(phrase),
  written: phrase,
});

const entriesOf = <K extends string>(
  kind: K,
  of: { readonly [value: string]: readonly string[] | undefined },
) =>
  Object.entries(of).flatMap(([value, phrases = []]) => phrases.map((phrase) => entry(kind, value, phrase)));
