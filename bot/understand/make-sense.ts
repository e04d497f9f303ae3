import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { CommandName } from '../commands/command.ts';
import type { Mark } from '../words/words.ts';
import { type AskedMeaning, askedMeaning } from './asked-meaning.ts';
import { corrected } from './corrected.ts';
import { correctedTo, deniesOrder, withoutDenied } from './denied.ts';
import { amendedPilot, withDetails } from './details.ts';
import { withoutExcepted } from './excepted.ts';
import { plainWord } from './fold.ts';
import { lineOf } from './line-of.ts';
import { withMainClause } from './main-clause.ts';
import { lookAlikeOf, nearEnvironments } from './near-environments.ts';
import { partOf } from './part-of-name.ts';
import type { Listening, Sense, Speakable } from './sense.ts';
import { senseOfRest } from './sense-of-rest.ts';
import { slipIn } from './slips.ts';
import { withStoppedChecks } from './stopped-checks.ts';
import { takenBackIn } from './taken-back.ts';
import { theOther } from './the-other.ts';
import { inQuotes, isUsualWord } from './usual-word.ts';
import { weakCommand, whichCommand } from './which-command.ts';
import { withHint } from './with-hint.ts';

/**
 * Words that leave an order to change something an order. All others may turn its sense round ("back out of the
 * rollback of X", "X is back on 1.0"), so with them it is only suggested.
 */
const harmless: ReadonlySet<Mark> = new Set(['courtesy', 'request', 'also', 'it', 'yes']);

/**
 * What a line means that is no command as the documentation writes it. Pure. An order is carried out only where every
 * word of it is known, it names one command and exactly one environment, and nothing in it denies, doubts or asks.
 */
export const makeSense = (on: Listening): Sense =>
  withoutExcepted(
    on,
    takenBackIn(on) ?? corrected(on) ?? withStoppedChecks(on, withMainClause(on, senseOf(on), senseOf)),
  );

const senseOf = (on: Listening): Sense => withDetails(on, withHint(on, plainSense(on)));

function plainSense(on: Listening): Sense {
  const { heard, lexicon, readable } = on;
  const amended = amendedPilot(on);
  if (amended !== undefined) return { kind: 'meant', lines: [amended] };
  const sister = theOther(on);
  if (sister !== undefined)
    return senseOfRest({
      ...on,
      heard: { ...heard, environments: [sister], left: [], marks: new Set(['also']) },
    });
  const asked = askedMeaning(heard, lexicon);
  if (asked !== undefined && nearEnvironments(heard.left, readable).length === 0) return ofMeaning(asked);
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

function ofMeaning(asked: AskedMeaning): Sense {
  if (asked.kind === 'unknown') return { kind: 'meant', lines: ['help'] };
  const names = asked.kind === 'near' ? [asked.name] : asked.names;
  const [line = 'help', ...others] = names.map((name) => `help ${name.replaceAll('_', ' ')}`);
  return asked.kind === 'known' && others.length === 0
    ? { kind: 'line', line }
    : { kind: 'meant', lines: [line, ...others] };
}

function ofSeveral(on: Listening, commands: readonly Speakable[]): Sense {
  const { marks, environments } = on.heard;
  const [named] = environments;
  const read = commands.filter(({ changes }) => changes !== true);
  const denied = marks.has('not') || marks.has('past');
  const asks = denied || (marks.has('doubt') && read.length === 0);
  if (asks && named !== undefined && commands.some(({ changes }) => changes === true))
    return noOrder(named, marks.has('not') ? ['status', 'plan'] : ['plan', 'status']);
  // Of "if validate says it is good, migrate" nobody can be sure but of the first half.
  const first = marks.has('doubt') ? [...read, ...commands.filter((one) => !read.includes(one))] : commands;
  return { kind: 'several commands', lines: first.slice(0, 3).map((one) => lineOf(one, ofStep(on, one))) };
}

/** "validate contoso-test, then migrate contoso-prod": of which of them a command is said. */
function ofStep(on: Listening, { name }: Speakable): EnvironmentSettings | undefined {
  const { order, environments } = on.heard;
  const isPlace = (one: (typeof order)[number] | undefined): one is EnvironmentSettings =>
    typeof one === 'object' && environments.includes(one);
  const at = order.indexOf(name);
  // "erst contoso-test prüfen, dann contoso-prod migrieren": where the line begins with a name, each stands before its command.
  const isVerbLast = isPlace(order[0]) && !isPlace(order.at(-1));
  const before = order.slice(0, Math.max(at, 0)).findLast(isPlace);
  const [next] = order.slice(at + 1);
  const place = isVerbLast ? (before ?? next) : isPlace(next) ? next : before;
  return isPlace(place) ? place : about(on);
}

/** What changes something is only suggested. */
const atMostMeant = (sense: Sense, { changes }: Speakable): Sense =>
  sense.kind === 'line' && changes === true ? { kind: 'meant', lines: [sense.line] } : sense;

/** "and contoso-test, how is it?" asks; "what about contoso-test?" only says of what. */
const isAlso = ({ heard, last }: Listening): boolean =>
  last !== undefined &&
  (heard.marks.has('also') || heard.marks.has('rather')) &&
  heard.environments.length === 1 &&
  heard.commands.length + heard.questions.length === 0;

const about = ({ heard, last }: Listening): EnvironmentSettings | undefined =>
  heard.environments[0] ?? last?.environment;

function ofSlip(on: Listening, slip: NonNullable<ReturnType<typeof slipIn>>): Sense {
  const command = on.commands.find(({ name }) => name === slip.command);
  if (command === undefined) return { kind: 'nothing' };
  const { marks, question } = on.heard;
  const subject = about(on);
  if (subject !== undefined && marks.has('not')) return noOrder(subject, ['status', 'plan']);
  const unsure = marks.has('doubt') || marks.has('past') || (question && !marks.has('request'));
  if (subject !== undefined && command.changes === true && unsure)
    return {
      kind: 'slip',
      lines: [
        ...new Set([...namesRead(on), ...(marks.has('doubt') ? ['plan' as const] : []), 'status' as const]),
      ].map((name) => `${name} ${subject.key}`),
    };
  const near = slip.environment ?? about(on) ?? nearEnvironments(slip.left, on.readable)[0] ?? partOf(on);
  return { kind: 'slip', lines: [lineOf(command, near)] };
}

function ofCommand(on: Listening, command: Speakable, rest: string): Sense {
  const { heard, lexicon, readable, last } = on;
  const [subject] = heard.environments;
  // "I need no help with contoso-prod": help is not what was meant.
  if (!command.takesEnvironment && subject !== undefined && heard.marks.has('not'))
    return noOrder(subject, ['status', 'plan']);
  if (!command.takesEnvironment)
    return heard.left.length > 2 || heard.marks.has('not')
      ? { kind: 'meant', lines: [command.name] }
      : { kind: 'line', line: command.name };
  const { environments, left } = heard;
  if (environments.length > 1) return several(on, command);
  const [named] = environments;
  if (named !== undefined) return ofOne(on, command, named, rest);
  const alike = lookAlikeOf(left, readable, heard.words);
  const said = { command: command.name, said: left };
  if (alike !== undefined) return { kind: 'look-alike', ...said, near: [alike.environment] };
  const near = withoutDenied(heard, lexicon, nearEnvironments, readable);
  // "stop all on dev", "roll out Fabrikam for all"; "migrate all contoso" is of several.
  const isOfAll = heard.marks.has('all') && (near.length !== 1 || speaksOfSeveral(heard));
  if (isOfAll && (near.length === 0 || command.ofAll !== undefined)) return ofAll(command);
  const [likeliest] = near;
  if (likeliest !== undefined && command.changes === true && deniesOrder(heard, lexicon))
    return noOrder(likeliest, ['status', 'plan']);
  if (near.length > 0) return { kind: 'no such environment', ...said, near };
  const isAsked = heard.commands.length === 0 && command.changes !== true;
  if (last?.environment !== undefined && (left.length === 0 || isAsked || heard.marks.has('it')))
    return ofLast(on, command, last.environment);
  const part = partOf(on);
  if (left.length > 0)
    return { kind: 'no such environment', ...said, near: part === undefined ? near : [part] };
  const likely = last?.environment ?? part;
  return { kind: 'no environment', ...said, near: likely === undefined ? [] : [likely] };
}

function several({ heard, readable, spoken, lexicon }: Listening, command: Speakable): Sense {
  const { order } = heard;
  const corrected = correctedTo(spoken?.line ?? '', readable, heard.environments);
  // "don't migrate contoso-dev, sorry, contoso-test"
  const begins = [1, 2, 3].map((count) => plainWord(heard.words.slice(0, count).join(' ')));
  const isDenied = begins.some((said) => lexicon.phrases.get(said)?.marks.has('not') === true);
  const [meant = corrected] = corrected === undefined ? heard.environments : [corrected];
  if (command.changes === true && isDenied && meant !== undefined) return noOrder(meant, ['status', 'plan']);
  // "once contoso-test is green, migrate contoso-prod": what the command stands before is meant first.
  const behind = order[order.indexOf(command.name) + 1];
  const isFirst = (one: EnvironmentSettings): boolean =>
    corrected === undefined ? order.includes(command.name) && one === behind : one === corrected;
  const environments = [
    ...heard.environments.filter(isFirst),
    ...heard.environments.filter((one) => !isFirst(one)),
  ];
  const keys = environments.map(({ key }) => key);
  const lines = environments.slice(0, 3).map((one) => lineOf(command, one));
  const together =
    command.ofAll === undefined || readable.length < 2 ? [] : [`plan all --only ${keys.join(',')}`];
  return { kind: 'several environments', environments, lines: [...lines, ...together] };
}

/** "all the test environments" */
const speaksOfSeveral = ({ commands, weak }: Listening['heard']): boolean =>
  [...commands, ...weak].includes('environments');

const linesOfAll = ({ name, ofAll: together, changes }: Speakable): readonly string[] =>
  together === undefined
    ? ['environments']
    : changes === true
      ? name === 'cancel'
        ? ['cancel all', 'environments']
        : ['plan all', `${name} all`]
      : [`${name} all`];

const ofAll = (command: Speakable): Sense => ({
  kind: 'meant',
  lines: linesOfAll(command),
});

/** Of what was talked about last a reading is made. */
const ofLast = (on: Listening, command: Speakable, environment: EnvironmentSettings): Sense =>
  atMostMeant(ofOne(on, command, environment, ''), command);

function ofOne(on: Listening, command: Speakable, environment: EnvironmentSettings, rest: string): Sense {
  const { marks, left, question, odd } = on.heard;
  const handed = command.tail === undefined || left.length === 0 ? rest : `${command.tail} ${left.join(' ')}`;
  const line = lineOf(command, environment, handed);
  if (marks.has('not')) return noOrder(environment, ['status', 'plan']);
  const clear = left.length === 0 && !marks.has('again');
  if (command.changes !== true) return clear ? { kind: 'line', line } : { kind: 'meant', lines: [line] };
  if (marks.has('past') && on.reasoned === true)
    return { kind: 'meant', lines: [line, `plan ${environment.key}`] };
  if (marks.has('past') && !heardIf(on)) return noOrder(environment, ['status', 'history']);
  // "tell me when it drifts": the condition is what is asked for.
  if (marks.has('doubt') && (command.name === 'subscribe' || command.name === 'unsubscribe'))
    return { kind: 'meant', lines: [line] };
  if (marks.has('doubt'))
    return marks.has('request') || (command.name === 'cancel' && !question)
      ? { kind: 'meant', lines: [line, `plan ${environment.key}`] }
      : noOrder(
          environment,
          question && on.heard.questions[0] === 'status' ? ['status', 'plan'] : ['plan', 'status'],
        );
  if (isUsualWord(environment, on.lexicon)) return ofUsualWord(on, command, environment);
  const order =
    [...marks].every((mark) => harmless.has(mark)) && (!question || marks.has('request')) && !tells(on);
  if (clear && order && !odd) return { kind: 'line', line };
  const asked = tells(on) ? namesRead(on).map((name) => `${name} ${environment.key}`) : [];
  return {
    kind: 'meant',
    lines: on.heard.leads.includes(command.name) ? [line, ...asked] : [...asked, line],
  };
}

const hypothetical = /^(?:würde[nst]*|wuerden?|wäre[nst]*|would|wenn|if|si)$/u;

/** "was würde sich ändern": without its accent it would have been, and "was" were English. */
const heardIf = ({ heard: { words, marks } }: Listening): boolean =>
  marks.has('doubt') && words.some((word) => hypothetical.test(word));

/** Of an environment called `it`: that one, or what was spoken of. */
function ofUsualWord({ last }: Listening, command: Speakable, environment: EnvironmentSettings): Sense {
  const other = last?.environment;
  const spokenOf = other === undefined || other.key === environment.key ? [] : [lineOf(command, other)];
  return { kind: 'meant', lines: [...spokenOf, `${command.name} ${inQuotes(environment)}`] };
}

/** "migrate contoso-dev failed", "show me the rollback", "cancel contoso-dev help": something is told, or to be looked at. */
function tells({ heard, commands }: Listening): boolean {
  const reads = (name: CommandName): boolean => commands.find((one) => one.name === name)?.changes !== true;
  const helps = heard.commands.some((name) => name === 'help' || name === 'environments');
  return helps || heard.questions.length > 0 || heard.weak.some(reads);
}

/** What is asked beside an order: that first, because to look harms nobody. */
function namesRead({ heard, commands }: Listening): readonly CommandName[] {
  const ofOne = commands.filter(({ changes, takesEnvironment }) => changes !== true && takesEnvironment);
  return [...heard.questions, ...heard.weak]
    .filter((name) => ofOne.some((one) => one.name === name))
    .slice(0, 2);
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
