import { runMarkdown } from '../../shared/report/run-markdown.ts';
import { exitCodeOf } from '../exit-code.ts';
import { reportedRun } from '../reported-run.ts';
import type { TerminalCommand } from './command.ts';

/** The report of a run, and its outcome as exit code: what a script waits for. */
export const show: TerminalCommand = {
  name: 'show',
  usage: 'show <run or environment>',
  about: 'prints the report of a run; exit code 0 as wanted, 1 ended otherwise, 3 not over',
  run: async (args) => {
    const reported = await reportedRun(args.length === 1 ? args[0] : undefined, show.usage);
    if (typeof reported === 'number') return reported;
    console.log(runMarkdown('en', reported));
    return exitCodeOf(reported.run);
  },
};
