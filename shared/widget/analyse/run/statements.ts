import type { Node, SwitchCase } from '../read/syntax.ts';
import { assuming } from './assuming.ts';
import { branch, loopOnce } from './branches.ts';
import { onlyLook } from './fork.ts';
import { nameFunction } from './function-names.ts';
import { iterate, iteratorOf } from './iterate.ts';
import { type Completion, type Machine, Returned, Thrown } from './machine.ts';
import { inheritedNames, isListed } from './objects.ts';
import { binary, truth } from './operators.ts';
import { assignTo } from './patterns.ts';
import { behind } from './proxies.ts';
import { boundNames, declare, innerScope, step } from './scope.ts';
import { runEnum, runNamespace } from './typescript.ts';
import { atOnceSteps, isObj, isPlain, type Scope, type Steps, unknown, type Value } from './values.ts';
import { withScope } from './with-scope.ts';

const mostTurns = 3_000;

/** Runs statements in order, until one leaves. */
export function* runNodes(m: Machine, nodes: readonly Node[], scope: Scope): Steps<Completion> {
  hoist(m, nodes, scope);
  for (const node of nodes) {
    const done = yield* run(m, node, scope);
    if (done !== undefined) return done;
  }
  return undefined;
}

/** Functions are there from the start; classes and `let` from their line on. */
export function hoist(m: Machine, nodes: readonly Node[], scope: Scope): void {
  for (const outer of nodes) {
    const node =
      (outer.type === 'ExportNamedDeclaration' || outer.type === 'ExportDefaultDeclaration') &&
      outer.declaration
        ? outer.declaration
        : outer;
    if (node.type === 'FunctionDeclaration') {
      const source = scope.frame.source;
      const made = m.makeFunction({ node, source, scope, arrow: false, self: undefined });
      if (node.id) declare(scope, node.id.name, made).declared = 'var';
    } else if (node.type === 'ClassDeclaration' && node.declare !== true && node.id)
      Object.assign(declare(scope, node.id.name, unknown), { dead: true, declared: 'lexical' });
    else if (node.type === 'VariableDeclaration' && node.kind !== 'var' && node.declare !== true)
      for (const one of node.declarations)
        for (const name of boundNames(one.id))
          Object.assign(declare(scope, name, unknown), { dead: true, declared: 'lexical' });
  }
}

function* run(m: Machine, node: Node, scope: Scope, labels: readonly string[] = []): Steps<Completion> {
  step(m.state);
  switch (node.type) {
    case 'ExpressionStatement':
      yield* m.evaluate(node.expression, scope);
      return undefined;
    case 'VariableDeclaration':
      if (node.declare === true) return undefined;
      for (const one of node.declarations) {
        if (!one.init && node.kind === 'var') continue;
        const value = one.init ? yield* m.evaluate(one.init, scope) : undefined;
        if (one.id.type === 'Identifier') nameFunction(one.init, value, one.id.name);
        yield* assignTo(m, one.id, value, scope, node.kind === 'var' ? undefined : scope);
      }
      return undefined;
    case 'ReturnStatement':
      return { kind: 'return', value: node.argument ? yield* m.evaluate(node.argument, scope) : undefined };
    case 'ThrowStatement':
      throw new Thrown(node.argument ? yield* m.evaluate(node.argument, scope) : unknown);
    case 'IfStatement': {
      const value = yield* m.evaluate(node.test, scope);
      const test = truth(value);
      if (test === true) return yield* run(m, node.consequent, innerScope(scope));
      if (test === false)
        return node.alternate ? yield* run(m, node.alternate, innerScope(scope)) : undefined;
      return branch(m, scope.frame, node.test, [
        () => assuming(m, value, true, () => run(m, node.consequent, innerScope(scope))),
        () =>
          assuming(m, value, false, () =>
            node.alternate ? run(m, node.alternate, innerScope(scope)) : nothing(),
          ),
      ]);
    }
    case 'BlockStatement':
      return yield* runNodes(m, node.body, innerScope(scope));
    case 'ForStatement': {
      const inner = innerScope(scope);
      if (node.init?.type === 'VariableDeclaration') {
        hoist(m, [node.init], inner);
        yield* run(m, node.init, inner);
      } else if (node.init) yield* m.evaluate(node.init, inner);
      return yield* loop(m, node, inner, labels, copied(m, node.init, inner));
    }
    case 'WhileStatement':
    case 'DoWhileStatement':
      return yield* loop(m, node, scope, labels);
    case 'ForOfStatement':
      return yield* forOf(m, node, scope, labels);
    case 'ForInStatement': {
      const object = behind(yield* m.evaluate(node.right, scope));
      const names = isPlain(object)
        ? [...(typeof object === 'string' ? object : '')].map((_one, index) => String(index))
        : isObj(object) && isListed(object)
          ? inheritedNames(object)
          : undefined;
      return yield* forEach(m, node, scope, names, labels);
    }
    case 'SwitchStatement':
      return yield* runSwitch(
        m,
        yield* m.evaluate(node.discriminant, scope),
        node.cases,
        innerScope(scope),
        node,
      );
    case 'TryStatement':
      return yield* runTry(m, node, scope);
    case 'LabeledStatement': {
      const done = yield* run(m, node.body, scope, [...labels, node.label.name]);
      return done !== undefined && done.kind !== 'return' && done.label === node.label.name
        ? undefined
        : done;
    }
    case 'BreakStatement':
    case 'ContinueStatement':
      return { kind: node.type === 'BreakStatement' ? 'break' : 'continue', label: node.label?.name };
    case 'WithStatement':
      return yield* run(
        m,
        node.body,
        withScope(m, yield* m.evaluate(node.object, scope), scope, { source: scope.frame.source, node }),
      );
    case 'ClassDeclaration':
      if (node.declare !== true) yield* m.evaluate(node, scope);
      return undefined;
    case 'ExportNamedDeclaration':
      return node.declaration ? yield* run(m, node.declaration, scope) : undefined;
    case 'ExportDefaultDeclaration':
      return yield* runDefault(m, node.declaration, scope);
    case 'TSEnumDeclaration':
      if (node.declare !== true) yield* runEnum(m, node, scope);
      return undefined;
    case 'TSModuleDeclaration':
      return node.declare === true ? undefined : yield* runNamespace(m, node, scope);
    case 'TSExportAssignment':
      if (node.expression) yield* m.evaluate(node.expression, scope);
      return undefined;
    default:
      return undefined;
  }
}

const nothing = (): Steps<Completion> => atOnceSteps(() => undefined);

function* runDefault(m: Machine, declaration: Node | undefined, scope: Scope): Steps<Completion> {
  if (declaration === undefined) return undefined;
  const hoisted =
    declaration.type === 'FunctionDeclaration' && declaration.id ? declaration.id.name : undefined;
  const value =
    hoisted === undefined ? yield* m.evaluate(declaration, scope) : scope.names.get(hoisted)?.value;
  const cell = scope.names.get('*default*');
  if (cell === undefined) declare(scope, '*default*', value);
  else cell.value = value;
  return undefined;
}

interface Loop {
  readonly type: string;
  readonly test?: Node | null | undefined;
  readonly update?: Node | null | undefined;
  readonly body: Node;
}

/** What a loop does after a turn: ends as a whole (`done`), ends by itself, or goes on. */
function afterTurn(
  done: Completion,
  labels: readonly string[],
): { readonly done: Completion } | 'end' | 'on' {
  if (done === undefined) return 'on';
  if (done.kind === 'return') return { done };
  const isOwn = done.label === undefined || labels.includes(done.label);
  if (!isOwn) return { done };
  return done.kind === 'break' ? 'end' : 'on';
}

/** `let` of a `for` is a new one in each turn: functions keep the one of theirs. */
function copied(m: Machine, init: Node | null | undefined, scope: Scope): ((to: Scope) => Scope) | undefined {
  if (init?.type !== 'VariableDeclaration' || init.kind === 'var') return undefined;
  const names = init.declarations.flatMap(({ id }) => boundNames(id));
  return (from) => {
    const next = innerScope(scope);
    for (const name of names)
      declare(next, name, from.names.get(name)?.value ?? scope.names.get(name)?.value);
    step(m.state);
    return next;
  };
}

function* loop(
  m: Machine,
  node: Loop,
  outer: Scope,
  labels: readonly string[],
  next?: (from: Scope) => Scope,
): Steps<Completion> {
  let scope = next === undefined ? outer : next(outer);
  for (let turns = 0; turns < mostTurns; turns += 1) {
    if (node.test && !(node.type === 'DoWhileStatement' && turns === 0)) {
      const goOn = truth(yield* m.evaluate(node.test, scope));
      if (goOn === false) return undefined;
      if (goOn === undefined) return loopOnce(m, scope.frame, () => run(m, node.body, innerScope(scope)));
    }
    const after = afterTurn(yield* run(m, node.body, innerScope(scope)), labels);
    if (after === 'end') return undefined;
    if (after !== 'on') return after.done;
    if (next !== undefined) scope = next(scope);
    if (node.update) yield* m.evaluate(node.update, scope);
  }
  return undefined;
}

interface Each {
  readonly left: Node;
  readonly body: Node;
}

function* eachTurn(m: Machine, node: Each, scope: Scope, item: Value): Steps<Completion> {
  const inner = innerScope(scope);
  if (node.left.type === 'VariableDeclaration') {
    const id = node.left.declarations[0]?.id;
    if (id !== undefined) yield* assignTo(m, id, item, inner, node.left.kind === 'var' ? undefined : inner);
  } else yield* assignTo(m, node.left, item, inner, undefined);
  return yield* run(m, node.body, inner);
}

function* forEach(
  m: Machine,
  node: Each,
  scope: Scope,
  items: readonly Value[] | undefined,
  labels: readonly string[],
): Steps<Completion> {
  if (items === undefined) return loopOnce(m, scope.frame, () => eachTurn(m, node, scope, unknown));
  for (const item of items.slice(0, mostTurns)) {
    const after = afterTurn(yield* eachTurn(m, node, scope, item), labels);
    if (after === 'end') return undefined;
    if (after !== 'on') return after.done;
  }
  return undefined;
}

/** One item after the other is asked for, so that endless iterators end with the loop; `for await` waits for each. */
function* forOf(
  m: Machine,
  node: Each & { readonly right: Node; readonly await?: boolean | undefined },
  scope: Scope,
  labels: readonly string[],
): Steps<Completion> {
  const value = yield* m.evaluate(node.right, scope);
  const site = { source: scope.frame.source, node: node.right };
  const iterator = yield* iteratorOf(m, value, site, node.await === true);
  if (iterator === undefined) {
    const items = yield* iterate(m, value, site);
    if (node.await === true && items === undefined) yield { await: unknown };
    return yield* forEach(m, node, scope, items, labels);
  }
  const next = yield* m.get(iterator, 'next', site);
  for (let turns = 0; turns < mostTurns; turns += 1) {
    const given = yield* m.call(next, iterator, [], site);
    const result: Value = node.await === true ? yield { await: given } : given;
    const isDone = truth(yield* m.get(result, 'done', site));
    if (isDone === true) return undefined;
    const item = isDone === undefined ? unknown : yield* m.get(result, 'value', site);
    if (isDone === undefined) return loopOnce(m, scope.frame, () => eachTurn(m, node, scope, item));
    const after = afterTurn(yield* eachTurn(m, node, scope, item), labels);
    if (after === 'end') return undefined;
    if (after !== 'on') return after.done;
  }
  return undefined;
}

function* runSwitch(
  m: Machine,
  on: Value,
  cases: readonly SwitchCase[],
  scope: Scope,
  node: Node,
): Steps<Completion> {
  hoist(
    m,
    cases.flatMap(({ consequent }) => consequent),
    scope,
  );
  const from: number[] = [];
  let certain = true;
  for (const [index, one] of cases.entries()) {
    if (!one.test) continue;
    const same = truth(binary('===', on, yield* m.evaluate(one.test, scope)));
    if (same === false) continue;
    from.push(index);
    if (same === true) break;
    certain = false;
  }
  const otherwise = cases.findIndex(({ test }) => !test);
  const isDecided = certain && from.length > 0;
  if (!isDecided) from.push(otherwise >= 0 ? otherwise : cases.length);
  function* startingAt(index: number): Steps<Completion> {
    for (const one of cases.slice(index))
      for (const inner of one.consequent) {
        const done = yield* run(m, inner, scope);
        if (done?.kind === 'break' && done.label === undefined) return undefined;
        if (done !== undefined) return done;
      }
    return undefined;
  }
  if (certain) return yield* startingAt(from[0] ?? cases.length);
  return branch(
    m,
    scope.frame,
    node,
    from.map((index) => () => startingAt(index)),
  );
}

function* runTry(m: Machine, node: Extract<Node, { type: 'TryStatement' }>, scope: Scope): Steps<Completion> {
  const { handler, finalizer } = node;
  function* caught(value: Value): Steps<Completion> {
    if (!handler) return undefined;
    const inner = innerScope(scope);
    if (handler.param) yield* assignTo(m, handler.param, value, inner, inner);
    return yield* run(m, handler.body, inner);
  }
  function* guarded(): Steps<Completion> {
    let done: Completion;
    try {
      done = yield* run(m, node.block, scope);
    } catch (error) {
      if (!(error instanceof Thrown) || !handler) throw error;
      return yield* caught(error.value);
    }
    // What only a failure in a failure would run is found by looking at the text.
    if (handler && !m.state.isLooking) {
      const { phase } = m.state;
      m.state.phase = phase === 'init' ? 'failure' : phase;
      onlyLook(m, () => caught(unknown));
      m.state.phase = phase;
    }
    return done;
  }
  let done: Completion;
  try {
    done = yield* guarded();
  } catch (error) {
    if (!(error instanceof Thrown || error instanceof Returned) || !finalizer) throw error;
    const last = yield* run(m, finalizer, scope);
    if (last === undefined) throw error;
    return last;
  }
  return finalizer ? ((yield* run(m, finalizer, scope)) ?? done) : done;
}
