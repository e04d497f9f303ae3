import { reportFile, reportFormats } from '../../shared/report/report-file.ts';
import { readArguments } from '../read-arguments.ts';
import { reportedRun } from '../reported-run.ts';
import { plainTerminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { wrongUse } from '../usage-here.ts';
import type { TerminalCommand } from './command.ts';
import { usages } from './usages.ts';

/** The report of a run as it is served over HTTP, on standard output. */
export const report: TerminalCommand = {
  name: 'report',
  run: async (args, terminal = plainTerminal(args)) => {
    const { language } = terminal;
    const asked = readArguments(language, usages.report, args);
    const said = typeof asked === 'string' ? 'html' : (asked.options.get('format') ?? 'html');
    const format = reportFormats.find((one) => one === said);
    if (format === undefined) return wrongUse(terminal, 'report', say(language, 'cli.no-format', { said }));
    const found = await reportedRun(terminal, 'report', args);
    if (typeof found === 'number') return found;
    terminal.print(reportFile(language, found.reported, format).text.replace(/\n$/, ''));
    return 0;
  },
};
