import type { Site } from '../read/source.ts';
import { bare, type Call, isOptional, type New, type Node } from '../read/syntax.ts';
import { runConstructor } from './classes.ts';
import { languageError } from './errors.ts';
import { anyOf } from './fork.ts';
import { iterate } from './iterate.ts';
import { type Machine, Thrown, type UnknownCall } from './machine.ts';
import { refuseNeverGiven } from './never-given.ts';
import { newArray } from './objects.ts';
import { nullish } from './operators.ts';
import { memberKey } from './patterns.ts';
import { lookUp } from './scope.ts';
import { isSimple, simpleValue } from './simple.ts';
import {
  type Code,
  isCallable,
  isChoice,
  isEarly,
  isObj,
  isUnknown,
  type Scope,
  type Steps,
  unknown,
  type Value,
} from './values.ts';

/** What is called, on what, and under which name. */
interface Target {
  readonly callee: Value;
  readonly receiver: Value;
  readonly name: string;
}

export function* callExpression(m: Machine, node: Call, scope: Scope, site: Site): Steps<Value> {
  const callee = bare(node.callee);
  if (callee.type === 'Super') return yield* superCall(m, node, scope, site);
  const target = yield* targetOf(m, callee, node, scope, site);
  if (target === undefined) return undefined;
  if (isOptional(node) && nullish(target.callee) === true) return undefined;
  const args = yield* argumentsOf(m, node.arguments, scope);
  if (target.name === 'eval' && typeof args[0] === 'string' && isUnknown(target.callee))
    // `(0, eval)('this')` runs in the global scope.
    return m.hooks.evaluateText(args[0], site, callee.type === 'SequenceExpression' ? m.globals : scope);
  if (callee.type === 'Identifier' && isUnknown(target.callee) && lookUp(scope, callee.name) === undefined)
    if (m.hooks.isNowhere(callee.name)) throw languageError(m, 'ReferenceError');
  return yield* callTarget(m, target, args, node, site);
}

/** A function called with the texts between the gaps, and what fills them. */
export function* taggedTemplate(
  m: Machine,
  node: Extract<Node, { type: 'TaggedTemplateExpression' }>,
  scope: Scope,
  site: Site,
): Steps<Value> {
  const { quasis, expressions } = node.quasi;
  const { start, end } = node;
  const call: Call = { type: 'CallExpression', callee: node.tag, arguments: expressions, start, end };
  const target = yield* targetOf(m, bare(node.tag), call, scope, site);
  if (target === undefined) return undefined;
  const values = yield* argumentsOf(m, expressions, scope);
  const texts = newArray(
    m,
    quasis.map(({ value }) => value.cooked ?? undefined),
  );
  texts.props.set('raw', {
    value: newArray(
      m,
      quasis.map(({ value }) => value.raw),
    ),
  });
  return yield* callTarget(m, target, [texts, ...values], call, site);
}

function* targetOf(
  m: Machine,
  callee: Node,
  node: Call,
  scope: Scope,
  site: Site,
): Steps<Target | undefined> {
  if (callee.type === 'SequenceExpression') {
    // `(0, api.setMode)(1)`: compiled modules call their imports like this.
    const last = callee.expressions.at(-1);
    for (const one of callee.expressions.slice(0, -1)) yield* m.evaluate(one, scope);
    const target = last === undefined ? undefined : yield* targetOf(m, bare(last), node, scope, site);
    return target === undefined ? undefined : { ...target, receiver: undefined };
  }
  if (callee.type !== 'MemberExpression')
    return {
      callee: isSimple(callee) ? simpleValue(m, callee, scope) : yield* m.evaluate(callee, scope),
      receiver: callee.type === 'Identifier' && m.state.hasWith ? lookUp(scope, callee.name)?.of : undefined,
      name: callee.type === 'Identifier' ? callee.name : '',
    };
  const receiver = yield* receiverOf(m, callee.object, callee, node, scope);
  if (isOptional(callee) && nullish(receiver) === true && !isEarly(receiver)) return undefined;
  refuseNeverGiven(m, callee.object, receiver, scope);
  const key = yield* memberKey(m, callee, scope);
  const at: Site = { source: site.source, node: callee };
  const base = callee.object.type === 'Super' ? (scope.frame.home?.proto ?? unknown) : receiver;
  try {
    const value = yield* m.get(base, key, at);
    return { callee: value, receiver, name: typeof key === 'string' ? key : '' };
  } catch (error) {
    // A captured value is to blame where it was read, not where it is used.
    const isDirect =
      isEarly(base) && base.site.node.start >= callee.start && base.site.node.end <= callee.end;
    throw isDirect && base.site.source === site.source ? marked(m, error, callee, node, site) : error;
  }
}

function* receiverOf(m: Machine, object: Node, callee: Node, node: Call, scope: Scope): Steps<Value> {
  if (object.type === 'Super') return scope.frame.self;
  try {
    return isSimple(object) ? simpleValue(m, object, scope) : yield* m.evaluate(object, scope);
  } catch (error) {
    throw marked(m, error, callee, node, { source: scope.frame.source, node });
  }
}

/** `Microsoft.CIFramework.x()` before the library is a call that comes too early, not a capture. */
function marked(m: Machine, error: unknown, callee: Node, node: Call, site: Site): unknown {
  const name =
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
  if (error instanceof Thrown && error.early !== undefined && !error.early.called)
    if (m.hooks.earlyCall(name, node.arguments, site)) error.early.called = true;
  return error;
}

function* callTarget(
  m: Machine,
  target: Target,
  args: readonly Value[],
  node: Call | New,
  site: Site,
): Steps<Value> {
  const { callee, receiver, name } = target;
  const call: UnknownCall = { callee, name, receiver, args, argNodes: node.arguments, site, isNew: false };
  const special = m.hooks.named(call);
  if (special !== undefined) return special.value;
  if (isChoice(callee)) {
    const known = callee.values.filter(isCallable);
    if (known.length > 0)
      return anyOf(
        m,
        known.map((one) => () => callTarget(m, { ...target, callee: one }, args, node, site)),
      );
  }
  if (isCallable(callee)) return yield* entered(m, callee, receiver, args, node, site);
  if (name === 'setMode') m.state.blind.add(node);
  if ((callee === undefined || callee === null) && m.state.phase !== 'forced') m.state.strays += 1;
  const answer = m.hooks.callUnknown(call);
  const value = answer !== undefined && 'next' in answer ? yield* answer : answer;
  return value === undefined ? unknown : value.value;
}

/** Keeps track of who called whom with what, so that a mode can be led back to where it is written. */
function* entered(
  m: Machine,
  callee: Value,
  receiver: Value,
  args: readonly Value[],
  node: Call | New,
  site: Site,
): Steps<Value> {
  const code: Code | undefined = isObj(callee) ? callee.code : undefined;
  const { chain } = m.state;
  m.state.chain = [...chain.slice(-12), { site, args: node.arguments, params: code?.node.params ?? [] }];
  try {
    return yield* m.call(callee, receiver, args, site);
  } finally {
    m.state.chain = chain;
  }
}

export function* argumentsOf(m: Machine, nodes: readonly Node[], scope: Scope): Steps<readonly Value[]> {
  const args: Value[] = [];
  for (const node of nodes) {
    if (node.type !== 'SpreadElement') {
      args.push(isSimple(node) ? simpleValue(m, node, scope) : yield* m.evaluate(node, scope));
      continue;
    }
    const value = yield* m.evaluate(node.argument, scope);
    const items = yield* iterate(m, value, { source: scope.frame.source, node });
    if (items === undefined) args.push(unknown);
    else args.push(...items);
  }
  return args;
}

function* superCall(m: Machine, node: Call, scope: Scope, site: Site): Steps<Value> {
  const args = yield* argumentsOf(m, node.arguments, scope);
  const { self } = scope.frame;
  const own = scope.frame.home?.props.get('constructor')?.value;
  const parent = scope.frame.home?.proto;
  const made = (isObj(own) ? own.cls?.parent : undefined) ?? parent?.props.get('constructor')?.value;
  if (isObj(self)) {
    if (isObj(made)) yield* runConstructor(m, made, self, args, site);
    if (isObj(own)) yield* m.initFields(own, self, site);
  }
  return self;
}

export function* newExpression(m: Machine, node: New, scope: Scope, site: Site): Steps<Value> {
  const callee = bare(node.callee);
  const value = yield* m.evaluate(callee, scope);
  const args = yield* argumentsOf(m, node.arguments, scope);
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : '';
  const call = {
    callee: value,
    name,
    receiver: undefined,
    args,
    argNodes: node.arguments,
    site,
    isNew: true,
  };
  const special = m.hooks.named(call);
  if (special !== undefined) return special.value;
  if (isChoice(value)) {
    const known = value.values.filter(isCallable);
    if (known.length > 0)
      return anyOf(
        m,
        known.map((one) => () => m.construct(one, args, site)),
      );
  }
  if (isCallable(value)) {
    const { chain } = m.state;
    const code = isObj(value) ? value.code : undefined;
    m.state.chain = [...chain.slice(-12), { site, args: node.arguments, params: code?.node.params ?? [] }];
    try {
      return yield* m.construct(value, args, site);
    } finally {
      m.state.chain = chain;
    }
  }
  const answer = m.hooks.callUnknown(call);
  const made = answer !== undefined && 'next' in answer ? yield* answer : answer;
  return made === undefined ? unknown : made.value;
}
