import type { FunctionNode } from '../read/syntax.ts';
import type { Machine } from './machine.ts';
import { argumentsObject } from './objects.ts';
import { write } from './scope.ts';
import { isStrictCode } from './strictness.ts';
import type { Code, Obj, Scope, Value } from './values.ts';

/** The `arguments` of one call. In loose code with plain parameters, item and parameter are one and the same. */
export function makeArguments(m: Machine, code: Code, scope: Scope, args: readonly Value[]): Obj {
  const made = argumentsObject(m, args);
  if (isLinked(code)) for (const [name, index] of namesOf(code.node)) link(m, made, index, name, scope);
  return made;
}

const mentions = new WeakMap<FunctionNode, boolean>();

/** Linking costs something, and hardly any function looks at its `arguments`. */
function isLinked(code: Code): boolean {
  const { node, source } = code;
  const known = mentions.get(node);
  if (known !== undefined) return known;
  const answer =
    node.params.length > 0 &&
    node.params.every(({ type }) => type === 'Identifier') &&
    source.code.slice(node.start, node.end).includes('arguments') &&
    !isStrictCode(code);
  mentions.set(node, answer);
  return answer;
}

/** Of parameters with the same name, the last is the one. */
const namesOf = ({ params }: FunctionNode): ReadonlyMap<string, number> =>
  new Map(params.map((param, index) => ['name' in param ? String(param.name) : '', index]));

function link(m: Machine, made: Obj, index: number, name: string, scope: Scope): void {
  const given = made.items?.[index];
  if (made.items === undefined || index >= made.items.length) return;
  Object.defineProperty(made.items, index, {
    configurable: true,
    enumerable: true,
    get: (): Value => {
      const cell = scope.names.get(name);
      return cell === undefined ? given : cell.value;
    },
    set: (value: Value) => {
      const cell = scope.names.get(name);
      if (cell !== undefined) write(m.state, cell, value);
    },
  });
}
