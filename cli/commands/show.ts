import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import { parseRunId } from '../../shared/domain/ids.ts';
import { outcomesOf } from '../../shared/domain/journal.ts';
import { subjectOf } from '../../shared/engine/read-runs.ts';
import { runMarkdown } from '../../shared/report/run-markdown.ts';
import { exitCodeOf } from '../exit-code.ts';
import type { TerminalCommand } from './command.ts';

/** The report of a run, and its outcome as exit code: what a script waits for. */
export const show: TerminalCommand = {
  name: 'show',
  usage: 'show <run id>',
  about: 'prints the report of a run; exit code 0 as wanted, 1 ended otherwise, 3 not over',
  run: async (args) => {
    const id = parseRunId(args[0]);
    if (id === undefined || args.length !== 1) {
      console.error(`Name one run by its whole id.\nUsage: ${show.usage}`);
      return 2;
    }
    const read = readConfig(process.env);
    if (read.kind === 'misconfigured') {
      console.error('Settings are missing or wrong. "doctor" says which.');
      return 1;
    }
    const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
    const subject = await subjectOf(ports, id);
    if (subject?.kind !== 'run') {
      console.error('There is no such run here.');
      return 2;
    }
    const { run, plan, environment } = subject;
    const outcomes = outcomesOf(await ports.ledger.journal(id), plan?.changes.length ?? 0);
    const audit = await ports.ledger.audit(environment.key);
    const evidence = await ports.evidence.list(id);
    const reported = { run, environment, outcomes, audit, evidence };
    console.log(runMarkdown('en', plan === undefined ? reported : { ...reported, plan }));
    return exitCodeOf(run);
  },
};
