import { composeFrom } from '../shared/compose.ts';
import type { Problem } from '../shared/config/problem.ts';
import { readConfig } from '../shared/config.ts';
import { masked } from '../shared/domain/masked.ts';
import { isRefusal } from '../shared/domain/reason.ts';
import { resolveEnvironment } from '../shared/domain/resolve-environment.ts';
import type { EnvironmentSettings } from '../shared/domain/settings.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { listOf } from '../shared/texts/formats.ts';
import { text } from '../shared/texts/text.ts';
import type { CommandName } from './commands/usages.ts';
import { nearestWord } from './nearest-word.ts';
import { refuseHere, type Terminal } from './terminal/terminal.ts';
import { say } from './texts/say.ts';

/** What the settings of this terminal lead to; an exit code, once somebody was told where to look. */
export function portsHere(terminal: Terminal, command: CommandName): Ports | 2 {
  const read = readConfig(process.env);
  if (read.kind === 'config') return composeFrom({ ...read.config, logLevel: 'off' }).ports;
  return misconfigured(terminal, command, read.problems);
}

/** Enough to know where to begin; `doctor` says of each what it should be. */
const namedAtMost = 8;

/** Which settings are missing or wrong, by name: what they hold may be a secret. */
export function misconfigured(terminal: Terminal, command: CommandName, problems: readonly Problem[]): 2 {
  const { language } = terminal;
  const names = [...new Set(problems.map(({ setting }) => masked(setting.slice(0, 80))))];
  const settings = listOf(
    language,
    names.length > namedAtMost ? [...names.slice(0, namedAtMost), '…'] : names,
  );
  return refuseHere(terminal, command, 'not_configured', say(language, 'cli.settings', { settings }));
}

/** The environment of that key, name, address or organisation id, as in chat; an exit code, once the others were named. */
export function environmentHere(
  terminal: Terminal,
  command: CommandName,
  environments: readonly EnvironmentSettings[],
  said: string,
): EnvironmentSettings | 2 {
  const found = resolveEnvironment(said, environments);
  if (!isRefusal(found)) return found;
  const keys = environments.map(({ key }) => key);
  const params = { said: masked(said.slice(0, 60)), known: keys.join(', ') };
  const near = nearestWord(said, keys) ?? '';
  const why =
    found.reason === 'ambiguous_environment'
      ? text(terminal.language, 'reason.ambiguous_environment', found.params)
      : say(terminal.language, 'cli.no-environment', { ...params, nearest: near === said ? '' : near });
  return refuseHere(terminal, command, found.reason, why);
}
