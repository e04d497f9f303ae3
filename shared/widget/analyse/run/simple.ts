import type { Site } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import type { Machine } from './machine.ts';
import { lookUp, read, step } from './scope.ts';
import { type Scope, unknown, type Value } from './values.ts';

/** Nodes that have their value at once; most are, and a generator for each would cost more than the rest together. */
export const isSimple = (node: Node): boolean =>
  node.type === 'Identifier' ||
  (node.type === 'Literal' && node.regex === undefined) ||
  node.type === 'ThisExpression';

export function simpleValue(m: Machine, node: Node, scope: Scope): Value {
  step(m.state);
  if (node.type === 'Identifier') return readName(m, node.name, scope, { source: scope.frame.source, node });
  if (node.type === 'ThisExpression') return scope.frame.self;
  return node.type === 'Literal' && !(node.value instanceof RegExp) ? node.value : undefined;
}

export function readName(m: Machine, name: string, scope: Scope, site: Site): Value {
  const cell = lookUp(scope, name);
  if (cell !== undefined) return cell.dead === true ? unknown : read(m.state, cell);
  if (name === 'undefined') return undefined;
  const answer = m.hooks.global(name, site);
  return answer === undefined ? { kind: 'unknown', name } : answer.value;
}
