import type { FunctionNode, Node } from '../read/syntax.ts';
import { type Code, isObj } from './values.ts';

const known = new WeakMap<FunctionNode, boolean>();

/** Whether a function, called on nothing, has nothing for `this`; elsewhere it has the window. */
export function isStrictCode({ node, source, scope, home }: Code): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const maker = home?.props.get('constructor')?.value;
  const answer =
    source.script.module ||
    isMarked(node.body) ||
    isMarked(source.script.program) ||
    home?.cls !== undefined ||
    (isObj(maker) && maker.cls !== undefined) ||
    (scope.frame.code !== undefined && isStrictCode(scope.frame.code));
  known.set(node, answer);
  return answer;
}

/** `'use strict'` at its start: one parser keeps it as a statement, the other as a mark. */
function isMarked(body: Node): boolean {
  if (body.type !== 'BlockStatement' && body.type !== 'Program') return false;
  if (body.isStrict === true) return true;
  const [first] = body.body;
  return (
    first?.type === 'ExpressionStatement' &&
    first.expression.type === 'Literal' &&
    first.expression.value === 'use strict'
  );
}
