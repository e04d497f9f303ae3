import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { CommandName } from '../commands/command.ts';
import type { CommandShape } from '../parse.ts';
import type { Heard } from './hear.ts';
import type { Lexicon } from './lexicon.ts';

/** What a conversation was last about. */
export interface LastSaid {
  readonly command: CommandName;
  readonly environment?: EnvironmentSettings;
}

export interface Listening {
  readonly heard: Heard;
  readonly lexicon: Lexicon;
  readonly commands: readonly Speakable[];
  readonly readable: readonly EnvironmentSettings[];
  readonly last?: LastSaid;
  /** "cancel contoso-dev, I have chosen the wrong one": what is over stands behind the order, as why it is given. */
  readonly reasoned?: boolean;
  /** Where it is made of several. */
  readonly clauses?: readonly { readonly said: string; readonly heard: Heard }[];
  /** What was offered last, which a "yes" means. */
  readonly offered?: string;
  /** For times that are said; without it they are not understood. */
  readonly spoken?: Spoken;
}

/** What was said, in lower case without accents, names of environments replaced; and when. */
export interface Spoken {
  readonly line: string;
  readonly now: Date;
}

/** What making sense needs to know of a command. */
export interface Speakable extends CommandShape {
  readonly name: CommandName;
  /** Changes something, or asks somebody to: never done on a loose reading. */
  readonly changes?: true;
  readonly ofAll?: object;
  readonly topics?: readonly string[];
}

/**
 * What a line means. `line`: exactly this, so it may be carried out. `meant`: probably one of these, best first; nothing
 * is carried out. The other kinds say why nothing is.
 */
export type Sense =
  | { readonly kind: 'line'; readonly line: string }
  | {
      readonly kind: 'meant' | 'no order' | 'on the card' | 'several commands' | 'slip';
      readonly lines: readonly string[];
    }
  | {
      readonly kind: 'several environments';
      readonly lines: readonly string[];
      readonly environments: readonly EnvironmentSettings[];
    }
  | {
      readonly kind: 'look-alike' | 'no such environment' | 'no environment';
      readonly command: CommandName;
      readonly said: readonly string[];
      readonly near: readonly EnvironmentSettings[];
      /** What the line says beside it. */
      readonly rest?: string;
    }
  | { readonly kind: 'nothing' };
