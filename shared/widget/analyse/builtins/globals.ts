import type { Site } from '../read/source.ts';
import { errorNames } from '../run/errors.ts';
import type { Machine } from '../run/machine.ts';
import {
  findSlot,
  isListed,
  nativeFunction,
  newArray,
  newObject,
  ownNames,
  ownValues,
  plainObject,
  putOwn,
  remove,
  withNatives,
} from '../run/objects.ts';
import { inherits, keyOf, symbolMark, textOf, truth } from '../run/operators.ts';
import { newProxy } from '../run/proxies.ts';
import { declare } from '../run/scope.ts';
import {
  isCallable,
  isChoice,
  isObj,
  isPlain,
  isUnknown,
  type Native,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';
import { addArrayConstructor, addArrayMembers } from './arrays.ts';
import { addCollections } from './collections.ts';
import { addFunctionMembers } from './functions.ts';
import { jsonObject } from './json.ts';
import { addNumbers } from './numbers.ts';
import { addPatterns } from './patterns.ts';
import { addPromises } from './promise.ts';
import { addTextMembers, conversions, stringMembers } from './texts.ts';

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
    if (name === 'String') withNatives(m, made, stringMembers);
    declare(m.globals, name, made);
  }
  const booleans = nativeFunction(m, ([value]) => truth(value) ?? unknown);
  declare(m.globals, 'Boolean', booleans);
  declare(m.globals, 'NaN', Number.NaN);
  declare(m.globals, 'Infinity', Number.POSITIVE_INFINITY);
  addArrayConstructor(m);
  addSymbols(m);
  declare(m.globals, 'Proxy', proxies(m));
  addNumbers(m);
  addPatterns(m);
  addErrors(m);
  declare(m.globals, 'JSON', jsonObject(m));
  declare(m.globals, 'Reflect', reflect(m));
  const functions = nativeFunction(m, (args, _self, site) => fromText(m, args, site));
  if (m.protos.Function !== undefined) functions.props.set('prototype', { value: m.protos.Function });
  declare(m.globals, 'Function', functions);
  for (const [name, proto] of Object.entries(m.protos))
    if (!proto.props.has('constructor')) {
      const value = m.globals.names.get(name)?.value;
      if (value !== undefined) proto.props.set('constructor', { value, isHidden: true });
    }
}

/** `new Function('a', 'return a')`: a function of the global scope. */
function fromText(m: Machine, args: readonly Value[], site: Site): Value {
  const texts = args.map(textOf);
  if (texts.some((text) => text === undefined)) return unknown;
  const params = texts.slice(0, -1).join(',');
  return m.hooks.evaluateText(
    `(function anonymous(${params}\n) {\n${texts.at(-1) ?? ''}\n})`,
    site,
    m.globals,
  );
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
    assign: ([to, ...from], _self, site) => assign(m, to, from, site),
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
    getOwnPropertyNames: ([of]) => listOf(m, of, (one) => [...ownNames(one, true)]),
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
  if (!isListed(of)) made.open = true;
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

function* assign(m: Machine, to: Value, from: readonly Value[], site: Site): Steps<Value> {
  if (!isObj(to)) return isPlain(to) ? unknown : to;
  for (const one of from)
    if (isObj(one)) {
      for (const name of ownNames(one)) yield* m.set(to, name, yield* m.get(one, name, site), site);
      if (!isListed(one)) to.open = true;
    } else if (isUnknown(one) || isChoice(one)) to.open = true;
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
  const isNew = !of.props.has(name);
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
  const slot = of.props.get(name);
  if (isNew && slot !== undefined && truth(how.props.get('enumerable')?.value) === false)
    slot.isHidden = true;
  return of;
}

function proxies(m: Machine): Obj {
  return withNatives(
    m,
    nativeFunction(m, ([target, handler]) => newProxy(m, target, handler)),
    {
      revocable: ([target, handler]) =>
        plainObject(m, {
          proxy: newProxy(m, target, handler),
          revoke: nativeFunction(m, () => undefined),
        }),
    },
  );
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
  for (const name of errorNames) {
    const proto = m.protos[name];
    if (proto === undefined) continue;
    const made = nativeFunction(m, (args, self) => {
      const [message, more] = name === 'AggregateError' ? args.slice(1) : args;
      const isSuper = isObj(self) && inherits(self, proto);
      const error = isSuper ? self : newObject(proto, 'Error');
      if (message !== undefined) error.props.set('message', { value: textOf(message) ?? unknown });
      if (name === 'AggregateError') error.props.set('errors', { value: args[0] });
      if (isObj(more)) error.props.set('cause', { value: more.props.get('cause')?.value });
      return isSuper ? undefined : error;
    });
    made.props.set('prototype', { value: proto });
    made.open = true;
    withNatives(m, proto, { toString: () => unknown });
    for (const [key, value] of Object.entries({ name, message: '', stack: unknown, constructor: made }))
      proto.props.set(key, { value });
    declare(m.globals, name, made);
  }
}

function reflect(m: Machine): Obj {
  return withNatives(m, newObject(m.protos.Object), {
    get: ([of, key], _self, site) => m.get(of, key, site),
    *set([of, key, value], _self, site) {
      yield* m.set(of, key, value, site);
      return true;
    },
    has: ([of, key]) => (isObj(of) && findSlot(of, keyOf(key) ?? '') !== undefined ? true : unknown),
    ownKeys: ([of]) => listOf(m, of, (one) => [...ownNames(one)]),
    apply: ([fn, self, list], _self, site) => m.call(fn, self, isObj(list) ? (list.items ?? []) : [], site),
    construct: ([fn, list], _self, site) => m.construct(fn, isObj(list) ? (list.items ?? []) : [], site),
    getPrototypeOf: ([of]) => (isObj(of) ? (of.proto ?? null) : unknown),
    defineProperty: ([of, key, how]) => {
      define(m, of, key, how);
      return true;
    },
    deleteProperty: ([of, key]) => remove(m.state, of, key),
  });
}
