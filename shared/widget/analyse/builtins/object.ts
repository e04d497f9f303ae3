import type { Site } from '../read/source.ts';
import { hasMember } from '../run/has-member.ts';
import type { Machine } from '../run/machine.ts';
import {
  findSlot,
  isListed,
  nativeFunction,
  newArray,
  newObject,
  ownNames,
  plainObject,
  putOwn,
  remove,
  withNatives,
} from '../run/objects.ts';
import { inherits, keyOf, truth, typeName } from '../run/operators.ts';
import { behind } from '../run/proxies.ts';
import { declare } from '../run/scope.ts';
import {
  isCallable,
  isChoice,
  isObj,
  isPlain,
  isUnknown,
  type Native,
  type Obj,
  type Slot,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';
import { listOf as listed } from './array-like.ts';

/** `Object` and what every object inherits. */
export function addObject(m: Machine): void {
  const proto = m.protos.Object;
  if (proto === undefined) return;
  const hasOwn: Native = ([key], self) => has(m, self, key);
  const natives: { readonly [name: string]: Native } = {
    hasOwnProperty: hasOwn,
    isPrototypeOf: ([of]: readonly Value[], self: Value) =>
      isObj(of) && isObj(self) ? inherits(of, self) : unknown,
    propertyIsEnumerable: hasOwn,
    toString: (_args: readonly Value[], self: Value) => brandOf(self),
    toLocaleString: (_args: readonly Value[], self: Value) => brandOf(self),
    valueOf: (_args: readonly Value[], self: Value) => self,
  };
  withNatives(m, proto, natives);
  const made = nativeFunction(m, ([value]) => (isObj(value) || isUnknown(value) ? value : plainObject(m)));
  made.props.set('prototype', { value: proto });
  made.open = true;
  withNatives(m, made, {
    keys: ([of]) => listOf(m, of, (one) => [...ownNames(one)]),
    *values([of], _self, site) {
      return isObj(of) ? likeMembers(m, of, yield* membersOf(m, of, site)) : unknown;
    },
    *entries([of], _self, site) {
      if (!isObj(of)) return unknown;
      const names = namesOf(of);
      const values = yield* membersOf(m, of, site);
      return likeMembers(
        m,
        of,
        values.map((value, index) => newArray(m, [names[index], value])),
      );
    },
    fromEntries: ([of]) => fromEntries(m, of),
    assign: ([to, ...from], _self, site) => assign(m, to, from, site),
    create: ([parent]) => newObject(isObj(parent) ? parent : undefined),
    freeze: ([of]) => frozen(of),
    seal: ([of]) => of,
    preventExtensions: ([of]) => of,
    isFrozen: ([of]) => (isObj(of) ? of.isFrozen === true : isUnknown(of) || isChoice(of) ? unknown : true),
    isSealed: ([of]) => (isObj(of) ? of.isFrozen === true : unknown),
    isExtensible: ([of]) => (isObj(of) ? of.isFrozen !== true : unknown),
    getPrototypeOf: ([of]) => (isObj(of) ? (of.proto ?? null) : protoOfPlain(m, of)),
    setPrototypeOf: ([of, parent]) => {
      if (isObj(of)) of.proto = isObj(parent) ? parent : undefined;
      return of;
    },
    getOwnPropertyNames: ([of]) => listOf(m, of, (one) => [...ownNames(one, true)]),
    getOwnPropertySymbols: ([of]) => listOf(m, of, ownSymbols),
    getOwnPropertyDescriptors: ([of]) => {
      if (!isObj(of)) return unknown;
      const names = [...ownNames(of, true), ...ownSymbols(of)];
      return plainObject(m, Object.fromEntries(names.map((name) => [name, descriptor(m, of, name)])));
    },
    getOwnPropertyDescriptor: ([of, key]) => descriptor(m, of, key),
    defineProperty: ([of, key, how]) => define(m, of, key, how),
    defineProperties: ([of, all]) => {
      if (isObj(all)) for (const name of ownNames(all)) define(m, of, name, memberOf(all, name));
      return of;
    },
    is: ([a, b]) => {
      const isTold = (one: Value): boolean => isPlain(one) || isObj(one);
      return isTold(a) && isTold(b) ? Object.is(a, b) : unknown;
    },
    hasOwn: ([of, key]) => has(m, of, key),
  });
  declare(m.globals, 'Object', made);
}

function protoOfPlain(m: Machine, of: Value): Value {
  if (typeof of === 'string') return m.protos.String;
  return typeof of === 'number' ? m.protos.Number : typeof of === 'boolean' ? m.protos.Boolean : unknown;
}

const memberOf = (of: Obj, name: string): Value =>
  of.items !== undefined && /^\d+$/.test(name) ? of.items[Number(name)] : of.props.get(name)?.value;

function has(m: Machine, given: Value, key: Value): Value {
  const of = behind(given);
  const name = keyOf(key);
  if (typeof of === 'string' && name !== undefined) return name === 'length' || Number(name) < of.length;
  if (isPlain(of) && of !== undefined && of !== null) return false;
  if (!isObj(of) || name === undefined) return unknown;
  const isHosts = m.hooks.hostOwns(of, name);
  if (isHosts !== undefined) return isHosts;
  return of.props.has(name) || (of.items !== undefined && Number(name) < of.items.length)
    ? true
    : of.open === true
      ? unknown
      : false;
}

function listOf(m: Machine, given: Value, list: (one: Obj) => readonly Value[]): Value {
  const of = behind(given);
  if (!isObj(of)) return unknown;
  const ofHost = m.hooks.hostNames(of);
  const made = newArray(m, ofHost ?? list(of));
  if (ofHost === undefined && !isListed(of)) made.open = true;
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
      for (const name of namesOf(one)) yield* m.set(to, name, yield* m.get(one, name, site), site);
      const inner = behind(one);
      if (isObj(inner) && !isListed(inner)) to.open = true;
    } else if (isUnknown(one) || isChoice(one)) to.open = true;
  return to;
}

function frozen(of: Value): Value {
  if (isObj(of)) of.isFrozen = true;
  return of;
}

function* membersOf(m: Machine, of: Obj, site: Site): Steps<readonly Value[]> {
  const values: Value[] = [];
  for (const name of namesOf(of)) values.push(yield* m.get(of, name, site));
  return values;
}

/** Own names that a loop would see, also through proxies. */
function namesOf(of: Obj): readonly string[] {
  const inner = behind(of);
  return isObj(inner) ? ownNames(inner) : [];
}

function likeMembers(m: Machine, of: Obj, values: readonly Value[]): Obj {
  const made = newArray(m, values);
  const inner = behind(of);
  if (isObj(inner) && !isListed(inner)) made.open = true;
  return made;
}

/** Symbols that code made itself or shares by name; not those the machine keeps things under. */
const ownSymbols = (of: Obj): readonly string[] =>
  [...of.props.keys()].filter((name) => /^@@(?:own|for):/.test(name));

/** What `Object.prototype.toString.call(value)` says. */
function brandOf(given: Value): Value {
  const value = behind(given);
  if (value === undefined) return '[object Undefined]';
  if (value === null) return '[object Null]';
  if (isObj(value)) {
    const own = findSlot(value, '@@toStringTag');
    if (own !== undefined) return typeof own.value === 'string' ? `[object ${own.value}]` : unknown;
    if (typeName(value) === 'function') return '[object Function]';
    if (value.tag === 'Arguments') return '[object Arguments]';
    if (value.items !== undefined) return '[object Array]';
    if (/^(?:Object|Promise|RegExp|Map|Set|Error|Window)$/.test(value.tag)) return `[object ${value.tag}]`;
    return unknown;
  }
  if (!isPlain(value)) return unknown;
  const name = typeof value;
  return `[object ${name.charAt(0).toUpperCase()}${name.slice(1)}]`;
}

function descriptor(m: Machine, given: Value, key: Value): Value {
  const of = behind(given);
  const name = keyOf(key);
  if (!isObj(of) || name === undefined) return unknown;
  const item = of.items !== undefined && /^\d+$/.test(name) ? of.items[Number(name)] : undefined;
  const slot: Slot | undefined = of.props.get(name) ?? (item === undefined ? undefined : { value: item });
  if (slot === undefined) return ofHost(m, of, name);
  const members =
    slot.get === undefined && slot.set === undefined
      ? { value: slot.value }
      : { get: slot.get, set: slot.set };
  const isFree = of.isFrozen !== true;
  return plainObject(m, {
    ...members,
    enumerable: slot.isHidden !== true,
    configurable: isFree,
    ...(slot.get === undefined && slot.set === undefined ? { writable: isFree } : {}),
  });
}

/** A member that the browser gave: its place can be taken. */
function ofHost(m: Machine, of: Obj, name: string): Value {
  const owns = m.hooks.hostOwns(of, name);
  if (owns !== true) return owns === false || isListed(of) ? undefined : unknown;
  const isHandler = /^on[a-z]+$/.test(name);
  const none = nativeFunction(m, () => undefined);
  return plainObject(m, {
    ...(isHandler
      ? { get: none, set: none }
      : { value: m.atOnce(m.get(of, name, m.state.here)), writable: true }),
    enumerable: true,
    configurable: true,
  });
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

/** `Reflect` */
export function reflect(m: Machine): Obj {
  return withNatives(m, newObject(m.protos.Object), {
    get: ([of, key], _self, site) => m.get(of, key, site),
    *set([of, key, value], _self, site) {
      yield* m.set(of, key, value, site);
      return true;
    },
    *has([of, key], _self, site) {
      const name = keyOf(key);
      return isObj(of) && name !== undefined ? yield* hasMember(m, of, name, site) : unknown;
    },
    ownKeys: ([of]) => listOf(m, of, (one) => [...ownNames(one, true), ...ownSymbols(one)]),
    getOwnPropertyDescriptor: ([of, key]) => descriptor(m, of, key),
    isExtensible: ([of]) => (isObj(of) ? of.isFrozen !== true : unknown),
    setPrototypeOf: ([of, parent]) => {
      if (isObj(of)) of.proto = isObj(parent) ? parent : undefined;
      return true;
    },
    apply: ([fn, self, list], _self, site) => m.call(fn, self, listed(m, list)?.items ?? [], site),
    construct: ([fn, list], _self, site) => m.construct(fn, listed(m, list)?.items ?? [], site),
    getPrototypeOf: ([of]) => (isObj(of) ? (of.proto ?? null) : unknown),
    defineProperty: ([of, key, how]) => {
      define(m, of, key, how);
      return true;
    },
    deleteProperty: ([of, key]) => remove(m.state, of, key),
  });
}
