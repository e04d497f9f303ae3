import { meansAll } from '../shared/domain/pick-environments.ts';
import { isRefusal, type Refusal, refuse } from '../shared/domain/reason.ts';
import { resolveEnvironment } from '../shared/domain/resolve-environment.ts';
import type { Run } from '../shared/domain/run.ts';
import type { EnvironmentSettings } from '../shared/domain/settings.ts';
import { findRun, isRunWord } from '../shared/engine/find-run.ts';
import { lacking } from '../shared/engine/lacking.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { readableBy } from '../shared/engine/read-glances.ts';
import { refusalCard } from './cards/answer-card.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/registry.ts';
import { type Meant, nextLines } from './next-lines.ts';
import { normalise } from './normalise.ts';
import { parse } from './parse.ts';
import { aboutEnvironment } from './suggest.ts';
import { isReport, takeReport } from './take-report.ts';
import type { MessageTurn, Reply } from './turn.ts';

type TextTurn = Extract<MessageTurn, { readonly kind: 'text' }>;

/** Does what a line says, or answers why not and what to say instead. */
export async function say(ports: Ports, turn: TextTurn): Promise<readonly Reply[]> {
  const answer = isReport(turn.text) ? { result: await takeReport(ports, turn) } : await act(ports, turn);
  if (!isRefusal(answer.result)) return answer.result;
  const next = nextLines(answer.result, answer);
  return [{ card: refusalCard(turn.language, answer.result, next) }];
}

async function act(
  ports: Ports,
  { text, from: by, conversation, language }: TextTurn,
): Promise<Meant & { readonly result: readonly Reply[] | Refusal }> {
  const parsed = parse(text, commands);
  const readable = await readableBy(ports, by);
  if (isRefusal(parsed)) return { result: aboutEnvironment(parsed, normalise(text), readable) };
  const command = commands.find((one) => one.name === parsed.name);
  if (command === undefined) throw new Error(`no command ${parsed.name} in the registry`);
  const context = {
    ports,
    language,
    by,
    conversation,
    flags: parsed.flags,
    readable,
    commands,
    trailing: '',
  };
  if (!command.takesEnvironment) return { result: await command.run(context), command: command.name };
  const all = command.ofAll !== undefined && meansAll(parsed.target) ? command.ofAll : undefined;
  const misplaced = misplacedFlag(command, Object.keys(parsed.flags), all !== undefined);
  if (misplaced !== undefined) return { result: misplaced, command: command.name };
  if (all !== undefined) return { result: await all.run(context), command: command.name };
  const found = await subjectOf(ports, command, parsed.target, readable);
  if (isRefusal(found)) return { result: await lacking(ports, by.id, found), command: command.name };
  const { environment, run, trailing = '' } = found;
  return {
    result: await command.run({ ...context, trailing }, environment, run),
    command: command.name,
    key: environment.key,
  };
}

/** `--only` of one environment, or `--pilot` of all, would do something else than its author has in mind. */
function misplacedFlag(command: Command, flags: readonly string[], all: boolean): Refusal | undefined {
  if (!command.takesEnvironment) return undefined;
  const ofAll = command.ofAll?.flags ?? [];
  const flag = flags.find((one) => ofAll.includes(one) !== all);
  return flag === undefined ? undefined : refuse(all ? 'flag_of_one' : 'flag_of_all', { flag: `--${flag}` });
}

interface Said {
  readonly environment: EnvironmentSettings;
  readonly run?: Run;
  /** Words after the environment, of commands that take some. */
  readonly trailing?: string;
}

/** What a line is about: an environment, or where the command takes one a run, named last. */
async function subjectOf(
  ports: Ports,
  command: Command,
  target: string,
  readable: readonly EnvironmentSettings[],
): Promise<Said | Refusal> {
  if (command.trailing === true) return meantFirst(target, readable);
  const environment = meant(target, readable);
  if (!isRefusal(environment)) return { environment };
  const [last = '', ...before] = target.split(' ').reverse();
  const word = last.replace(/^#/, '').toLowerCase();
  if (!command.takesEnvironment || command.takesRun !== true || !isRunWord(word)) return environment;
  const where = before
    .filter((one) => one.toLowerCase() !== 'run')
    .reverse()
    .join(' ');
  const place = where === '' ? undefined : meant(where, readable);
  if (isRefusal(place)) return place;
  return findRun(ports, word, place === undefined ? readable : [place]);
}

/** The most words that name an environment, and what was said after them. */
function meantFirst(target: string, readable: readonly EnvironmentSettings[]): Said | Refusal {
  const words = target.split(' ');
  for (let count = words.length; count > 0; count--) {
    const environment = meant(words.slice(0, count).join(' '), readable);
    if (!isRefusal(environment)) return { environment, trailing: words.slice(count).join(' ') };
  }
  // None does: what is not known is the first word, and the rest is about something else.
  const unknown = meant(words[0] ?? '', readable);
  return isRefusal(unknown) ? unknown : { environment: unknown };
}

/** "contoso-dev environment" is tried as said first, then without its last word; both exactly. */
function meant(target: string, readable: readonly EnvironmentSettings[]): EnvironmentSettings | Refusal {
  const found = resolveEnvironment(target, readable);
  const shorter = target.replace(/ (?:env|environment)$/iu, '');
  if (!isRefusal(found) || shorter === target) return found;
  const again = resolveEnvironment(shorter, readable);
  return isRefusal(again) ? found : again;
}
