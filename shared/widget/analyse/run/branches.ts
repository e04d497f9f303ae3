import { bare, type Node } from '../read/syntax.ts';
import { type Branch, join, outcome, tryBranch } from './fork.ts';
import type { Completion, Machine, ModeState } from './machine.ts';
import { atOnceSteps, choiceOf, type Frame, type Steps, type Value } from './values.ts';

/** How the panel's mode and the result stand where a function was left under a condition nobody knows. */
export interface LeftEarly {
  readonly value: Value;
  readonly modes: readonly ModeState[];
}

/**
 * Runs ways of which one is taken, nobody knows which, and goes on as after any of them. A way that leaves the function
 * is kept for its end, unless the condition is one that is there to be passed (`if (!root) return`).
 */
export function branch(
  m: Machine,
  frame: Frame,
  test: Node,
  ways: readonly (() => Steps<Completion>)[],
): Completion {
  const before = outcome(m.state);
  const branches = ways.map((way) => tryBranch<Completion>(m, way, undefined));
  const through = branches.filter((one) => 'value' in one.ended && one.ended.value === undefined);
  const returned = branches.filter((one) => 'value' in one.ended && one.ended.value?.kind === 'return');
  const jumped = branches.filter(
    (one) => 'value' in one.ended && one.ended.value !== undefined && one.ended.value.kind !== 'return',
  );
  if (through.length > 0) {
    const isExpected = isGuard(test);
    for (const one of returned) if (!isExpected || modesOf(one) !== before) keep(frame, one);
    join(m, isExpected ? through : [...through, ...jumped]);
    return undefined;
  }
  const [jump] = jumped;
  if (jump !== undefined && 'value' in jump.ended) {
    for (const one of returned) keep(frame, one);
    join(m, jumped);
    return jump.ended.value;
  }
  if (returned.length > 0) {
    join(m, returned);
    return { kind: 'return', value: choiceOf(returned.map(resultOf)) };
  }
  const [first] = branches;
  if (first !== undefined && 'thrown' in first.ended) throw first.ended.thrown;
  return undefined;
}

/** A loop of which it is not known how often it runs: not at all, or once. */
export function loopOnce(m: Machine, frame: Frame, turn: () => Steps<Completion>): Completion {
  const once = tryBranch<Completion>(m, turn, undefined);
  if ('value' in once.ended && once.ended.value?.kind === 'return') keep(frame, once);
  const never = tryBranch<Completion>(m, () => atOnceSteps(() => undefined), undefined);
  join(m, 'thrown' in once.ended ? [never] : [once, never]);
  return undefined;
}

function keep(frame: Frame, one: Branch<Completion>): void {
  const left: LeftEarly = { value: resultOf(one), modes: one.modes };
  frame.left.push(left);
}

const resultOf = (one: Branch<Completion>): Value =>
  'value' in one.ended && one.ended.value?.kind === 'return' ? one.ended.value.value : undefined;

const modesOf = (one: Branch<unknown>): string =>
  one.modes.map(({ mode, by }) => `${mode}@${by?.site.node.start ?? ''}`).join();

const healthy = /^(?:ok|status|readyState|length|error|err|origin|source|closed|aborted|hidden)$/;

/** A condition that asks whether something is missing or went wrong: code is written for the case that it did not. */
export function isGuard(test: Node): boolean {
  const node = bare(test);
  switch (node.type) {
    case 'LogicalExpression':
      return isGuard(node.left) && isGuard(node.right);
    case 'UnaryExpression':
      return node.operator === '!';
    case 'Identifier':
      return /^(?:e|err|error|ex|failed|failure)$/i.test(node.name) || /error/i.test(node.name);
    case 'MemberExpression':
      return (
        node.property.type === 'Identifier' &&
        /^(?:err|error|failed|aborted|destroyed|cancelled|canceled|closed)$/.test(node.property.name)
      );
    case 'BinaryExpression':
      return (
        node.operator === 'instanceof' || isMissing(node.left) || isMissing(node.right) || isHealth(node.left)
      );
    default:
      return false;
  }
}

function isMissing(operand: Node): boolean {
  const node = bare(operand);
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'UnaryExpression') return node.operator === 'typeof' || node.operator === 'void';
  return node.type === 'Literal' && node.value === null && node.regex === undefined;
}

function isHealth(operand: Node): boolean {
  const node = bare(operand);
  return (
    node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    healthy.test(node.property.name)
  );
}
