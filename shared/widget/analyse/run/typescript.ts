import type { Node } from '../read/syntax.ts';
import type { Completion, Machine } from './machine.ts';
import { newObject, plainObject, putOwn } from './objects.ts';
import { propertyKey } from './patterns.ts';
import { declare, innerScope } from './scope.ts';
import { isObj, isUnknown, type Scope, type Steps, unknown, type Value } from './values.ts';

/** `enum`: an object that leads from names to values, and from numbers back to names. */
export function* runEnum(
  m: Machine,
  node: Extract<Node, { type: 'TSEnumDeclaration' }>,
  scope: Scope,
): Steps<void> {
  const known = scope.names.get(node.id.name)?.value;
  const made = isObj(known) ? known : plainObject(m);
  declare(scope, node.id.name, made);
  const inner = innerScope(scope);
  let next: Value = 0;
  for (const member of node.members ?? node.body?.members ?? []) {
    const key = yield* propertyKey(m, member.id, false, scope);
    const value: Value = member.initializer ? yield* m.evaluate(member.initializer, inner) : next;
    next = typeof value === 'number' ? value + 1 : unknown;
    if (typeof key !== 'string') continue;
    declare(inner, key, value);
    putOwn(m.state, made, key, value);
    if (typeof value === 'number') putOwn(m.state, made, String(value), key);
  }
}

/** `namespace`: its names become members of one object. */
export function* runNamespace(
  m: Machine,
  node: Extract<Node, { type: 'TSModuleDeclaration' }>,
  scope: Scope,
): Steps<Completion> {
  if (node.id.type !== 'Identifier' || !node.body) return undefined;
  const known = scope.names.get(node.id.name)?.value;
  const made = isObj(known) && !isUnknown(known) ? known : newObject(m.protos.Object);
  declare(scope, node.id.name, made);
  const inner = innerScope(scope);
  const { body } = node;
  if (body.type === 'TSModuleDeclaration') yield* m.runNodes([body], inner);
  else if ('body' in body && Array.isArray(body.body)) yield* m.runNodes(body.body as readonly Node[], inner);
  for (const [name, cell] of inner.names) putOwn(m.state, made, name, cell.value);
  return undefined;
}
