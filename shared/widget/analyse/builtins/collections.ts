import { iterate } from '../run/iterate.ts';
import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, newObject, withNatives } from '../run/objects.ts';
import { declare } from '../run/scope.ts';
import { choiceOf, isObj, isUnknown, type Obj, type Steps, unknown, type Value } from '../run/values.ts';

const contents = (self: Value): Map<Value, Value> | undefined =>
  isObj(self) && self.host instanceof Map ? (self.host as Map<Value, Value>) : undefined;

/** `Map`, `Set` and their weak kin. */
export function addCollections(m: Machine): void {
  const map = withNatives(m, newObject(m.protos.Object), {
    get: ([key], self) =>
      isUnknown(key) ? choiceOf([...(contents(self)?.values() ?? [])]) : contents(self)?.get(key),
    set: ([key, value], self) => {
      contents(self)?.set(key, value);
      return self;
    },
    ...common(m),
    entries: (_args, self) =>
      newArray(
        m,
        [...(contents(self) ?? [])].map((pair) => newArray(m, pair)),
      ),
    values: (_args, self) => newArray(m, [...(contents(self)?.values() ?? [])]),
  });
  const set = withNatives(m, newObject(m.protos.Object), {
    add: ([value], self) => {
      contents(self)?.set(value, value);
      return self;
    },
    ...common(m),
    values: (_args, self) => newArray(m, [...(contents(self)?.keys() ?? [])]),
  });
  for (const [name, proto, tag] of [
    ['Map', map, 'Map'],
    ['WeakMap', map, 'Map'],
    ['Set', set, 'Set'],
    ['WeakSet', set, 'Set'],
  ] as const) {
    const made = nativeFunction(m, ([of], _self, site) => filled(m, proto, tag, of, site));
    made.props.set('prototype', { value: proto });
    declare(m.globals, name, made);
  }
}

function common(m: Machine) {
  return {
    has: ([key]: readonly Value[], self: Value) =>
      isUnknown(key) ? unknown : (contents(self)?.has(key) ?? unknown),
    delete: ([key]: readonly Value[], self: Value) => contents(self)?.delete(key) ?? unknown,
    clear: (_args: readonly Value[], self: Value) => {
      contents(self)?.clear();
      return undefined;
    },
    keys: (_args: readonly Value[], self: Value) => newArray(m, [...(contents(self)?.keys() ?? [])]),
    *forEach([fn]: readonly Value[], self: Value): Steps<Value> {
      for (const [key, value] of [...(contents(self) ?? [])])
        yield* m.call(fn, undefined, [value, key, self], m.state.here);
      return undefined;
    },
  };
}

function* filled(
  m: Machine,
  proto: Obj,
  tag: string,
  of: Value,
  site: Parameters<typeof iterate>[2],
): Steps<Value> {
  const host = new Map<Value, Value>();
  if (of !== undefined && of !== null)
    for (const item of (yield* iterate(m, of, site)) ?? [])
      if (tag === 'Set') host.set(item, item);
      else if (isObj(item)) host.set(item.items?.[0], item.items?.[1]);
  return { ...newObject(proto, tag), host };
}
