/** A command of the terminal. It prints for a person and answers the exit code. */
export interface TerminalCommand {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}
