import { meansAll } from '../shared/domain/pick-environments.ts';
import { isRefusal, type Refusal, refuse } from '../shared/domain/reason.ts';
import { resolveEnvironment } from '../shared/domain/resolve-environment.ts';
import type { Run } from '../shared/domain/run.ts';
import type { EnvironmentSettings } from '../shared/domain/settings.ts';
import { findRun, isRunWord } from '../shared/engine/find-run.ts';
import { lacking } from '../shared/engine/lacking.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { readableBy } from '../shared/engine/read-glances.ts';
import { allowedLines } from './allowed-lines.ts';
import { refusalCard } from './cards/answer-card.ts';
import type { Command, CommandName } from './commands/command.ts';
import { commands, lexicon } from './commands/registry.ts';
import { keepLastSaid, lastSaid } from './last-said.ts';
import { type Meant, nextLines } from './next-lines.ts';
import { normalise, unadorned } from './normalise.ts';
import { noteOffered, offeredIn } from './offered.ts';
import { parse } from './parse.ts';
import { isReport, takeReport } from './take-report.ts';
import type { MessageTurn, Reply } from './turn.ts';
import { hear } from './understand/hear.ts';
import { type Interpretation, interpret, isRequest } from './understand/interpret.ts';
import { inQuotes, isUsualWord } from './understand/usual-word.ts';
import { topical } from './understand/which-command.ts';
import { isSaidOfAll } from './words/said-of-all.ts';

type TextTurn = Extract<MessageTurn, { readonly kind: 'text' }>;

/** Does what a line says, or answers why not and what to say instead. */
export async function say(ports: Ports, turn: TextTurn): Promise<readonly Reply[]> {
  const answer = isReport(turn.text) ? { result: await takeReport(ports, turn) } : await act(ports, turn);
  const { conversations, clock } = ports;
  const asked = { conversation: turn.conversation, person: turn.from.id };
  if (!isRefusal(answer.result)) {
    noteOffered(conversations, asked, undefined, clock.now());
    return answer.result;
  }
  // Which lines people are refused, and why, is worth knowing; what they said is not.
  ports.log.info('line refused', { reason: answer.result.reason });
  const lines = (answer.lines ?? nextLines(answer.result, answer)).filter((line) => line.length <= 300);
  const next = await allowedLines(ports, turn.from, lines);
  const [first] = next;
  // What helps after a refusal is nothing that somebody meant.
  const isMeant = answer.lines !== undefined && first !== undefined && !ofEverything.has(first);
  noteOffered(conversations, asked, isMeant ? first : undefined, clock.now());
  const helps = next.length > 0 || lines.length === 0 ? next : ['help'];
  return [{ card: refusalCard(turn.language, answer.result, helps) }];
}

/** Offered to whoever says something that is not understood. */
const ofEverything: ReadonlySet<string> = new Set(['help', 'environments']);

interface Answer extends Meant {
  readonly result: readonly Reply[] | Refusal;
  /** Lines to offer instead of those that every such refusal has. */
  readonly lines?: readonly string[];
}

/** As the documentation writes it first; what is left is read as people write. */
async function act(ports: Ports, turn: TextTurn): Promise<Answer> {
  const readable = await readableBy(ports, turn.from);
  const strict = await carryOut(ports, turn, turn.text, readable);
  if (strict.result !== 'unclear') return { ...strict, result: strict.result };
  const last = () => lastSaid(ports, turn.conversation, readable);
  const asked = { conversation: turn.conversation, person: turn.from.id };
  const offered = offeredIn(ports.conversations, asked, ports.clock.now());
  const read = await interpret({
    ...(offered === undefined ? {} : { offered }),
    text: turn.text,
    commands,
    lexicon,
    readable,
    last,
    now: ports.clock.now(),
  });
  const line = read?.kind === 'line' ? read.line : ofItself(strict.command, read);
  if (line !== undefined) {
    const done = await carryOut(ports, turn, line, readable);
    if (done.result !== 'unclear') return { ...done, result: done.result };
  }
  if (read?.kind === 'refusal') {
    const { refusal, lines } = read;
    if (isUnnamed.has(refusal.reason) && strict.command !== undefined)
      await keepLastSaid(ports, turn.conversation, strict.command, undefined);
    return { result: await lacking(ports, turn.from.id, refusal), lines };
  }
  return {
    result: await lacking(ports, turn.from.id, strict.refusal ?? refuse('unknown_command', { said: '' })),
  };
}

/** A command of no environment is carried out whatever else is said, where that is nothing better. */
function ofItself(name: CommandName | undefined, read: Interpretation | undefined): CommandName | undefined {
  const alone = commands.some((one) => one.name === name && !one.takesEnvironment);
  return alone && (read === undefined || (read.kind === 'refusal' && read.lines[0] === name))
    ? name
    : undefined;
}

interface Strict extends Meant {
  readonly command?: CommandName;
  readonly result: readonly Reply[] | Refusal | 'unclear';
  /** Where it is unclear: why, as far as the grammar goes. */
  readonly refusal?: Refusal;
}

/** After these "the test one" says of what. */
const isUnnamed: ReadonlySet<Refusal['reason']> = new Set(['missing_environment', 'unknown_environment']);

const unclear: ReadonlySet<Refusal['reason']> = new Set([
  'unknown_command',
  'unknown_environment',
  'missing_environment',
]);

async function carryOut(
  ports: Ports,
  { from: by, conversation, language, text: typed }: TextTurn,
  said: string,
  readable: readonly EnvironmentSettings[],
): Promise<Strict> {
  const parsed = parse(said, commands);
  if (isRefusal(parsed))
    return unclear.has(parsed.reason) ? { result: 'unclear', refusal: parsed } : { result: parsed };
  const command = commands.find((one) => one.name === parsed.name);
  if (command === undefined) throw new Error(`no command ${parsed.name} in the registry`);
  const { name } = command;
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
  const { target } = parsed;
  if (!command.takesEnvironment && said === typed && saysMore(command, target))
    return { result: 'unclear', command: name };
  if (!command.takesEnvironment)
    return { result: await command.run({ ...context, trailing: target }), command: name };
  if (said === typed && isNoOrder(command, typed)) return { result: 'unclear', command: name };
  const all = isOfAll(said, name, target, readable) ? command.ofAll : undefined;
  const misplaced = misplacedFlag(command, Object.keys(parsed.flags), all !== undefined);
  if (misplaced !== undefined) return { result: misplaced, command: name };
  if (all !== undefined) return { result: await all.run(context), command: name };
  const found = await subjectOf(ports, command, target, readable);
  if (isRefusal(found) && unclear.has(found.reason))
    return { result: 'unclear', refusal: found, command: name };
  if (isRefusal(found)) return { result: await lacking(ports, by.id, found), command: name };
  const { environment, run, trailing = '' } = found;
  const isLoose = isUsualWord(environment, lexicon) && !typed.includes(inQuotes(environment));
  if (said === typed && command.changes === true && isLoose) return { result: 'unclear', command: name };
  // With nothing behind it a schedule is shown, with something it is set.
  if (said === typed && trailing !== '' && (isOnlyAsked(typed) || ordersMore(trailing)))
    return { result: 'unclear', command: name };
  const [result] = await Promise.all([
    command.run({ ...context, trailing }, environment, run),
    keepLastSaid(ports, conversation, name, environment),
  ]);
  return { result, command: name, key: environment.key };
}

/** An environment that is called like "all" in another language is meant itself. */
const isOfAll = (
  said: string,
  name: CommandName,
  target: string,
  readable: readonly EnvironmentSettings[],
): boolean =>
  meansAll(target) ||
  (isRefusal(meant(target, readable)) && isSaidOfAll(unadorned(normalise(said)), name, target));

/** "env contoso-prod status", "help, what is stale": what stands behind such a command is not of no account. */
const saysMore = ({ trailing }: Command, behind: string): boolean =>
  behind !== '' &&
  !(trailing === true && (meansAll(behind) || commands.some(({ name }) => name === behind.toLowerCase())));

/** "migrate contoso-test?" may ask whether it should be, "Migré contoso-test" says that it was, and `>` begins what others said. */
const isNoOrder = ({ changes }: Command, typed: string): boolean =>
  changes === true && (isOnlyAsked(typed) || isPast(typed) || /^\s*(?:>|&gt;)/u.test(typed));

const isOnlyAsked = (typed: string): boolean => /[?？]\W*$/u.test(normalise(typed)) && !isRequest(typed);

/** "subscribe contoso-dev and show me its status": what stands behind is not all about the first. */
function ordersMore(trailing: string): boolean {
  const { marks, commands: named } = hear(trailing, lexicon, []);
  return marks.has('also') && named.some((name) => !topical.has(name));
}

const isPast = (typed: string): boolean =>
  lexicon.accented.has((normalise(typed).split(' ')[0] ?? '').toLowerCase());

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
  const found = await findRun(ports, word, place === undefined ? readable : [place]);
  // "contoso-test friday": six letters may be a short id, but where no run is called so they are the word.
  return isRefusal(found) && lexicon.phrases.has(word) ? environment : found;
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
