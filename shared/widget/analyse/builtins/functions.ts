import type { Machine } from '../run/machine.ts';
import { nativeFunction, withNatives } from '../run/objects.ts';
import { isCallable, isChoice, isObj, unknown, type Value } from '../run/values.ts';
import { listOf } from './array-like.ts';

/** `call`, `apply` and `bind`. */
export function addFunctionMembers(m: Machine): void {
  const { Function: proto } = m.protos;
  if (proto === undefined) return;
  withNatives(m, proto, {
    call: ([self, ...args], fn, site) => m.call(fn, self, args, site),
    apply: ([self, list], fn, site) => m.call(fn, self, listOf(m, list)?.items ?? [], site),
    *bind([self, ...first], fn, site) {
      return bound(m, fn, self, first, isObj(fn) ? yield* m.get(fn, 'length', site) : unknown);
    },
    toString: (_args: readonly Value[], fn: Value) => textOfFunction(fn),
  });
}

/** As written; of functions that are no code of the page, as browsers say it. */
function textOfFunction(fn: Value): Value {
  if (!isObj(fn)) return unknown;
  const { node, source } = fn.code ?? fn.cls ?? {};
  if (node !== undefined && source !== undefined) return source.code.slice(node.start, node.end);
  const name = fn.props.get('name')?.value;
  return `function ${typeof name === 'string' ? name : ''}() { [native code] }`;
}

function bound(m: Machine, fn: Value, self: Value, first: readonly Value[], length: Value): Value {
  if (!isCallable(fn) && !isChoice(fn)) return { kind: 'unknown' };
  const made = nativeFunction(m, (args, _self, site) => m.call(fn, self, [...first, ...args], site));
  // Whoever looks for code that nobody runs must not take the inner function for it.
  made.props.set('@@bound', { value: fn });
  const left = typeof length === 'number' ? Math.max(0, length - first.length) : unknown;
  made.props.set('length', { value: left });
  return made;
}
