import { composeFrom } from '../../shared/compose.ts';
import { explainProblem } from '../../shared/config/explain-problem.ts';
import { readConfig } from '../../shared/config.ts';
import { type Check, check, isProblem } from '../../shared/domain/checkup.ts';
import { masked } from '../../shared/domain/masked.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { printChecks } from '../print-checks.ts';
import type { TerminalCommand } from './command.ts';

/** One environment's lines; no environment where the settings themselves are wrong. */
export interface Looked {
  readonly environment?: string;
  readonly checks: readonly Check[];
}

/**
 * The examination that `doctor` in chat makes, here with whoever this terminal is signed in as. Exit code 0: nothing to
 * mend, 1: something is, 2: wrong use.
 */
export const doctor: TerminalCommand = {
  name: 'doctor',
  usage: 'doctor [<environment>] [--json]',
  about:
    'checks settings, storage, sign-in, privileges and each environment, and says how to mend what is wrong',
  run: async (args) => {
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json');
    const [said, ...more] = args.filter((arg) => !arg.startsWith('-'));
    if (unknown !== undefined || more.length > 0) {
      const why =
        unknown === undefined
          ? 'Name one environment, or none for all.'
          : `There is no ${unknown.slice(0, 40)}.`;
      console.error(`${why}\nUsage: ${doctor.usage}`);
      return 2;
    }
    const json = args.includes('--json');
    let wrong = false;
    for await (const looked of lookAll(said)) {
      printChecks(looked, json);
      wrong ||= looked.checks.some(isProblem);
    }
    return wrong ? 1 : 0;
  },
};

async function* lookAll(said: string | undefined): AsyncGenerator<Looked> {
  const read = readConfig(process.env);
  if (read.kind === 'misconfigured') {
    yield { checks: read.problems.map((problem) => explainProblem(problem, process.env)) };
    return;
  }
  const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
  const all = ports.settings.environments;
  const chosen = said === undefined ? all : all.filter((one) => one.key === said.toLowerCase());
  if (chosen.length === 0) yield { checks: [unknownTo(all, said ?? '')] };
  for (const environment of chosen)
    yield { environment: environment.key, checks: await ports.examiner.examine(environment) };
}

function unknownTo(all: readonly EnvironmentSettings[], said: string): Check {
  return check('settings', 'environment_unknown', {
    said: masked(said.slice(0, 60)),
    known: all.map((one) => one.key).join(', '),
  });
}
