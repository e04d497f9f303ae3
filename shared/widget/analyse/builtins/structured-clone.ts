import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, ownNames, plainObject } from '../run/objects.ts';
import { declare } from '../run/scope.ts';
import { isObj, isPlain, type Obj, unknown, type Value } from '../run/values.ts';

const deepest = 30;

/** `structuredClone`: of plain objects, lists and what is in them; of anything else nothing is known. */
export function addStructuredClone(m: Machine): void {
  declare(
    m.globals,
    'structuredClone',
    nativeFunction(m, ([value]) => copied(m, value, new Map(), 0)),
  );
}

function copied(m: Machine, value: Value, known: Map<Obj, Obj>, depth: number): Value {
  if (!isObj(value)) return isPlain(value) ? value : unknown;
  const before = known.get(value);
  if (before !== undefined) return before;
  if (depth > deepest || value.code !== undefined || !/^(?:Object|Array)$/.test(value.tag)) return unknown;
  const made = value.items === undefined ? plainObject(m) : newArray(m, []);
  known.set(value, made);
  if (value.open === true) made.open = true;
  made.items?.push(...(value.items ?? []).map((one) => copied(m, one, known, depth + 1)));
  if (value.items === undefined)
    for (const name of ownNames(value))
      made.props.set(name, { value: copied(m, value.props.get(name)?.value, known, depth + 1) });
  return made;
}
