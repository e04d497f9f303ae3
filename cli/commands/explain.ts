import { visible } from '../../shared/report/visible.ts';
import { explanation } from '../../shared/texts/explain.ts';
import { exitCodeOf } from '../exit-code.ts';
import { reportedRun } from '../reported-run.ts';
import type { TerminalCommand } from './command.ts';

/** A run in plain words, to be pasted into a change ticket; the exit code is that of `show`. */
export const explain: TerminalCommand = {
  name: 'explain',
  usage: 'explain <run or environment>',
  about: 'says in plain words what a run did, who approved it, and how to take it back',
  run: async (args) => {
    const reported = await reportedRun(args.length === 1 ? args[0] : undefined, explain.usage);
    if (typeof reported === 'number') return reported;
    // Names from outside must not steer a terminal; the line breaks are ours.
    console.log(explanation('en', reported).split('\n').map(visible).join('\n'));
    return exitCodeOf(reported.run);
  },
};
