import { isRefusal } from '../shared/domain/reason.ts';
import type { Reported } from '../shared/domain/reported.ts';
import { findRun, isRunWord } from '../shared/engine/find-run.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { reportOf } from '../shared/engine/read-report.ts';
import { type CommandName, usages } from './commands/usages.ts';
import { portsHere } from './here.ts';
import { readArguments, type Said } from './read-arguments.ts';
import { refuseHere, type Terminal } from './terminal/terminal.ts';
import { say } from './texts/say.ts';
import { wrongUse } from './usage-here.ts';

type RunId = Reported['run']['id'];

/**
 * What is stored of a run that somebody named in a terminal, by its id, by the short one of its card, or by its
 * environment, which stands for the newest; an exit code, once they were told why not.
 */
export async function reportedRun(
  terminal: Terminal,
  command: CommandName,
  args: readonly string[],
): Promise<{ readonly reported: Reported; readonly options: Said['options'] } | 2> {
  const asked = readArguments(terminal.language, usages[command], args);
  if (typeof asked === 'string') return wrongUse(terminal, command, asked);
  const [said, ...more] = asked.places;
  if (said === undefined || more.length > 0)
    return wrongUse(terminal, command, say(terminal.language, 'cli.one-run'));
  const ports = portsHere(terminal, command);
  if (typeof ports === 'number') return ports;
  const id = await idOf(ports, said);
  if (typeof id === 'object') return refuseHere(terminal, command, 'unknown_run', wordsOf(terminal, id));
  const reported = await reportOf(ports, id);
  return isRefusal(reported)
    ? refuseHere(terminal, command, 'unknown_run', wordsOf(terminal, { none: 'cli.no-run' }))
    : { reported, options: asked.options };
}

interface NoRun {
  readonly none: 'cli.no-run' | 'cli.no-run-yet' | 'cli.no-such';
  readonly params?: Readonly<Record<string, string>>;
}

const wordsOf = ({ language }: Terminal, { none, params = {} }: NoRun): string => say(language, none, params);

async function idOf(ports: Ports, said: string): Promise<RunId | NoRun> {
  const { environments } = ports.settings;
  const environment = environments.find((one) => one.key === said);
  if (environment !== undefined) {
    const [newest] = await ports.ledger.runs(environment.key, 1);
    return newest?.id ?? { none: 'cli.no-run-yet', params: { environment: environment.key } };
  }
  if (!isRunWord(said)) {
    const known = environments.map((one) => one.key).join(', ');
    return { none: 'cli.no-such', params: { said: said.slice(0, 60), known } };
  }
  const found = await findRun(ports, said, environments);
  return isRefusal(found) ? { none: 'cli.no-run' } : found.run.id;
}
