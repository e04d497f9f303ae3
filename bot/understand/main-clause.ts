import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { isCondition } from './clauses.ts';
import { plainWord } from './fold.ts';
import type { Heard } from './hear.ts';
import { hintsIn } from './hint.ts';
import type { Listening, Sense } from './sense.ts';

/** A clause of a line, as it was said and heard. */
export interface Clause {
  readonly said: string;
  readonly heard: Heard;
}

/**
 * "Nobody has used it for a month, so please switch off 1.0 there": what stands around an order says why it is given. Where
 * one clause alone orders something and no other takes it back, that is offered first; never more than offered.
 *
 * @param senseOf what a line means that is this clause only
 */
export function withMainClause(on: Listening, sense: Sense, senseOf: (clause: Listening) => Sense): Sense {
  const { clauses = [], heard } = on;
  if (clauses.length < 2 || !mayYield.has(sense.kind) || heard.environments.length > 1) return sense;
  if (heard.marks.has('rather') || clauses.some(({ said }) => isCondition(plainWord(said)))) return sense;
  const isSlip = sense.kind === 'slip' || sense.kind === 'no such environment';
  const found = clauses.flatMap((clause) => orderIn(on, clause, senseOf, isSlip) ?? []);
  // "only five agents, the rest later": what is only pointed to yields to what is said.
  const named = found.filter(({ isNamed }) => isNamed);
  const orders = (named.length > 0 ? named : found).map((one) => one.line);
  const [line] = orders;
  if (line === undefined || new Set(orders.map(commandOf)).size > 1) return sense;
  // "no, undo that": what was done before is denied.
  const isUndone = /^(?:rollback|cancel) /u.test(line);
  const isTakenBack = clauses.some(
    ({ heard: one }, at) => takesBack(one) && !(at === 0 && isUndone && isNo(one)),
  );
  const before = 'lines' in sense ? sense.lines : [];
  if (isTakenBack || before[0] === line) return sense;
  return {
    kind: isSlip ? 'slip' : 'meant',
    lines: [...new Set([line, ...before])].slice(0, 4),
  };
}

const mayYield: ReadonlySet<Sense['kind']> = new Set([
  'meant',
  'no order',
  'slip',
  'no such environment',
  'nothing',
  'no environment',
]);

const commandOf = (line: string): string => line.replace(/ \S+(?: --.*)?$/u, '');

const noOrders = ['not', 'wait', 'card', 'rather'] as const;

/** The line that a clause orders by itself. */
function orderIn(
  on: Listening,
  { heard }: Clause,
  senseOf: (clause: Listening) => Sense,
  isSlip: boolean,
): { readonly line: string; readonly isNamed: boolean } | undefined {
  const { marks, commands, leads, question } = heard;
  if (noOrders.some((mark) => marks.has(mark))) return undefined;
  if (question && !marks.has('request')) return undefined;
  const [command] = commands;
  const [hint] = hintsIn(heard);
  // "so please put it all back the way it was": a word of doubt is outweighed.
  const isPlain = hint?.command === command && (hint?.weight ?? 0) >= 2 && marks.has('courtesy');
  const isOrdered =
    commands.length === 1 && (leads[0] === command || marks.has('request') || !marks.has('doubt') || isPlain);
  const isPointedTo = commands.length === 0 && (hint?.weight ?? 0) >= 2;
  // "put it back as it was" tells of nothing.
  const isBack = hint?.command === 'rollback' && hint.weight >= (isPointedTo ? 3 : 2);
  if (marks.has('past') && !(isBack && (isPointedTo || command === 'rollback'))) return undefined;
  if (!isOrdered && !isPointedTo && commands.length > 0) return undefined;
  const environments: readonly EnvironmentSettings[] = on.heard.environments;
  const { clauses: _all, ...rest } = on;
  const sense = senseOf({
    ...rest,
    heard: { ...heard, environments, marks: withoutDoubt(marks, isOrdered || marks.has('past')) },
  });
  const line = sense.kind === 'line' ? sense.line : 'lines' in sense ? sense.lines[0] : undefined;
  if (line === undefined) return undefined;
  if (sense.kind === 'slip') return isSlip ? { line, isNamed: true } : undefined;
  const ordered = isOrdered ? command : isPointedTo ? hint?.command : undefined;
  const isMeant = sense.kind === 'line' || sense.kind === 'meant';
  return isMeant && ordered !== undefined && `${line} `.startsWith(`${ordered} `)
    ? { line, isNamed: isOrdered }
    : undefined;
}

/** "there", "we": of an order that stands alone. */
const withoutDoubt = (marks: Heard['marks'], isOrdered: boolean): Heard['marks'] =>
  isOrdered ? new Set([...marks].filter((mark) => mark !== 'doubt' && mark !== 'past')) : marks;

const isNo = ({ commands, words }: Heard): boolean => commands.length === 0 && words.length < 3;

/** "no wait", "but don't", "forget it": nothing but a denial, or one of an order. */
const takesBack = ({ marks, commands, left }: Heard): boolean =>
  marks.has('wait') || marks.has('card') || (marks.has('not') && (commands.length > 0 || left.length === 0));
