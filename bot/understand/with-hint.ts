import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { CommandName } from '../commands/command.ts';
import { isCondition } from './clauses.ts';
import { plainWord } from './fold.ts';
import { handedTo } from './handed-to.ts';
import { type Hint, hintsIn } from './hint.ts';
import { nearEnvironments } from './near-environments.ts';
import { partOf } from './part-of-name.ts';
import type { Listening, Sense, Speakable } from './sense.ts';
import { isUsualWord } from './usual-word.ts';

/** Of these a "no" is part of what is wished, or it harms nobody to suggest them. */
const evenDenied: ReadonlySet<CommandName> = new Set([
  'unsubscribe',
  'subscribe',
  'hand over',
  'cancel',
  'schedule',
]);

/** What is told of these is no order that was carried out. */
const onlyTold: ReadonlySet<CommandName> = new Set(['unsubscribe', 'subscribe', 'hand over', 'schedule']);

/**
 * A line that is not carried out may still point to a command by how its words stand together: that is suggested first
 * where it is surer than what single words say. Never more than suggested.
 */
export function withHint(on: Listening, sense: Sense): Sense {
  const { heard, last, readable } = on;
  const isLoose = heard.environments.some((one) => isUsualWord(one, on.lexicon));
  if (
    (sense.kind === 'meant' && isAnswer(heard)) ||
    !mayYield(sense, on) ||
    heard.environments.length > 1 ||
    isLoose
  )
    return sense;
  const hints = withoutDenied(hintsIn({ ...heard, words: namingNothing(on) }), on);
  const hint = hints.find((one) => isSurer(one, sense, on));
  const isSaid = heard.commands.length + heard.questions.length + heard.weak.length > 0;
  if (hint !== undefined && isSaid && isHeldUp(sense, hint, hints)) return sense;
  const command = on.commands.find(({ name }) => name === hint?.command);
  if (hint === undefined || command === undefined) return sense;
  const environment = heard.environments[0] ?? nearEnvironments(heard.left, readable)[0] ?? last?.environment;
  return environment === undefined || !command.takesEnvironment
    ? ofNone(on, sense, command)
    : withLine(on, sense, command, environment, hint);
}

/** Who wants no more cards wishes to be told of nothing. */
const withoutDenied = (hints: readonly Hint[], { heard, clauses = [] }: Listening): readonly Hint[] =>
  clauses.some(({ said }) => isCondition(plainWord(said)))
    ? // "if the business signs off": nobody is asked to.
      hints.filter(({ command }) => command !== 'hand over')
    : heard.marks.has('not') && hints.some(({ command }) => command === 'unsubscribe')
      ? hints.filter(({ command }) => command !== 'subscribe')
      : hints;

/** "looks good, go": what was shown before is meant. */
const isAnswer = ({ marks, left, environments }: Listening['heard']): boolean =>
  marks.has('yes') && left.length === 0 && environments.length === 0;

/** In "and test?" the word is the name of an environment, and points to nothing else. */
const namingNothing = ({ heard: { words, left, environments }, readable }: Listening): readonly string[] =>
  environments.length > 0
    ? words
    : words.filter((word) => !left.includes(word) || nearEnvironments([word], readable).length === 0);

/** "the same for prod": what was said last, of something else. */
const isSame = ({ heard, last, readable }: Listening): boolean =>
  last !== undefined &&
  heard.marks.has('also') &&
  heard.commands.length + heard.questions.length === 0 &&
  heard.left.length > 0 &&
  heard.left.every((word) => nearEnvironments([word], readable).length > 0);

const mayYield = (sense: Sense, on: Listening): boolean => !isSame(on) && yields(sense, on);

const yields = (sense: Sense, { heard }: Listening): boolean =>
  sense.kind === 'no such environment' ||
  (['meant', 'slip', 'nothing', 'no order', 'on the card'].includes(sense.kind) &&
    (heard.environments.length > 0 || sense.kind !== 'meant' || heard.commands.length === 0));

const kindly =
  /\b(?:it be possible|be so (?:good|kind)|would appreciate|grateful if|obliged|ware es moglich|so (?:nett|freundlich|gut)|serait-il possible|(?:l')?amabilite|seria (?:posible|tan amable)|agradeceria)\b/u;

/** "would it be possible to have it migrated?" asks for it, however politely. */
const isKindly = ({ words }: Listening['heard']): boolean => kindly.test(words.map(plainWord).join(' '));

/** What was understood first is pointed to nearly as much. */
function isHeldUp(sense: Sense, { command, weight }: Hint, hints: readonly Hint[]): boolean {
  const [line] = 'lines' in sense ? sense.lines : [];
  const held = hints.find((one) => line !== undefined && `${line} `.startsWith(`${one.command} `));
  return held !== undefined && held.command !== command && held.weight > weight - 0.5;
}

/** Two patterns of two words, or one of three: said at some length. */
const plainly = 2.1;

/** "I have handed contoso-dev over to Carla": where it was not done here, that is how. */
const isHandedOver = (
  { command, weight, person }: Hint,
  { marks, question, names }: Listening['heard'],
): boolean =>
  command === 'hand over' &&
  marks.has('past') &&
  !question &&
  !marks.has('not') &&
  (person === undefined ? names.length === 1 : weight >= 3);

function isSurer(hint: Hint, sense: Sense, { heard, commands }: Listening): boolean {
  const { command, weight } = hint;
  const named = heard.commands.length + heard.questions.length;
  if (sense.kind === 'on the card') return command === 'hand over' && (weight >= 3 || heard.names.length > 0);
  const { marks } = heard;
  if (sense.kind === 'no order' && command === 'hand over' && weight >= 3 && heard.names.length > 0)
    return true;
  if (sense.kind === 'no order') {
    const isOrder =
      !marks.has('not') && !marks.has('past') && !heard.question && heard.commands.includes(command);
    return (
      isHandedOver(hint, heard) ||
      (weight >= 2 && (command === 'unsubscribe' || (isOrder && weight >= plainly)))
    );
  }
  const ofNone = commands.find(({ name }) => name === command)?.takesEnvironment === false;
  if (sense.kind === 'no such environment')
    return (ofNone && weight >= 2) || (heard.marks.has('also') && weight >= 3);
  if (!('lines' in sense)) return true;
  const changes = commands.find(({ name }) => name === command)?.changes === true;
  if (changes && marks.has('not') && !evenDenied.has(command)) return false;
  if (changes && marks.has('past') && !onlyTold.has(command)) return weight >= plainly;
  if (heard.commands.includes(command)) return true;
  if (!changes && isToldOf(sense.lines[0], heard)) return false;
  // "please cancel the run in progress": what a line begins with and orders yields to much only.
  const [lead] = heard.leads;
  const isLed =
    lead !== undefined &&
    lead !== 'subscribe' &&
    heard.commands.includes(lead) &&
    `${sense.lines[0]} `.startsWith(`${lead} `);
  return named + (sense.kind === 'slip' ? 1 : 0) === 0 || weight >= (isLed && !changes ? 3 : 2);
}

/** "tell me when there is news": what it is about is only what is to be told. */
const isToldOf = (line = '', { commands, marks }: Listening['heard']): boolean =>
  commands[0] === 'subscribe' && line.startsWith('subscribe ') && marks.has('doubt');

function ofNone({ heard, readable }: Listening, sense: Sense, { name, takesEnvironment }: Speakable): Sense {
  if (!takesEnvironment)
    return sense.kind === 'nothing' || sense.kind === 'no such environment'
      ? { kind: 'meant', lines: [name] }
      : sense;
  const part = partOf({ heard, readable });
  return sense.kind === 'nothing' && !heard.marks.has('not')
    ? { kind: 'no environment', command: name, said: heard.left, near: part === undefined ? [] : [part] }
    : sense;
}

function withLine(
  { heard, commands, spoken }: Listening,
  sense: Sense,
  command: Speakable,
  { key }: EnvironmentSettings,
  { person: led, weight }: Hint,
): Sense {
  const person = command.tail === undefined ? undefined : handedTo(led, heard.names, spoken?.line);
  const tail = person === undefined ? '' : ` ${command.tail} ${person}`;
  const line = `${command.name} ${key}${tail}`;
  const others = 'lines' in sense ? sense.lines : [];
  const isAsked = heard.question && !heard.marks.has('request') && !isKindly(heard);
  const isTold = heard.marks.has('past') && weight < 3 && !isKindly(heard);
  const careful = command.changes === true && (isAsked || isTold);
  const reads = careful && !onlyTold.has(command.name) ? [`status ${key}`, `plan ${key}`] : [];
  if (command.changes === true && heard.marks.has('not') && !evenDenied.has(command.name))
    return { kind: 'no order', lines: [`status ${key}`, `plan ${key}`] };
  const kept = others.filter((one) => commands.some(({ name }) => `${one} `.startsWith(`${name} `)));
  return { kind: 'meant', lines: [...new Set([...reads, line, ...kept])].slice(0, 4) };
}
