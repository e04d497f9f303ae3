import { visible } from '../../shared/report/visible.ts';
import { explanation } from '../../shared/texts/explain.ts';
import { wrapped } from '../../shared/texts/letter-width.ts';
import { exitCodeOf } from '../exit-code.ts';
import { reportedRun } from '../reported-run.ts';
import { plainTerminal } from '../terminal/terminal.ts';
import type { TerminalCommand } from './command.ts';

/** A run in plain words, to be pasted into a change ticket; the exit code is that of `show`. */
export const explain: TerminalCommand = {
  name: 'explain',
  run: async (args, terminal = plainTerminal(args)) => {
    const found = await reportedRun(terminal, 'explain', args);
    if (typeof found === 'number') return found;
    const { language, columns, print } = terminal;
    // Names from outside must not steer a terminal; the line breaks are ours.
    for (const line of explanation(language, found.reported).split('\n'))
      for (const part of columns === undefined ? [visible(line)] : wrapped(visible(line), columns))
        print(part);
    return exitCodeOf(found.reported.run);
  },
};
