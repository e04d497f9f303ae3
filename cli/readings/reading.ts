import { newRunId, type RunId } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { text } from '../../shared/texts/text.ts';
import type { CommandName } from '../commands/usages.ts';
import { usages } from '../commands/usages.ts';
import { environmentHere, portsHere } from '../here.ts';
import { readArguments, type Said } from '../read-arguments.ts';
import { refuseHere, type Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { wrongUse } from '../usage-here.ts';

export interface About {
  readonly ports: Ports;
  readonly environment: EnvironmentSettings;
  readonly said: Said;
}

/** One environment, by whatever people call it, and the ports it is looked at through. The exit code where there is none. */
export function oneEnvironment(terminal: Terminal, command: CommandName, args: readonly string[]): About | 2 {
  const { language } = terminal;
  const said = readArguments(language, usages[command], args);
  if (typeof said === 'string') return wrongUse(terminal, command, said);
  const [place, ...more] = said.places;
  if (place === undefined || more.length > 0)
    return wrongUse(terminal, command, say(language, 'cli.one-environment'));
  const ports = portsHere(terminal, command);
  if (typeof ports === 'number') return ports;
  const environment = environmentHere(terminal, command, ports.settings.environments, place);
  return typeof environment === 'number' ? environment : { ports, environment, said };
}

/** A number like those of inquiries. Nothing is stored under it. */
export const readingId = ({ clock, ids }: Ports, { key }: EnvironmentSettings): RunId =>
  newRunId(key, clock.now(), ids.random(12));

/** What the engine answered, or its refusal in words. */
export function orRefused<A extends object>(
  terminal: Terminal,
  command: CommandName,
  { name }: EnvironmentSettings,
  answer: A | Refusal,
): A | 2 {
  if (!isRefusal(answer)) return answer;
  const said = text(terminal.language, `reason.${answer.reason}`, { environment: name, ...answer.params });
  return refuseHere(terminal, command, answer.reason, said);
}
