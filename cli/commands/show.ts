import { runMarkdown } from '../../shared/report/run-markdown.ts';
import { exitCodeOf } from '../exit-code.ts';
import { reportedRun } from '../reported-run.ts';
import { plainTerminal } from '../terminal/terminal.ts';
import type { TerminalCommand } from './command.ts';

/** The report of a run, and its outcome as exit code: what a script waits for. */
export const show: TerminalCommand = {
  name: 'show',
  run: async (args, terminal = plainTerminal(args)) => {
    const found = await reportedRun(terminal, 'show', args);
    if (typeof found === 'number') return found;
    terminal.print(runMarkdown(terminal.language, found.reported));
    return exitCodeOf(found.reported.run);
  },
};
