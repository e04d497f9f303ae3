import type { Site } from '../read/source.ts';
import type { Machine } from './machine.ts';
import { newArray, newObject } from './objects.ts';
import { truth } from './operators.ts';
import { isCallable, isObj, isUnknown, type Obj, type Steps, unknown, type Value } from './values.ts';

interface Stand {
  readonly target: Value;
  readonly handler: Value;
}

export const isProxy = (object: Obj): boolean => object.tag === 'Proxy';
const standOf = (proxy: Obj): Stand => proxy.host as Stand;

/** What stands behind a proxy, or behind several; anything else is itself. */
export function behind(value: Value): Value {
  let at = value;
  while (isObj(at) && isProxy(at)) at = standOf(at).target;
  return at;
}

/** An object whose members, calls and constructions go through functions of the code; those it has not go to the target. */
export function newProxy(m: Machine, target: Value, handler: Value): Value {
  if (!isObj(target) || !isObj(handler)) return unknown;
  const made: Obj = { ...newObject(target.proto, 'Proxy'), open: true, host: { target, handler } };
  if (isCallable(target))
    made.native = function* run(args, self, site): Steps<Value> {
      const isNew = self === '@@new';
      const trap = yield* trapOf(m, made, isNew ? 'construct' : 'apply', site);
      if (isUnknown(trap)) return unknown;
      const list = newArray(m, args);
      if (isCallable(trap))
        return yield* m.call(trap, handler, isNew ? [target, list, made] : [target, self, list], site);
      return isNew ? yield* m.construct(target, args, site) : yield* m.call(target, self, args, site);
    };
  return made;
}

function* trapOf(m: Machine, proxy: Obj, name: string, site: Site): Steps<Value> {
  return yield* m.get(standOf(proxy).handler, name, site);
}

export function* proxyGet(m: Machine, proxy: Obj, key: string, self: Value, site: Site): Steps<Value> {
  const { target, handler } = standOf(proxy);
  const trap = yield* trapOf(m, proxy, 'get', site);
  if (isCallable(trap)) return yield* m.call(trap, handler, [target, key, self], site);
  return isUnknown(trap) ? unknown : yield* m.get(target, key, site);
}

/** `key in proxy`; without a trap the target answers. */
export function* proxyHas(
  m: Machine,
  proxy: Obj,
  key: string,
  site: Site,
  ofTarget: (target: Obj) => Steps<Value>,
): Steps<Value> {
  const { target, handler } = standOf(proxy);
  const trap = yield* trapOf(m, proxy, 'has', site);
  if (isUnknown(trap)) return unknown;
  if (isCallable(trap)) return truth(yield* m.call(trap, handler, [target, key], site)) ?? unknown;
  return isObj(target) ? yield* ofTarget(target) : unknown;
}

export function* proxySet(m: Machine, proxy: Obj, key: string, value: Value, site: Site): Steps<void> {
  const { target, handler } = standOf(proxy);
  const trap = yield* trapOf(m, proxy, 'set', site);
  if (isCallable(trap)) yield* m.call(trap, handler, [target, key, value, proxy], site);
  else if (!isUnknown(trap)) yield* m.set(target, key, value, site);
}
