import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { CommandName } from '../commands/command.ts';
import type { Mark } from '../words/words.ts';
import { lookAlikeOf, nearEnvironments } from './near-environments.ts';
import type { Listening, Sense, Speakable } from './sense.ts';
import { senseOfRest } from './sense-of-rest.ts';
import { slipIn } from './slips.ts';
import { weakCommand, whichCommand } from './which-command.ts';

/**
 * Words that leave an order to change something an order. All others may turn its sense round ("back out of the
 * rollback of X", "X is back on 1.0"), so with them it is only suggested.
 */
const harmless: ReadonlySet<Mark> = new Set(['courtesy', 'request', 'also', 'it', 'yes']);

/**
 * What a line means that is no command as the documentation writes it. Pure. An order is carried out only where every
 * word of it is known, it names one command and exactly one environment, and nothing in it denies, doubts or asks.
 */
export function makeSense(on: Listening): Sense {
  const { heard, lexicon, readable } = on;
  const { commands, rest } = whichCommand(on);
  const [command, another] = commands;
  if (heard.marks.has('card')) return onTheCard(about(on));
  const isAnswer = heard.marks.has('yes') && !heard.question && heard.environments.length === 0;
  if (isAnswer && heard.commands.length === 0) return senseOfRest(on);
  if (isAlso(on)) return senseOfRest(on);
  if (another !== undefined) return ofSeveral(on, commands);
  if (command !== undefined) return ofCommand(on, command, rest);
  const slip = slipIn(heard, lexicon, readable);
  if (slip !== undefined) return ofSlip(on, slip);
  const weak = weakCommand(on);
  return weak === undefined ? senseOfRest(on) : atMostMeant(ofCommand(on, weak, ''), weak);
}

function ofSeveral(on: Listening, commands: readonly Speakable[]): Sense {
  const { marks, environments } = on.heard;
  const [named] = environments;
  const asks = marks.has('not') || marks.has('doubt') || marks.has('past');
  if (asks && named !== undefined && commands.some(({ changes }) => changes === true))
    return noOrder(named, marks.has('not') ? ['status', 'plan'] : ['plan', 'status']);
  return { kind: 'several commands', lines: each(commands, about(on)) };
}

/** What changes something is only suggested. */
const atMostMeant = (sense: Sense, { changes }: Speakable): Sense =>
  sense.kind === 'line' && changes === true ? { kind: 'meant', lines: [sense.line] } : sense;

/** "and contoso-test, how is it?" asks; "what about contoso-test?" only says of what. */
const isAlso = ({ heard, last }: Listening): boolean =>
  last !== undefined &&
  heard.marks.has('also') &&
  heard.environments.length === 1 &&
  heard.commands.length + heard.questions.length === 0;

const about = ({ heard, last }: Listening): EnvironmentSettings | undefined =>
  heard.environments[0] ?? last?.environment;

const each = (commands: readonly Speakable[], environment: EnvironmentSettings | undefined) =>
  commands.slice(0, 3).map((one) => lineOf(one, environment));

export const lineOf = (
  { name, takesEnvironment }: Speakable,
  environment: EnvironmentSettings | undefined,
  rest = '',
): string =>
  [name, takesEnvironment ? environment?.key : undefined, rest]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');

function ofSlip(on: Listening, slip: NonNullable<ReturnType<typeof slipIn>>): Sense {
  const command = on.commands.find(({ name }) => name === slip.command);
  if (command === undefined) return { kind: 'nothing' };
  const denied = on.heard.marks.has('not') ? about(on) : undefined;
  if (denied !== undefined) return noOrder(denied, ['status', 'plan']);
  const near = slip.environment ?? about(on) ?? nearEnvironments(slip.left, on.readable)[0];
  return { kind: 'slip', lines: [lineOf(command, near)] };
}

function ofCommand(on: Listening, command: Speakable, rest: string): Sense {
  const { heard, readable, last } = on;
  if (!command.takesEnvironment)
    return heard.left.length > 2 || heard.marks.has('not')
      ? { kind: 'meant', lines: [command.name] }
      : { kind: 'line', line: command.name };
  const { environments, left } = heard;
  if (environments.length > 1) return several(on, command);
  const [named] = environments;
  if (named !== undefined) return ofOne(on, command, named, rest);
  if (heard.marks.has('all')) return ofAll(command);
  const alike = lookAlikeOf(left, readable);
  const said = { command: command.name, said: left };
  if (alike !== undefined) return { kind: 'look-alike', ...said, near: [alike.environment] };
  const near = nearEnvironments(left, readable);
  if (near.length > 0) return { kind: 'no such environment', ...said, near };
  const isAsked = heard.commands.length === 0 && command.changes !== true;
  if (last?.environment !== undefined && (left.length === 0 || isAsked))
    return ofLast(on, command, last.environment);
  if (left.length > 0) return { kind: 'no such environment', ...said, near };
  return { kind: 'no environment', ...said, near: last?.environment === undefined ? [] : [last.environment] };
}

function several({ heard, readable }: Listening, command: Speakable): Sense {
  const { environments } = heard;
  const keys = environments.map(({ key }) => key);
  const lines = environments.slice(0, 3).map((one) => lineOf(command, one));
  const together =
    command.ofAll === undefined || readable.length < 2 ? [] : [`plan all --only ${keys.join(',')}`];
  return { kind: 'several environments', environments, lines: [...lines, ...together] };
}

const linesOfAll = ({ name, ofAll: together, changes }: Speakable): readonly string[] =>
  together === undefined
    ? ['environments']
    : changes === true
      ? ['plan all', `${name} all`]
      : [`${name} all`];

const ofAll = (command: Speakable): Sense => ({
  kind: 'meant',
  lines: linesOfAll(command),
});

/** Of what was talked about last a reading is made. */
const ofLast = (on: Listening, command: Speakable, environment: EnvironmentSettings): Sense =>
  atMostMeant(ofOne(on, command, environment, ''), command);

function ofOne(on: Listening, command: Speakable, environment: EnvironmentSettings, rest: string): Sense {
  const { marks, left, question, wide } = on.heard;
  const handed = command.tail === undefined || left.length === 0 ? rest : `${command.tail} ${left.join(' ')}`;
  const line = lineOf(command, environment, handed);
  if (marks.has('not')) return noOrder(environment, ['status', 'plan']);
  const clear = left.length === 0 && !marks.has('again');
  if (command.changes !== true) return clear ? { kind: 'line', line } : { kind: 'meant', lines: [line] };
  if (marks.has('past')) return noOrder(environment, ['status', 'history']);
  if (marks.has('doubt'))
    return marks.has('request')
      ? { kind: 'meant', lines: [line, `plan ${environment.key}`] }
      : noOrder(environment, ['plan', 'status']);
  const order =
    [...marks].every((mark) => harmless.has(mark)) && (!question || marks.has('request')) && !tells(on);
  return clear && order && !wide ? { kind: 'line', line } : { kind: 'meant', lines: [line] };
}

/** "migrate contoso-dev failed", "show me the rollback", "cancel contoso-dev help": something is told, or to be looked at. */
function tells({ heard, commands }: Listening): boolean {
  const reads = (name: CommandName): boolean => commands.find((one) => one.name === name)?.changes !== true;
  const helps = heard.commands.some((name) => name === 'help' || name === 'environments');
  return helps || heard.questions.length > 0 || heard.weak.some(reads);
}

const noOrder = ({ key }: EnvironmentSettings, names: readonly CommandName[]): Sense => ({
  kind: 'no order',
  lines: names.map((name) => `${name} ${key}`),
});

const onTheCard = (environment: EnvironmentSettings | undefined): Sense => ({
  kind: 'on the card',
  lines:
    environment === undefined ? ['environments'] : [`status ${environment.key}`, `plan ${environment.key}`],
});
