import type { Site } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import type { Machine } from './machine.ts';
import { lookUp, step } from './scope.ts';
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
  return node.type === 'Literal' ? literalValue(node.value, scope) : undefined;
}

const filledIn =
  /^\s*(?:\$\{[^{}]*\}|<%[=:-]?[^%]*%>|<\?[\s\S]*\?>|\{\{\{?[^{}]*\}?\}\}|@(?:Model|ViewBag|ViewData|Context|Configuration|Html|Url)\b[^'"]*)\s*$/;

/** A text of a page that is nothing but a gap for the server to fill is not known. */
export function literalValue(value: unknown, scope: Scope): Value {
  if (value instanceof RegExp) return undefined;
  if (typeof value === 'string' && value.length < 200 && filledIn.test(value))
    return isInPage(scope) ? { kind: 'unknown', name: value } : value;
  // What stands where a server fills something in, in code that only parses without it.
  if (typeof value === 'string' && /_{5}/.test(value) && !scope.frame.source.code.includes(value))
    return unknown;
  return value as Value;
}

/** Only pages are filled in; scripts are sent as they are. */
const isInPage = ({ frame: { source } }: Scope): boolean => source.whole.text.length > source.code.length;

export function readName(m: Machine, name: string, scope: Scope, site: Site): Value {
  const cell = lookUp(scope, name);
  if (cell !== undefined) return cell.dead === true ? unknown : cell.value;
  if (name === 'undefined') return undefined;
  const answer = m.hooks.global(name, site);
  return answer === undefined ? { kind: 'unknown', name } : answer.value;
}
