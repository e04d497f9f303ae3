import type { CommandName } from '../commands/command.ts';
import type { TermName } from './terms.ts';

/** What a word does in a sentence beside naming a command. */
export type Mark =
  /** Carries no meaning here: articles, "please", "environment". */
  | 'filler'
  /** Carries none either, and leaves even an order to change something an order. */
  | 'courtesy'
  /** Begins a polite request: a question mark behind it asks nothing. */
  | 'request'
  | 'not'
  /** "wait": as good as a no, but for who wishes something stopped. */
  | 'wait'
  /** "without approval": behind an order it says how, before one that it is none. */
  | 'without'
  /** "not that one, I meant contoso-dev": of something else; behind an order it takes that back. */
  | 'rather'
  /** A time to come. */
  | 'when'
  /** A condition, a question whether, or what somebody else said: no order. */
  | 'doubt'
  /** It was done, or is asked whether it was. */
  | 'past'
  /** Decided with the buttons of a card only, or not at all. */
  | 'card'
  | 'it'
  /** The same of something else. */
  | 'also'
  | 'again'
  | 'yes'
  | 'all';

type ByCommand = { readonly [N in CommandName]?: readonly string[] };

/**
 * What people say in one language. Written in lower case; accents do not matter. A phrase may have several words.
 */
export interface Words {
  /** Names of commands, the first is the one that help shows. Each means one command, and at the start of a line it is enough. */
  readonly commands: ByCommand;
  /** Words that a question for a reading is known by. Never of a command that changes something. */
  readonly questions: ByCommand;
  /** Words that mean a command only where nothing else in the line does, as "migration" in "stop the migration". */
  readonly weak: ByCommand;
  readonly marks: { readonly [M in Mark]: readonly string[] };
  /** Words of our cards, as people ask for their meaning; each beside the name it has here. */
  readonly terms: { readonly [T in TermName]?: readonly string[] };
  readonly meaning: {
    /** What is asked with these is the meaning of a word. */
    readonly asked: readonly string[];
    /** With these it may be; where the word means something else too, that is meant. */
    readonly maybe: readonly string[];
  };
}

/** Phrases that are written one after another, with commas between them. */
export const phrases = (list: string): readonly string[] => list.split(',').map((phrase) => phrase.trim());
