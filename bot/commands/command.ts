import type { PersonRef } from '../../shared/domain/person.ts';
import type { Refusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { ConversationKey, Ports } from '../../shared/engine/ports.ts';
import type { Language, TextKey } from '../../shared/texts/text.ts';
import type { CommandShape } from '../parse.ts';
import type { Reply } from '../turn.ts';

/** A command has its line of help in the texts; without one it does not compile. */
export type CommandName = TextKey extends infer K ? (K extends `command.${infer N}` ? N : never) : never;

export interface CommandContext {
  readonly ports: Ports;
  readonly language: Language;
  readonly by: PersonRef;
  readonly conversation: ConversationKey;
  readonly flags: Readonly<Record<string, string>>;
  /** The environments this person may read. */
  readonly readable: readonly EnvironmentSettings[];
  readonly commands: readonly Pick<Command, 'name' | 'takesEnvironment'>[];
  /** What was said after the environment, of commands that take more words. */
  readonly trailing: string;
}

type Answer = Promise<readonly Reply[] | Refusal>;

interface CommandBase extends CommandShape {
  readonly name: CommandName;
  /** Changes something, or asks for it to be changed: never done on a loose reading of a line. */
  readonly changes?: true;
}

/** What somebody can type. One file each, and one line in the registry. */
export type Command =
  | (CommandBase & {
      readonly takesEnvironment: false;
      readonly run: (context: CommandContext) => Answer;
    })
  | (CommandBase & {
      readonly takesEnvironment: true;
      /** A run may be said instead, by its id, or beside the environment. */
      readonly takesRun?: true;
      /** What `all` in place of an environment does, and the flags that only go with it. */
      readonly ofAll?: {
        readonly run: (context: CommandContext) => Answer;
        readonly flags: readonly string[];
      };
      readonly run: (context: CommandContext, environment: EnvironmentSettings, named?: Run) => Answer;
    });
