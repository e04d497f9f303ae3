import { numberWord } from '../../shared/domain/number-words.ts';
import { counted } from '../words/counted.ts';
import { times } from '../words/times.ts';
import { cjk, plainWord } from './fold.ts';
import { nearEnvironments } from './near-environments.ts';
import type { Listening, Sense } from './sense.ts';
import { withTimes } from './with-times.ts';

const piloted = /^(?:pilot|パイロット)/u;
const first = /^(?:first|upfront|zuerst|erst|vorab|d'abord|abord|primero|antes|先に|まず)$/u;
const with_ = /^(?:with|mit|avec|con)$/u;
const people = new RegExp(`^(?:${counted.people})(?!\\p{Script=Latin})`, 'u');
const which = new RegExp(`^(?:${times.which})$`, 'u');
const waves = new RegExp(`^(?:${counted.waves})`, 'u');

/**
 * How many first, in how many waves, which of all: what else a line says of a migration belongs to what is suggested, or
 * the button would do more than its author has in mind.
 */
export function withDetails(on: Listening, sense: Sense): Sense {
  if (sense.kind === 'line') return againAndAgain(on, sense.line) ?? sense;
  if (sense.kind === 'no such environment' || sense.kind === 'no environment')
    return { ...sense, rest: restOf(on, sense.command) };
  if (sense.kind !== 'meant' && sense.kind !== 'slip') return sense;
  const words = piecesOf(on.heard.words);
  const count = pilotIn(on, words);
  const parts = numberBeside(words, [waves]);
  const picked = nearEnvironments(on.heard.left, on.readable);
  const only =
    picked.length === 0 || picked.length === on.readable.length
      ? ''
      : ` --only ${picked.map(({ key }) => key).join(',')}`;
  const detailed = sense.lines.map((line) => {
    const all = / all$/u.test(line);
    if (/^(?:migrate|plan) all$/u.test(line))
      return `${line}${only}${parts === undefined || !line.startsWith('migrate') ? '' : ` --waves ${parts}`}`;
    return count !== undefined && !all && /^migrate \S+$/u.test(line) ? `${line} --pilot ${count}` : line;
  });
  return { ...sense, lines: withTimes(on, detailed) };
}

/** What belongs to a migration wherever it is. */
function restOf(on: Listening, command: string): string {
  if (command !== 'migrate') return '';
  const count = pilotIn(on, piecesOf(on.heard.words));
  const [line = ''] = withTimes(on, [`migrate x${count === undefined ? '' : ` --pilot ${count}`}`]);
  return line.slice('migrate x'.length);
}

/** How many are meant to be moved first. Where more is said than an order, people are also spoken of otherwise. */
function pilotIn({ clauses = [] }: Listening, words: readonly string[]): number | undefined {
  const pilot = words.some((word) => piloted.test(word) || first.test(word));
  if (pilot) return numberBefore(words) ?? numberBeside(words, [piloted, people]);
  return clauses.length > 1 ? numberOf(words[companyAt(words)] ?? '') : numberBefore(words);
}

/** "actually make that five people", after a migration was asked for. */
export function amendedPilot(on: Listening): string | undefined {
  const { heard, last } = on;
  const isAmended = heard.marks.has('rather') || heard.marks.has('also');
  const isOfLast =
    last?.command === 'migrate' && last.environment !== undefined && heard.environments.length === 0;
  if (!isAmended || !isOfLast || heard.commands.length > 0 || heard.question) return undefined;
  return numberBefore(piecesOf(heard.words)) === undefined ? undefined : `migrate ${last.environment?.key}`;
}

/** "five people", "5 pilot users". */
function numberBefore(words: readonly string[]): number | undefined {
  const at = words.findIndex((word, place) => people.test(word) && place > 0);
  const before = words.slice(Math.max(at - 3, 0), Math.max(at, 0)).toReversed();
  const counted = before.findIndex((word) => !which.test(word));
  return numberOf(before[counted] ?? '');
}

/** "check contoso-dev daily": to look once would not be what is meant. */
function againAndAgain(on: Listening, line: string): Sense | undefined {
  const lines = withTimes(on, [line]);
  return lines.length > 1 ? { kind: 'meant', lines } : undefined;
}

/** "with five people". */
const companyAt = (words: readonly string[]): number =>
  words.findIndex((_, at) => with_.test(words[at - 1] ?? '') && people.test(words[at + 1] ?? ''));

/** Japanese is taken apart where a number or one of these words begins. */
const piecesOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) =>
    new RegExp(`[${cjk}]`, 'u').test(word)
      ? word.split(/(?<=\d)|(?=パイロット|人|名|先に|まず|ウェーブ|回)|(?<=先に|まず)/u)
      : [plainWord(word)],
  );

/** The number that stands next to such a word, or one word away. */
function numberBeside(words: readonly string[], all: readonly RegExp[]): number | undefined {
  const places = words.flatMap((word, at) => (all.some((one) => one.test(word)) ? [at] : []));
  const near = [-1, -2, 1, 2].flatMap((step) => places.map((at) => numberOf(words[at + step] ?? '')));
  return near.find((one) => one !== undefined);
}

function numberOf(word: string): number | undefined {
  if (/^[1-9]\d{0,3}$/u.test(word)) return Number(word);
  return numberWord(word);
}
