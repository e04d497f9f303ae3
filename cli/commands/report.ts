import { reportFile, reportFormats } from '../../shared/report/report-file.ts';
import { reportedRun } from '../reported-run.ts';
import type { TerminalCommand } from './command.ts';

/** The report of a run as it is served over HTTP, on standard output. */
export const report: TerminalCommand = {
  name: 'report',
  usage: 'report <run or environment> [--format html|md|json]',
  about: 'prints the report of a run; the HTML is one file that needs nothing else',
  run: async (args) => {
    const at = args.findIndex((one) => one === '--format' || one.startsWith('--format='));
    const said = at < 0 ? 'html' : (args[at]?.split('=')[1] ?? args[at + 1]);
    const rest =
      at < 0 ? args : args.filter((_one, n) => n !== at && (args[at]?.includes('=') || n !== at + 1));
    const format = reportFormats.find((one) => one === said);
    if (format === undefined || rest.length !== 1) {
      console.error(`Usage: ${report.usage}`);
      return 2;
    }
    const reported = await reportedRun(rest[0], report.usage);
    if (typeof reported === 'number') return reported;
    process.stdout.write(reportFile('en', reported, format).text);
    return 0;
  },
};
