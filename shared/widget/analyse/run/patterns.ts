import type { Site, Source } from '../read/source.ts';
import { bare, type Node } from '../read/syntax.ts';
import { iterate } from './iterate.ts';
import type { Machine } from './machine.ts';
import { newArray, ownNames, plainObject, putOwn } from './objects.ts';
import { declare, lookUp, write } from './scope.ts';
import { isObj, isUnknown, type Scope, type Steps, unknown, type Value } from './values.ts';

const siteOf = (scope: Scope, node: Node): Site => ({ source: scope.frame.source as Source, node });

/** Gives a value to a pattern: to new names of the scope, or (`undefined`) to names and members that exist. */
export function* assignTo(
  m: Machine,
  target: Node,
  value: Value,
  scope: Scope,
  fresh: Scope | undefined,
): Steps<void> {
  const pattern = fresh === undefined ? bare(target) : target;
  switch (pattern.type) {
    case 'Identifier':
      giveName(m, pattern.name, value, scope, fresh, siteOf(scope, pattern));
      return;
    case 'MemberExpression': {
      const object = yield* m.evaluate(pattern.object, scope);
      const key = yield* memberKey(m, pattern, scope);
      yield* m.set(object, key, value, siteOf(scope, pattern));
      return;
    }
    case 'AssignmentPattern':
      yield* assignTo(m, pattern.left, yield* withDefault(m, value, pattern.right, scope), scope, fresh);
      return;
    case 'TSParameterProperty':
      yield* assignTo(m, pattern.parameter, value, scope, fresh);
      return;
    case 'ObjectPattern':
      yield* fromObject(m, pattern.properties, value, scope, fresh);
      return;
    case 'ArrayPattern': {
      const isRest = pattern.elements.some((one) => one?.type === 'RestElement');
      const count = isRest ? undefined : pattern.elements.length;
      const items = yield* iterate(m, value, siteOf(scope, pattern), count);
      for (const [index, element] of pattern.elements.entries()) {
        if (element === null || element === undefined) continue;
        const isLast = element.type === 'RestElement';
        const rest = isLast ? newArray(m, items?.slice(index) ?? []) : undefined;
        const one = rest ?? (items === undefined ? unknown : items[index]);
        yield* assignTo(m, isLast ? element.argument : element, one, scope, fresh);
      }
      return;
    }
    case 'RestElement':
      yield* assignTo(m, pattern.argument, value, scope, fresh);
      return;
    default:
      return;
  }
}

function giveName(
  m: Machine,
  name: string,
  value: Value,
  scope: Scope,
  fresh: Scope | undefined,
  site: Site,
): void {
  if (fresh !== undefined) {
    const cell = fresh.names.get(name);
    if (cell === undefined) declare(fresh, name, value);
    else {
      cell.dead = false;
      write(m.state, cell, value);
    }
    return;
  }
  const cell = lookUp(scope, name);
  if (cell !== undefined) write(m.state, cell, value);
  else if (!m.hooks.setMember(m.window, name, value, site)) declare(m.globals, name, value);
}

function* withDefault(m: Machine, value: Value, fallback: Node, scope: Scope): Steps<Value> {
  if (value === undefined) return yield* m.evaluate(fallback, scope);
  return value;
}

function* fromObject(
  m: Machine,
  properties: readonly Node[],
  value: Value,
  scope: Scope,
  fresh: Scope | undefined,
): Steps<void> {
  const taken = new Set<string>();
  for (const property of properties) {
    if (property.type === 'RestElement') {
      yield* assignTo(m, property.argument, restOf(m, value, taken), scope, fresh);
      continue;
    }
    if (property.type !== 'Property') continue;
    const key = yield* propertyKey(m, property.key, property.computed, scope);
    if (typeof key === 'string') taken.add(key);
    // The place of `const { CIFramework } = window.Microsoft` is where the object is read.
    const member = yield* m.get(value, key, siteOf(scope, property));
    yield* assignTo(m, property.value, member, scope, fresh);
  }
}

function restOf(m: Machine, value: Value, taken: ReadonlySet<string>): Value {
  if (!isObj(value)) return isUnknown(value) ? value : unknown;
  const rest = plainObject(m);
  if (value.open === true) rest.open = true;
  for (const name of ownNames(value))
    if (!taken.has(name)) putOwn(m.state, rest, name, value.props.get(name)?.value);
  return rest;
}

export function* propertyKey(m: Machine, key: Node, computed: boolean, scope: Scope): Steps<Value> {
  if (computed) return yield* m.evaluate(key, scope);
  if (key.type === 'Identifier' || key.type === 'JSXIdentifier') return key.name;
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'PrivateName') return `#${key.id?.name ?? ''}`;
  if (key.type === 'PrivateIdentifier') return `#${key.name ?? ''}`;
  return yield* m.evaluate(key, scope);
}

export function* memberKey(
  m: Machine,
  member: { readonly property: Node; readonly computed: boolean },
  scope: Scope,
): Steps<Value> {
  return yield* propertyKey(m, member.property, member.computed, scope);
}
