import type { Site } from '../read/source.ts';
import type { Machine } from './machine.ts';
import { findSlot } from './objects.ts';
import { isCallable, isObj, type Steps, type Value } from './values.ts';

/** The number or text that an object of the code stands for, by its own `valueOf`, `toString` or `Symbol.toPrimitive`. */
export function* primitive(
  m: Machine,
  value: Value,
  site: Site,
  hint: 'number' | 'string' | 'default',
): Steps<Value> {
  if (!isObj(value)) return value;
  if (value.tag === 'Date' && hint === 'number' && typeof value.host === 'number') return value.host;
  const exotic = findSlot(value, '@@toPrimitive')?.value;
  if (isCallable(exotic)) return yield* m.call(exotic, value, [hint], site);
  const names = hint === 'string' ? ['toString', 'valueOf'] : ['valueOf', 'toString'];
  for (const name of names) {
    const method = findSlot(value, name)?.value;
    if (!isObj(method) || method.code === undefined) continue;
    const result = yield* m.call(method, value, [], site);
    if (!isObj(result)) return result;
  }
  return value;
}
