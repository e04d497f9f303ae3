import type { Site } from '../read/source.ts';
import type { ClassPart, Node } from '../read/syntax.ts';
import type { Machine } from './machine.ts';
import { ownPrototype } from './members.ts';
import { newObject } from './objects.ts';
import { keyOf } from './operators.ts';
import { propertyKey } from './patterns.ts';
import { innerScope } from './scope.ts';
import {
  type ClassOf,
  type Frame,
  isCallable,
  isObj,
  type Obj,
  type Scope,
  type Steps,
  unknown,
  type Value,
} from './values.ts';

/** The constructor object of a class; static parts run at once, as they do. */
export function* makeClass(m: Machine, cls: ClassOf, scope: Scope): Steps<Obj> {
  const { node, parent } = cls;
  const made: Obj = { ...newObject(isObj(parent) ? parent : m.protos.Function, 'Function'), cls };
  const known = isObj(parent) && isCallable(parent);
  const above = known
    ? isObj(parent.props.get('prototype')?.value)
      ? parent.props.get('prototype')?.value
      : ownPrototype(m, parent)
    : undefined;
  const proto = newObject(isObj(above) ? above : m.protos.Object);
  if (parent !== undefined && !known) proto.open = true;
  proto.props.set('constructor', { value: made });
  made.props.set('prototype', { value: proto });
  if (node.id) scope.names.set(node.id.name, { value: made });
  m.state.classes.push(made);
  for (const part of node.body.body) yield* makePart(m, part, made, proto, scope);
  for (const part of node.body.body) yield* runStatic(m, part, made, scope);
  return made;
}

const frameOf = (scope: Scope, self: Value, home: Obj): Frame => ({ ...scope.frame, self, home, left: [] });

function* makePart(m: Machine, part: ClassPart, made: Obj, proto: Obj, scope: Scope): Steps<void> {
  if (part.type !== 'MethodDefinition' || !part.value || !isFunction(part.value)) return;
  const home = part.static === true ? made : proto;
  const key = keyOf(yield* propertyKey(m, part.key, part.computed === true, scope));
  const code = { node: part.value, source: scope.frame.source, scope, arrow: false, self: undefined, home };
  const fn = m.makeFunction(code);
  if (part.kind === 'constructor') proto.props.set('@@constructor', { value: fn });
  else if (key === undefined) home.props.set(`@@any:${part.start}`, { value: fn });
  else if (part.kind === 'get' || part.kind === 'set')
    home.props.set(key, { value: undefined, ...home.props.get(key), [part.kind]: fn });
  else home.props.set(key, { value: fn });
}

const isFunction = (node: Node): node is Extract<Node, { type: 'FunctionExpression' }> =>
  node.type === 'FunctionExpression';

function* runStatic(m: Machine, part: ClassPart, made: Obj, scope: Scope): Steps<void> {
  const inner = innerScope(scope, frameOf(scope, made, made));
  if (part.type === 'StaticBlock') yield* m.runNodes(part.body ?? [], inner);
  if (part.type !== 'PropertyDefinition' || part.static !== true) return;
  const key = keyOf(yield* propertyKey(m, part.key, part.computed === true, scope));
  const value = part.value ? yield* m.evaluate(part.value, inner) : undefined;
  if (key !== undefined) made.props.set(key, { value });
}

/** Gives a new instance the fields its class declares. */
export function* initFields(m: Machine, made: Obj, self: Obj, site: Site): Steps<void> {
  const { cls } = made;
  if (cls === undefined) return;
  const proto = made.props.get('prototype')?.value;
  const inner = innerScope(cls.scope, {
    ...frameOf(cls.scope, self, isObj(proto) ? proto : made),
    source: cls.source,
  });
  for (const part of cls.node.body.body) {
    if (part.type !== 'PropertyDefinition' || part.static === true) continue;
    const key = keyOf(yield* propertyKey(m, part.key, part.computed === true, inner));
    if (key === undefined) continue;
    if (!part.value && self.props.has(key)) continue;
    const injected = part.value ? undefined : m.hooks.injected(part.key, made, site);
    self.props.set(key, { value: part.value ? yield* m.evaluate(part.value, inner) : injected });
  }
}

/** Runs the constructors from the root of the hierarchy down, on an instance that is there already. */
export function* runConstructor(
  m: Machine,
  made: Obj,
  self: Obj,
  args: readonly Value[],
  site: Site,
): Steps<Value> {
  const { cls } = made;
  m.state.constructing = made;
  if (cls === undefined) return isCallable(made) ? yield* m.call(made, self, args, site) : undefined;
  m.state.made.set(cls.node, self);
  const proto = made.props.get('prototype')?.value;
  const own = isObj(proto) ? proto.props.get('@@constructor')?.value : undefined;
  const hasParent = cls.parent !== undefined && cls.parent !== null;
  if (own === undefined) {
    if (hasParent && isObj(cls.parent)) yield* runConstructor(m, cls.parent, self, args, site);
    yield* initFields(m, made, self, site);
    return undefined;
  }
  if (!hasParent) yield* initFields(m, made, self, site);
  if (isObj(own)) yield* parameterProperties(m, own, self, args);
  m.state.constructing = made;
  return yield* m.call(own, self, args, site);
}

/** `constructor(private readonly api: Api)` */
function* parameterProperties(m: Machine, own: Obj, self: Obj, args: readonly Value[]): Steps<void> {
  for (const [index, param] of (own.code?.node.params ?? []).entries()) {
    if (param.type !== 'TSParameterProperty') continue;
    const inner = param.parameter.type === 'AssignmentPattern' ? param.parameter.left : param.parameter;
    const given = args[index];
    const fallback =
      given === undefined && param.parameter.type === 'AssignmentPattern' && own.code !== undefined
        ? yield* m.evaluate(param.parameter.right, own.code.scope)
        : given;
    if (inner.type === 'Identifier') self.props.set(inner.name, { value: fallback });
  }
}

export function* construct(m: Machine, callee: Value, args: readonly Value[], site: Site): Steps<Value> {
  if (!isObj(callee)) return unknown;
  if (callee.native !== undefined) {
    const result = callee.native(args, '@@new', site);
    return isSteps(result) ? yield* result : result;
  }
  const proto = callee.props.get('prototype')?.value;
  const self = newObject(isObj(proto) ? proto : ownPrototype(m, callee));
  const result = yield* runConstructor(m, callee, self, args, site);
  return isObj(result) ? result : self;
}

export const isSteps = (value: Steps<Value> | Value): value is Steps<Value> =>
  typeof value === 'object' && value !== null && 'next' in value;
