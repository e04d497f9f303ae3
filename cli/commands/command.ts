import type { Terminal } from '../terminal/terminal.ts';
import type { CommandName } from './usages.ts';

/** A command of the terminal. It prints and answers the exit code; `cli.about.<name>` says what it is for. */
export interface TerminalCommand {
  readonly name: CommandName;
  /** @param terminal just lines in English when left out */
  readonly run: (args: readonly string[], terminal?: Terminal) => Promise<number>;
}
