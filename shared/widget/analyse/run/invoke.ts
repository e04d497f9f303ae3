import type { Site } from '../read/source.ts';
import { openBody } from '../read/to-estree.ts';
import { makeArguments } from './arguments.ts';
import type { LeftEarly } from './branches.ts';
import { isSteps } from './classes.ts';
import { joinModes } from './fork.ts';
import { asyncGeneratorOf, generatorOf } from './generators.ts';
import { type Machine, Thrown } from './machine.ts';
import { newArray, newObject } from './objects.ts';
import { assignTo } from './patterns.ts';
import { isPromise, newPromise, react, settle, turnOf } from './promises.ts';
import { declare, innerScope, varNames } from './scope.ts';
import { isStrictCode } from './strictness.ts';
import {
  atOnceSteps,
  type Code,
  choiceOf,
  type Frame,
  isCallable,
  isChoice,
  isObj,
  isUnknown,
  type Obj,
  type Scope,
  type Steps,
  unknown,
  type Value,
} from './values.ts';

/** Code that nobody is known to call is not followed as far. */
const deepest = { called: 120, forced: 24 };

export function makeFunction(m: Machine, code: Code): Obj {
  const { async, generator } = code.node;
  const proto = async === true ? 'AsyncFunction' : generator === true ? 'GeneratorFunction' : 'Function';
  const made: Obj = { ...newObject(m.protos[proto], 'Function'), code };
  m.state.functions.push(made);
  return made;
}

/** Calls anything; what is not known gives what is not known. */
export function* callValue(
  m: Machine,
  callee: Value,
  self: Value,
  args: readonly Value[],
  site: Site,
): Steps<Value> {
  const target = m.state.constructing;
  m.state.constructing = undefined;
  if (isChoice(callee)) {
    const results: Value[] = [];
    for (const one of callee.values)
      if (isCallable(one)) results.push(yield* callValue(m, one, self, args, site));
    return results.length === 0 ? unknown : choiceOf(results);
  }
  if (!isObj(callee)) return unknown;
  if (callee.native !== undefined) {
    m.state.here = site;
    const result = callee.native(args, self, site);
    return isSteps(result) ? yield* result : result;
  }
  const { code } = callee;
  if (code === undefined) return unknown;
  if (m.state.depth >= (m.state.phase === 'forced' ? deepest.forced : deepest.called)) return unknown;
  m.state.entered.add(code.node);
  if (m.state.phase !== 'init' || m.state.trail !== undefined || m.state.maybe)
    m.state.doubtful.add(code.node);
  m.state.depth += 1;
  try {
    return yield* invoke(m, code, self, args, target);
  } finally {
    m.state.depth -= 1;
  }
}

function* invoke(m: Machine, code: Code, self: Value, args: readonly Value[], target: Value): Steps<Value> {
  const outer = code.scope.frame;
  openBody(code.node.body);
  const frame: Frame = {
    self: code.arrow ? code.self : thisOf(m, code, self),
    source: code.source,
    home: code.arrow ? outer.home : code.home,
    target: code.arrow ? outer.target : target,
    code,
    args,
    left: [],
  };
  // The instance of a derived class is known to arrow functions made before `super()` too.
  const scope = innerScope(code.scope, frame);
  if (!code.arrow) declare(scope, 'arguments', makeArguments(m, code, scope, args));
  if (code.node.generator === true) {
    const steps = body(m, code, scope, args);
    return code.node.async === true ? asyncGeneratorOf(m, steps, waitFor) : generatorOf(m, steps);
  }
  if (code.node.async !== true) return yield* body(m, code, scope, args);
  const promise = newPromise(m);
  advance(m, body(m, code, scope, args), promise, undefined);
  return promise;
}

/** Loose code called on nothing runs on the window. */
const thisOf = (m: Machine, code: Code, self: Value): Value =>
  (self === undefined || self === null) && !isStrictCode(code) ? m.window : self;

function* body(m: Machine, code: Code, scope: Scope, args: readonly Value[]): Steps<Value> {
  const { node } = code;
  for (const [index, param] of node.params.entries()) {
    const isRest = param.type === 'RestElement';
    const value = isRest ? newArray(m, args.slice(index)) : args[index];
    yield* assignTo(m, isRest ? param.argument : param, value, scope, scope);
  }
  if (node.body.type !== 'BlockStatement') return yield* m.evaluate(node.body, scope);
  for (const name of varNames(node, node.body.body))
    if (!scope.names.has(name)) declare(scope, name, undefined);
  const left = scope.frame.left as LeftEarly[];
  try {
    const done = yield* m.runNodes(node.body.body, scope);
    const value = done?.kind === 'return' ? done.value : undefined;
    if (left.length === 0) return value;
    m.state.modes = joinModes([...m.state.modes, ...left.flatMap(({ modes }) => modes)]);
    return choiceOf([value, ...left.map((one) => one.value)]);
  } catch (error) {
    if (!(error instanceof Thrown) || left.length === 0) throw error;
    m.state.modes = joinModes(left.flatMap(({ modes }) => modes));
    return choiceOf(left.map((one) => one.value));
  }
}

/** Runs an async function until it waits; its rest is a turn of its own, with what surrounded it put back. */
export function advance(m: Machine, steps: Steps<Value>, promise: Obj, input: Value, thrown?: Thrown): void {
  const { chain, depth } = m.state;
  try {
    const next = thrown === undefined ? steps.next(input) : steps.throw(thrown);
    if (next.done === true) settle(m, promise, next.value);
    else {
      const kept = m.state.chain;
      waitFor(m, 'await' in next.value ? next.value.await : unknown, (value, failed) => {
        m.state.chain = kept;
        advance(m, steps, promise, value, failed);
      });
    }
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    settle(m, promise, error.value, false);
  } finally {
    m.state.chain = chain;
    m.state.depth = depth;
  }
}

/** A promise goes on in a microtask; something unknown is expected to come from outside, later. */
export function waitFor(m: Machine, value: Value, goOn: (value: Value, thrown?: Thrown) => void): void {
  if (isPromise(value)) {
    react(m, value, {
      kept: (inner) => atOnceSteps(() => goOn(inner)),
      failed: (inner) => atOnceSteps(() => goOn(undefined, new Thrown(inner))),
    });
    return;
  }
  const promises = isChoice(value) ? value.values.filter(isPromise) : [];
  if (promises[0] !== undefined) {
    waitFor(m, promises[0], goOn);
    return;
  }
  const later = (): Steps<void> => atOnceSteps(() => goOn(value));
  if (isUnknown(value)) m.state.tasks.push(turnOf(m, later, outsideWait));
  else m.state.microtasks.push(turnOf(m, later));
}

/** How long an answer from elsewhere takes, in made-up milliseconds: longer than the library needs for its event. */
export const outsideWait = 60;
