import type { Node } from '../read/syntax.ts';
import { BranchOver, OutOfSteps, type State } from './machine.ts';
import type { Cell, Frame, Scope, Value } from './values.ts';

export const innerScope = (parent: Scope, frame: Frame = parent.frame): Scope => ({
  names: new Map(),
  parent,
  frame,
});

export function lookUp(scope: Scope, name: string): Cell | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const cell = at.names.get(name);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

export function declare(scope: Scope, name: string, value: Value): Cell {
  const cell: Cell = { value };
  scope.names.set(name, cell);
  return cell;
}

/** Writes in a way that a branch can be taken back. */
export function write(state: State, cell: { value: Value }, value: Value): void {
  if (state.trail !== undefined && !state.trail.has(cell)) state.trail.set(cell, cell.value);
  cell.value = value;
}

export function step(state: State): void {
  state.steps -= 1;
  if (state.steps < state.floor) throw state.floor > 0 ? new BranchOver() : new OutOfSteps();
}

const cache = new WeakMap<object, readonly string[]>();

/** Names that `var` and function declarations give to the function around them. */
export function varNames(owner: object, body: readonly Node[]): readonly string[] {
  const known = cache.get(owner);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const node of body) collectVars(node, names);
  const found = [...names];
  cache.set(owner, found);
  return found;
}

function collectVars(node: Node | null | undefined, names: Set<string>): void {
  if (node === null || node === undefined) return;
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var' && node.declare !== true)
        for (const one of node.declarations) for (const name of boundNames(one.id)) names.add(name);
      return;
    case 'IfStatement':
      collectVars(node.consequent, names);
      collectVars(node.alternate, names);
      return;
    case 'ForStatement':
      collectVars(node.init, names);
      collectVars(node.body, names);
      return;
    case 'ForInStatement':
    case 'ForOfStatement':
      collectVars(node.left, names);
      collectVars(node.body, names);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
      collectVars(node.body, names);
      return;
    case 'BlockStatement':
    case 'TSModuleBlock':
      for (const one of node.body) collectVars(one, names);
      return;
    case 'SwitchStatement':
      for (const one of node.cases) for (const inner of one.consequent) collectVars(inner, names);
      return;
    case 'TryStatement':
      collectVars(node.block, names);
      collectVars(node.handler?.body, names);
      collectVars(node.finalizer, names);
      return;
    case 'ExportNamedDeclaration':
      collectVars(node.declaration, names);
      return;
    default:
      return;
  }
}

export function boundNames(pattern: Node | null | undefined): readonly string[] {
  if (pattern === null || pattern === undefined) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) => boundNames(one));
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => boundNames(one.type === 'Property' ? one.value : one));
    case 'TSParameterProperty':
      return boundNames(pattern.parameter);
    default:
      return [];
  }
}

/** Names that `let`, `const` and `class` make at the top of some code. */
export const lexicalNames = (body: readonly Node[]): readonly string[] =>
  body.flatMap((node) => {
    if (node.type === 'ClassDeclaration') return node.id && node.declare !== true ? [node.id.name] : [];
    if (node.type !== 'VariableDeclaration' || node.kind === 'var' || node.declare === true) return [];
    return node.declarations.flatMap(({ id }) => boundNames(id));
  });

export const functionNames = (body: readonly Node[]): readonly string[] =>
  body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : []));
