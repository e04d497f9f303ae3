import { composeFrom } from '../../shared/compose.ts';
import { explainProblem } from '../../shared/config/explain-problem.ts';
import { judgeEnvironmentVariables } from '../../shared/config/judge-environment-variables.ts';
import { readConfig } from '../../shared/config.ts';
import { type Check, type CheckCode, check, isProblem } from '../../shared/domain/checkup.ts';
import { masked } from '../../shared/domain/masked.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { resolveEnvironment } from '../../shared/domain/resolve-environment.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { namesAskedFor } from '../../shared/names-asked-for.ts';
import { inOrder } from '../in-order.ts';
import { printChecks } from '../print-checks.ts';
import { readArguments } from '../read-arguments.ts';
import { plainTerminal, type Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { wrongUse } from '../usage-here.ts';
import type { TerminalCommand } from './command.ts';
import { usages } from './usages.ts';

/** One environment's lines; no environment where the settings themselves are wrong. */
export interface Looked {
  readonly environment?: string;
  readonly checks: readonly Check[];
}

/**
 * The examination that `doctor` in chat makes, here with whoever this terminal is signed in as. Exit code 0: nothing to
 * mend, 1: something is, 2: wrong use, 3: some of it could not be examined, so nobody can say.
 */
export const doctor: TerminalCommand = {
  name: 'doctor',
  run: async (args, terminal = plainTerminal(args)) => {
    const { language } = terminal;
    const asked = readArguments(language, usages.doctor, args);
    if (typeof asked === 'string') return wrongUse(terminal, 'doctor', asked);
    const [said, ...more] = asked.places;
    if (more.length > 0) return wrongUse(terminal, 'doctor', say(language, 'cli.one-or-none'));
    let code = 0;
    for await (const looked of lookAll(terminal, said)) {
      printChecks(looked, terminal);
      code = Math.max(code, exitCodeOf(looked.checks));
    }
    return code;
  },
};

const codes: { readonly [C in CheckCode]?: number } = { environment_unknown: 2, failed: 3, too_slow: 3 };

const exitCodeOf = (checks: readonly Check[]): number =>
  Math.max(0, ...checks.filter(isProblem).map(({ code }) => codes[code] ?? 1));

/** Environments examined at once: a dead one makes none of the others wait. */
const width = 4;

async function* lookAll({ language, progress }: Terminal, said: string | undefined): AsyncGenerator<Looked> {
  const read = readConfig(process.env);
  if (read.kind === 'misconfigured') {
    yield {
      checks: [
        ...read.problems.map((problem) => explainProblem(problem, process.env)),
        ...judgeEnvironmentVariables(process.env, namesAskedFor()),
        check('address', 'not_tried', { after: 'settings' }),
      ],
    };
    return;
  }
  const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
  const all = ports.settings.environments;
  const chosen = said === undefined ? all : meant(said, all);
  if (chosen.length === 0) yield { checks: [unknownTo(all, said ?? '')] };
  let done = 0;
  const tell = (environment: string): void =>
    progress.at(say(language, 'cli.examining', { environment }), done, chosen.length);
  yield* inOrder(chosen, width, async (environment) => {
    tell(environment.key);
    const checks = await ports.examiner.examine(environment);
    done += 1;
    return { environment: environment.key, checks };
  });
}

/** By key, name, address or organisation id, as in chat. */
function meant(said: string, all: readonly EnvironmentSettings[]): readonly EnvironmentSettings[] {
  const found = resolveEnvironment(said, all);
  return isRefusal(found) ? [] : [found];
}

function unknownTo(all: readonly EnvironmentSettings[], said: string): Check {
  return check('settings', 'environment_unknown', {
    said: masked(said.slice(0, 60)),
    known: all.map((one) => one.key).join(', '),
  });
}
