import type { Machine } from '../run/machine.ts';
import {
  findSlot,
  nativeFunction,
  newArray,
  newObject,
  ownNames,
  ownValues,
  plainObject,
  putOwn,
  withNatives,
} from '../run/objects.ts';
import { keyOf, symbolMark, truth } from '../run/operators.ts';
import { declare } from '../run/scope.ts';
import {
  isCallable,
  isObj,
  isPlain,
  isUnknown,
  type Native,
  type Obj,
  unknown,
  type Value,
} from '../run/values.ts';
import { addArrayMembers } from './arrays.ts';
import { addCollections } from './collections.ts';
import { addFunctionMembers } from './functions.ts';
import { addPromises } from './promise.ts';
import { addTextMembers, conversions } from './texts.ts';

/** The language's own objects. What is not here is unknown, never `undefined`. */
export function addBuiltins(m: Machine): void {
  addFunctionMembers(m);
  addArrayMembers(m);
  addTextMembers(m);
  addPromises(m);
  addCollections(m);
  addObject(m);
  for (const [name, convert] of Object.entries(conversions)) {
    const made = nativeFunction(m, ([value, base]) => convert(value, base));
    made.open = true;
    const proto = m.protos[name];
    if (proto !== undefined) made.props.set('prototype', { value: proto });
    declare(m.globals, name, made);
  }
  const booleans = nativeFunction(m, ([value]) => truth(value) ?? unknown);
  declare(m.globals, 'Boolean', booleans);
  declare(m.globals, 'NaN', Number.NaN);
  declare(m.globals, 'Infinity', Number.POSITIVE_INFINITY);
  addArrayConstructor(m);
  addSymbols(m);
  addErrors(m);
  declare(m.globals, 'JSON', jsonObject(m));
  declare(m.globals, 'Reflect', reflect(m));
  declare(
    m.globals,
    'Proxy',
    nativeFunction(m, ([target, traps]) => proxyOf(target, traps)),
  );
  const functions = nativeFunction(m, () => unknown);
  if (m.protos.Function !== undefined) functions.props.set('prototype', { value: m.protos.Function });
  declare(m.globals, 'Function', functions);
}

function addObject(m: Machine): void {
  const proto = m.protos.Object;
  if (proto === undefined) return;
  const hasOwn: Native = ([key], self) => has(self, key);
  const natives: { readonly [name: string]: Native } = {
    hasOwnProperty: hasOwn,
    isPrototypeOf: () => unknown,
    propertyIsEnumerable: hasOwn,
    toString: (): Value => unknown,
    valueOf: (_args: readonly Value[], self: Value) => self,
  };
  withNatives(m, proto, natives);
  const made = nativeFunction(m, ([value]) => (isObj(value) || isUnknown(value) ? value : plainObject(m)));
  made.props.set('prototype', { value: proto });
  made.open = true;
  withNatives(m, made, {
    keys: ([of]) => listOf(m, of, (one) => [...ownNames(one)]),
    values: ([of]) => listOf(m, of, (one) => [...ownValues(one)]),
    entries: ([of]) =>
      listOf(m, of, (one) => ownNames(one).map((name) => newArray(m, [name, memberOf(one, name)]))),
    fromEntries: ([of]) => fromEntries(m, of),
    assign: ([to, ...from]) => assign(m, to, from),
    create: ([parent]) => newObject(isObj(parent) ? parent : undefined),
    freeze: ([of]) => frozen(of),
    seal: ([of]) => of,
    preventExtensions: ([of]) => of,
    isFrozen: () => unknown,
    getPrototypeOf: ([of]) => (isObj(of) ? (of.proto ?? null) : unknown),
    setPrototypeOf: ([of, parent]) => {
      if (isObj(of)) of.proto = isObj(parent) ? parent : undefined;
      return of;
    },
    getOwnPropertyNames: ([of]) => listOf(m, of, (one) => [...ownNames(one)]),
    getOwnPropertySymbols: () => newArray(m, []),
    getOwnPropertyDescriptor: ([of, key]) => descriptor(m, of, key),
    defineProperty: ([of, key, how]) => define(m, of, key, how),
    defineProperties: ([of, all]) => {
      if (isObj(all)) for (const name of ownNames(all)) define(m, of, name, memberOf(all, name));
      return of;
    },
    is: ([a, b]) => (isPlain(a) && isPlain(b) ? Object.is(a, b) : unknown),
    hasOwn: ([of, key]) => has(of, key),
  });
  declare(m.globals, 'Object', made);
}

const memberOf = (of: Obj, name: string): Value =>
  of.items !== undefined && /^\d+$/.test(name) ? of.items[Number(name)] : of.props.get(name)?.value;

function has(of: Value, key: Value): Value {
  const name = keyOf(key);
  if (!isObj(of) || name === undefined) return unknown;
  return of.props.has(name) || (of.items !== undefined && Number(name) < of.items.length)
    ? true
    : of.open === true
      ? unknown
      : false;
}

function listOf(m: Machine, of: Value, list: (one: Obj) => readonly Value[]): Value {
  if (!isObj(of)) return unknown;
  const made = newArray(m, list(of));
  if (of.open === true) made.open = true;
  return made;
}

function fromEntries(m: Machine, of: Value): Value {
  if (!isObj(of) || of.items === undefined) return unknown;
  const made = plainObject(m);
  for (const entry of of.items) {
    const key = isObj(entry) ? keyOf(entry.items?.[0]) : undefined;
    if (key === undefined || !isObj(entry)) made.open = true;
    else putOwn(m.state, made, key, entry.items?.[1]);
  }
  return made;
}

function assign(m: Machine, to: Value, from: readonly Value[]): Value {
  if (!isObj(to)) return isPlain(to) ? unknown : to;
  for (const one of from)
    if (isObj(one)) for (const name of ownNames(one)) putOwn(m.state, to, name, memberOf(one, name));
    else if (isUnknown(one)) to.open = true;
  return to;
}

function frozen(of: Value): Value {
  if (isObj(of) && of.host === undefined) of.host = 'frozen';
  return of;
}

function descriptor(m: Machine, of: Value, key: Value): Value {
  const name = keyOf(key);
  if (!isObj(of) || name === undefined) return unknown;
  const slot = of.props.get(name);
  if (slot === undefined) return undefined;
  const members =
    slot.get === undefined && slot.set === undefined
      ? { value: slot.value }
      : { get: slot.get, set: slot.set };
  return plainObject(m, { ...members, enumerable: true, configurable: true, writable: true });
}

function define(m: Machine, of: Value, key: Value, how: Value): Value {
  const name = keyOf(key);
  if (!isObj(of) || !isObj(how) || name === undefined) return of;
  const get = how.props.get('get')?.value;
  const set = how.props.get('set')?.value;
  if (isCallable(get) || isCallable(set))
    of.props.set(name, {
      value: undefined,
      ...(isCallable(get) ? { get } : {}),
      ...(isCallable(set) ? { set } : {}),
    });
  else if (!m.hooks.setMember(of, name, how.props.get('value')?.value, m.state.here))
    putOwn(m.state, of, name, how.props.get('value')?.value);
  return of;
}

/** Only reading goes through the proxy's own code. */
function proxyOf(target: Value, traps: Value): Value {
  const trap = isObj(traps) ? traps.props.get('get')?.value : undefined;
  return { ...newObject(undefined, 'Proxy'), open: true, host: { target, trap } };
}

function addArrayConstructor(m: Machine): void {
  const made = nativeFunction(m, (args) =>
    args.length === 1 && typeof args[0] === 'number'
      ? newArray(
          m,
          Array.from({ length: Math.min(args[0] || 0, 1000) }, () => undefined),
        )
      : newArray(m, args),
  );
  if (m.protos.Array !== undefined) made.props.set('prototype', { value: m.protos.Array });
  withNatives(m, made, {
    isArray: ([of]) => (isUnknown(of) ? unknown : isObj(of) && of.items !== undefined),
    of: (args) => newArray(m, args),
    from: ([of]) =>
      isObj(of) && of.items !== undefined
        ? newArray(m, of.items)
        : isObj(of) && of.tag === 'Set'
          ? newArray(m, [...(of.host as Map<Value, Value>).keys()])
          : unknown,
  });
  declare(m.globals, 'Array', made);
}

function addSymbols(m: Machine): void {
  let count = 0;
  const named = (name: Value): Value => `${symbolMark}for:${typeof name === 'string' ? name : ''}`;
  const made = nativeFunction(m, () => {
    count += 1;
    return `${symbolMark}own:${count}`;
  });
  for (const name of ['iterator', 'asyncIterator', 'toStringTag', 'hasInstance', 'toPrimitive', 'species'])
    made.props.set(name, { value: `${symbolMark}${name}` });
  withNatives(m, made, { for: ([name]) => named(name) });
  declare(m.globals, 'Symbol', made);
}

function addErrors(m: Machine): void {
  for (const name of [
    'Error',
    'TypeError',
    'RangeError',
    'SyntaxError',
    'ReferenceError',
    'AggregateError',
  ]) {
    const proto = newObject(m.protos.Object);
    const made = nativeFunction(m, ([message], self) => {
      if (isObj(self)) return undefined;
      const error = newObject(proto, 'Error');
      error.open = true;
      error.props.set('message', { value: message ?? '' });
      return error;
    });
    made.props.set('prototype', { value: proto });
    made.open = true;
    proto.props.set('name', { value: name });
    declare(m.globals, name, made);
  }
}

function jsonObject(m: Machine): Obj {
  return withNatives(m, newObject(m.protos.Object), {
    parse: ([text]) => (typeof text === 'string' ? fromJson(m, text) : unknown),
    stringify: ([value]) =>
      isPlain(value) ? (JSON.stringify(value) ?? undefined) : { kind: 'unknown', name: 'json' },
  });
}

function fromJson(m: Machine, text: string): Value {
  try {
    return convert(m, JSON.parse(text.slice(0, 200_000)) as unknown);
  } catch {
    return unknown;
  }
}

function convert(m: Machine, value: unknown): Value {
  if (Array.isArray(value))
    return newArray(
      m,
      value.map((one) => convert(m, one)),
    );
  if (typeof value === 'object' && value !== null)
    return plainObject(
      m,
      Object.fromEntries(Object.entries(value).map(([name, one]) => [name, convert(m, one)])),
    );
  return value as Value;
}

function reflect(m: Machine): Obj {
  return withNatives(
    m,
    { ...newObject(m.protos.Object), open: true },
    {
      get: ([of, key], _self, site) => m.get(of, key, site),
      *set([of, key, value], _self, site) {
        yield* m.set(of, key, value, site);
        return true;
      },
      has: ([of, key]) => (isObj(of) && findSlot(of, keyOf(key) ?? '') !== undefined ? true : unknown),
      ownKeys: ([of]) => listOf(m, of, (one) => [...ownNames(one)]),
      apply: ([fn, self, list], _self, site) => m.call(fn, self, isObj(list) ? (list.items ?? []) : [], site),
      construct: ([fn, list], _self, site) => m.construct(fn, isObj(list) ? (list.items ?? []) : [], site),
      // What decorators compile to; their meaning is in the class.
      metadata: () => unknown,
      decorate: () => unknown,
    },
  );
}
