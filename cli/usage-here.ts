import { type CommandName, usages } from './commands/usages.ts';
import { refuseHere, type Terminal } from './terminal/terminal.ts';
import { say } from './texts/say.ts';

/** Says what was wrong with the way a command was called, and how it is called. */
export function wrongUse(terminal: Terminal, command: CommandName, why: string): 2 {
  const how = say(terminal.language, 'cli.usage', { usage: usages[command] });
  return refuseHere(terminal, command, 'wrong_usage', `${why}\n${how}`);
}
