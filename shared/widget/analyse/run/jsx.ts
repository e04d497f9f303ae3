import type { Site } from '../read/source.ts';
import type { JsxElement, Node } from '../read/syntax.ts';
import type { Machine } from './machine.ts';
import { newArray, ownNames, plainObject, putOwn } from './objects.ts';
import { readName } from './simple.ts';
import { isObj, type Scope, type Steps, unknown, type Value } from './values.ts';

/** An element written in JSX, with its parts. */
export function* jsx(m: Machine, node: JsxElement, scope: Scope, site: Site): Steps<Value> {
  const opening = node.openingElement;
  const props = plainObject(m);
  for (const one of opening?.attributes ?? []) {
    if (one.argument !== undefined) {
      const spread = yield* m.evaluate(one.argument, scope);
      if (isObj(spread))
        for (const name of ownNames(spread)) putOwn(m.state, props, name, spread.props.get(name)?.value);
      else props.open = true;
      continue;
    }
    const name = one.name?.type === 'JSXIdentifier' ? one.name.name : 'other';
    putOwn(m.state, props, name, one.value ? yield* m.evaluate(one.value, scope) : true);
  }
  const children: Value[] = [];
  for (const child of node.children)
    if (child.type !== 'JSXText') children.push(yield* m.evaluate(child, scope));
  if (children.length > 0)
    putOwn(m.state, props, 'children', children.length === 1 ? children[0] : newArray(m, children));
  const type = opening === undefined ? 'fragment' : yield* elementType(m, opening.name, scope, site);
  return m.hooks.element(type, props, site);
}

function* elementType(m: Machine, name: Node, scope: Scope, site: Site): Steps<Value> {
  if (name.type === 'JSXIdentifier')
    return /^[a-z]/.test(name.name) ? name.name : readName(m, name.name, scope, site);
  if (name.type === 'JSXMemberExpression') {
    const object = yield* elementType(
      m,
      name.object.type === 'JSXIdentifier' ? { ...name.object, type: 'Identifier' } : name.object,
      scope,
      site,
    );
    return yield* m.get(object, name.property.type === 'JSXIdentifier' ? name.property.name : '', site);
  }
  if (name.type === 'Identifier') return readName(m, name.name, scope, site);
  return unknown;
}
