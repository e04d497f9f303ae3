import { bare, type Node } from '../read/syntax.ts';
import type { Machine } from './machine.ts';
import { innerScope } from './scope.ts';
import { isSimple, simpleValue } from './simple.ts';
import type { Scope, Steps, Value } from './values.ts';

/** The class that an expression or a declaration makes, which also gets its name. */
export function* classValue(
  m: Machine,
  node: Extract<Node, { type: 'ClassDeclaration' | 'ClassExpression' }>,
  scope: Scope,
): Steps<Value> {
  const inner = innerScope(scope);
  const parent = node.superClass ? yield* m.evaluate(node.superClass, scope) : undefined;
  const decorators = (node.decorators ?? []).map((one) => {
    const target = 'expression' in one && one.expression !== undefined ? bare(one.expression) : one;
    const callee = target.type === 'CallExpression' ? bare(target.callee) : target;
    return callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : '';
  });
  const made = yield* m.makeClass(
    { node, source: scope.frame.source, scope: inner, parent, decorators },
    inner,
  );
  if (node.id && node.type === 'ClassDeclaration')
    scope.names.set(node.id.name, { value: made, declared: 'lexical' });
  for (const one of node.decorators ?? [])
    isSimple(one) ? simpleValue(m, one, scope) : yield* m.evaluate(one, scope);
  return made;
}
