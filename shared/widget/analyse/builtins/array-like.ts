import { isSteps } from '../run/classes.ts';
import type { Machine } from '../run/machine.ts';
import { findSlot, newArray } from '../run/objects.ts';
import { behind, isProxy } from '../run/proxies.ts';
import { isObj, type Native, type Obj, type Steps, type Value } from '../run/values.ts';

const editing = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill)$/;
const most = 10_000;

/** Lets a function of arrays work on everything that has a length: `[].slice.call(list)`, `[].push.call(own, item)`. */
export function onLists(m: Machine, name: string, native: Native): Native {
  return (args, self, site) => {
    if (isObj(self) && self.items !== undefined) return native(args, self, site);
    const list = listOf(m, self);
    if (list === undefined) return native(args, self, site);
    if (!isObj(self) || !editing.test(name)) return native(args, list, site);
    return edited(m, self, list, () => native(args, list, site));
  };
}

function* edited(m: Machine, self: Obj, list: Obj, edit: () => Steps<Value> | Value): Steps<Value> {
  const before = list.items?.length ?? 0;
  const site = m.state.here;
  const given = edit();
  const result = isSteps(given) ? yield* given : given;
  const items = list.items ?? [];
  for (const [index, item] of items.entries()) yield* m.set(self, String(index), item, site);
  for (let index = items.length; index < before; index += 1) m.hooks.removeMember(self, String(index));
  yield* m.set(self, 'length', items.length, site);
  return result === list ? self : result;
}

/** The items of whatever has a length that is known, as an array; `undefined` for anything else. */
export function listOf(m: Machine, value: Value): Obj | undefined {
  if (typeof value === 'string') return newArray(m, value.split(''));
  if (!isObj(value)) return undefined;
  if (value.items !== undefined) return value;
  if (isProxy(value)) return throughProxy(m, value);
  const length = findSlot(value, 'length')?.value;
  if (typeof length !== 'number' || !(length >= 0 && length <= most)) return undefined;
  return newArray(
    m,
    Array.from({ length }, (_one, index) => value.props.get(String(index))?.value),
  );
}

/** Each item is asked of the proxy, as code that watches it wants to be asked. */
export function throughProxy(m: Machine, proxy: Obj): Obj | undefined {
  const inner = behind(proxy);
  if (!isObj(inner) || inner.items === undefined) return undefined;
  const site = m.state.here;
  const length = m.atOnce(m.get(proxy, 'length', site));
  if (typeof length !== 'number' || length > most) return undefined;
  return newArray(
    m,
    Array.from({ length }, (_one, index) => m.atOnce(m.get(proxy, String(index), site))),
  );
}
