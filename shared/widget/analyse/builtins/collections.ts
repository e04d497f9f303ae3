import type { Site } from '../read/source.ts';
import { iterate } from '../run/iterate.ts';
import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, newObject, withNatives } from '../run/objects.ts';
import { declare } from '../run/scope.ts';
import { noteHost, type Written } from '../run/trail.ts';
import {
  choiceOf,
  isChoice,
  isObj,
  isPlain,
  type Native,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';

type Contents = Map<Value, Value>;

const contents = (self: Value): Contents | undefined =>
  isObj(self) && self.host instanceof Map ? (self.host as Contents) : undefined;

/** Everything in it is known, by keys that are. */
const isWhole = (self: Value): boolean => isObj(self) && self.open !== true && contents(self) !== undefined;
const isKey = (key: Value): boolean => isPlain(key) || isObj(key);

/** `Map`, `Set` and their weak kin. */
export function addCollections(m: Machine): void {
  const put: (self: Value, key: Value, value: Value) => Value = (self, key, value) => {
    note(self);
    contents(self)?.set(key, value);
    if (isObj(self) && !isKey(key)) self.open = true;
    return self;
  };
  const note = (self: Value): void => {
    if (isObj(self) && contents(self) !== undefined) noteHost(m.state, self, () => filling(self));
  };
  const map = withNatives(m, newObject(m.protos.Object), {
    get: ([key], self) => read(self, key),
    set: ([key, value], self) => put(self, key, value),
    ...common(m, note),
    entries: (_args, self) => listed(m, self, (all) => [...all].map((pair) => newArray(m, pair))),
    values: (_args, self) => listed(m, self, (all) => [...all.values()]),
  });
  const set = withNatives(m, newObject(m.protos.Object), {
    add: ([value], self) => put(self, value, value),
    ...common(m, note),
    entries: (_args, self) => listed(m, self, (all) => [...all].map((pair) => newArray(m, pair))),
    values: (_args, self) => listed(m, self, (all) => [...all.keys()]),
  });
  const size = nativeFunction(m, (_args, self) =>
    isWhole(self) ? (contents(self)?.size ?? unknown) : unknown,
  );
  for (const proto of [map, set]) proto.props.set('size', { value: undefined, get: size });
  for (const [name, proto, tag] of [
    ['Map', map, 'Map'],
    ['WeakMap', map, 'Map'],
    ['Set', set, 'Set'],
    ['WeakSet', set, 'Set'],
  ] as const) {
    const made = nativeFunction(m, ([of], self, site) =>
      filled(m, isObj(self) ? self : newObject(proto, tag), tag, of, site),
    );
    made.props.set('prototype', { value: proto });
    declare(m.globals, name, made);
  }
}

/** What it holds after any of several branches: all that one of them left in it. */
function filling(object: Obj): Written {
  const put = (all: Iterable<readonly [Value, Value]>, isOpen: boolean): void => {
    const own = contents(object);
    own?.clear();
    for (const [key, value] of all) own?.set(key, value);
    if (isOpen) object.open = true;
    else delete object.open;
  };
  return {
    get value(): Value {
      return { ...object, host: new Map(contents(object)) };
    },
    set value(copy: Value) {
      put(contents(copy) ?? [], (copy as Obj).open === true);
    },
    join: (ways) => {
      const all = ways.map((way) => contents(way) ?? new Map<Value, Value>());
      const keys = new Set(all.flatMap((one) => [...one.keys()]));
      const isOpen =
        ways.some((way) => (way as Obj).open === true) || all.some((one) => one.size !== keys.size);
      put(
        [...keys].map((key) => [key, choiceOf(all.filter((one) => one.has(key)).map((one) => one.get(key)))]),
        isOpen,
      );
    },
  };
}

function read(self: Value, key: Value): Value {
  const all = contents(self);
  if (all === undefined) return unknown;
  if (isChoice(key)) return choiceOf(key.values.map((one) => read(self, one)));
  if (!isKey(key)) return choiceOf([...all.values()]);
  return all.has(key) || isWhole(self) ? all.get(key) : unknown;
}

function listed(m: Machine, self: Value, list: (all: Contents) => readonly Value[]): Value {
  const all = contents(self);
  if (all === undefined) return unknown;
  const made = newArray(m, list(all));
  if (!isWhole(self)) made.open = true;
  return made;
}

function common(m: Machine, note: (self: Value) => void): { readonly [name: string]: Native } {
  return {
    has: ([key], self) => {
      const isIn = contents(self)?.has(key) === true;
      return isIn || (isWhole(self) && isKey(key)) ? isIn : unknown;
    },
    delete: ([key], self) => {
      note(self);
      return contents(self)?.delete(key) ?? unknown;
    },
    clear: (_args, self) => {
      note(self);
      contents(self)?.clear();
      return undefined;
    },
    keys: (_args, self) => listed(m, self, (all) => [...all.keys()]),
    *forEach([fn, as], self): Steps<Value> {
      for (const [key, value] of [...(contents(self) ?? [])])
        yield* m.call(fn, as, [value, key, self], m.state.here);
      return undefined;
    },
  };
}

function* filled(m: Machine, made: Obj, tag: string, of: Value, site: Site): Steps<Value> {
  const host: Contents = new Map();
  made.tag = tag;
  made.host = host;
  if (of === undefined || of === null) return made;
  const items = yield* iterate(m, of, site);
  if (items === undefined) made.open = true;
  for (const item of items ?? []) {
    const pair = isObj(item) ? item.items : undefined;
    const key = tag === 'Set' ? item : pair?.[0];
    if (!isKey(key) || (tag === 'Map' && pair === undefined)) made.open = true;
    if (tag === 'Set' || pair !== undefined) host.set(key, tag === 'Set' ? item : pair?.[1]);
  }
  return made;
}
