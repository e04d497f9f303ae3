import type { Site, Source } from '../read/source.ts';
import { isExact, languageError, memberOfNothing } from './errors.ts';
import { anyOf } from './fork.ts';
import { type Machine, Thrown } from './machine.ts';
import { findSlot, isListed, newObject, ownValues, putOwn, setProto } from './objects.ts';
import { digitsOfChance, keyOf } from './operators.ts';
import { isProxy, proxyGet, proxySet } from './proxies.ts';
import { noteItems } from './trail.ts';
import {
  choiceOf,
  type Early,
  isCallable,
  isChoice,
  isEarly,
  isObj,
  isUnknown,
  type Obj,
  type Steps,
  type Unknown,
  unknown,
  type Value,
} from './values.ts';

/** Reading on from a library that was not there throws in a browser. */
export function throwEarly(m: Machine, early: Early): never {
  const read = { site: early.site, called: false };
  m.state.earlyReads.push(read);
  throw new Thrown(unknown, read);
}

export function* getMember(m: Machine, object: Value, key: Value, site: Site): Steps<Value> {
  if (isObj(object)) return yield* ofObject(m, object, key, object, site);
  if (isEarly(object)) return throwEarly(m, object);
  if (isUnknown(object)) {
    if (object.address !== undefined) return m.hooks.addressMember(object, keyOf(key));
    return object.isChance === true ? ofChance(m, key) : ofUnknown(object, key);
  }
  if (isChoice(object)) {
    const solid = object.values.filter((one) => one !== undefined && one !== null && !isEarly(one));
    if (solid.length === 0) return unknown;
    return anyOf(
      m,
      solid.map((one) => () => getMember(m, one, key, site)),
    );
  }
  if (object === undefined || object === null) return memberOfNothing(m, object);
  if (typeof object === 'string') {
    const name = keyOf(key);
    if (name === 'length') return object.length;
    if (name !== undefined && /^\d+$/.test(name)) return object[Number(name)];
    if (name === undefined) return unknown;
  }
  const proto = m.protos[protoName(object)];
  return proto === undefined ? unknown : yield* ofObject(m, proto, key, object, site);
}

const protoName = (plain: string | number | boolean | bigint): string =>
  typeof plain === 'string' ? 'String' : typeof plain === 'number' ? 'Number' : 'Boolean';

function ofChance(m: Machine, key: Value): Value {
  const name = keyOf(key) ?? '';
  if (!/^to(?:String|Fixed|Precision)$/.test(name)) return { kind: 'unknown', name };
  return { ...newObject(m.protos.Function, 'Function'), native: () => digitsOfChance };
}

function ofUnknown(object: Unknown, key: Value): Value {
  const name = keyOf(key);
  return {
    kind: 'unknown',
    ...(name === undefined ? {} : { name }),
    ...(object.about === undefined ? {} : { about: object.about }),
    ...(object.forced === true ? { forced: true } : {}),
    ...(object.isFunction === true && name === 'prototype' ? { isThere: true } : {}),
  };
}

function* ofObject(m: Machine, object: Obj, key: Value, self: Value, site: Site): Steps<Value> {
  const name = keyOf(key);
  if (name === undefined) {
    if (isChoice(key))
      return anyOf(
        m,
        key.values.map((one) => () => ofObject(m, object, one, self, site)),
      );
    return isListed(object) ? anyMember(object) : unknown;
  }
  if (isProxy(object)) return yield* proxyGet(m, object, name, self, site);
  if (object.host !== undefined || object.open === true) {
    const answer = m.hooks.getMember(object, name, site);
    if (answer !== undefined) return answer.value;
  }
  if (object.items !== undefined) {
    if (name === 'length') return object.open === true ? unknown : object.items.length;
    if (/^\d+$/.test(name))
      return Number(name) in object.items || object.open !== true ? object.items[Number(name)] : unknown;
  }
  const slot = findSlot(object, name);
  if (slot !== undefined) {
    if (slot.get !== undefined) return yield* m.call(slot.get, self, [], site);
    return slot.value;
  }
  if (name === 'prototype' && isCallable(object) && object.native === undefined)
    return ownPrototype(m, object);
  if (name === '__proto__') return object.proto;
  if (isCallable(object) && (name === 'length' || name === 'name')) return ofFunction(object, name);
  if (isOpen(object)) return { kind: 'unknown', name };
  return isStandIn(m, object, name) ? { kind: 'early', site } : undefined;
}

/** `(window.Microsoft || {}).CIFramework` before the library is there. */
const isStandIn = ({ state, protos }: Machine, object: Obj, name: string): boolean =>
  name === 'CIFramework' &&
  state.library === undefined &&
  object.props.size === 0 &&
  object.proto === protos.Object;

const isOpen = (object: Obj): boolean => {
  for (let at: Obj | undefined = object; at !== undefined; at = at.proto) if (at.open === true) return true;
  return false;
};

/** `map[name]` with a name nobody knows is any of its members. */
function anyMember(object: Obj): Value {
  const values = ownValues(object);
  // Which function of the library it is decides everything, however many there are.
  if (object.tag === 'Api') return { kind: 'choice', values: values.filter(isCallable) };
  return values.length === 0
    ? unknown
    : choiceOf(values.some(isCallable) ? values.filter(isCallable) : [...values]);
}

/** Functions get the object their instances inherit from when somebody asks for it. */
export function ownPrototype(m: Machine, fn: Obj): Obj {
  const known = fn.props.get('prototype')?.value;
  if (isObj(known)) return known;
  const made = newObject(m.protos.Object);
  made.props.set('constructor', { value: fn });
  fn.props.set('prototype', { value: made });
  return made;
}

export function* setMember(m: Machine, object: Value, key: Value, value: Value, site: Site): Steps<void> {
  if (isChoice(object)) {
    for (const one of object.values) yield* setMember(m, one, key, choiceOf([value, unknown]), site);
    return;
  }
  if (isEarly(object)) throwEarly(m, object);
  const name = keyOf(key);
  if (object === undefined || object === null) memberOfNothing(m, object);
  if (!isObj(object)) {
    if (isUnknown(object) && name !== undefined) {
      const stand: Obj = { ...newObject(undefined, 'Unknown'), open: true, host: object };
      m.hooks.setMember(stand, name, value, site);
    }
    return;
  }
  if (name === undefined) {
    if (isChoice(key))
      for (const one of key.values) yield* setMember(m, object, one, choiceOf([value, undefined]), site);
    else if (object.host === undefined && object !== m.window) object.open = true;
    return;
  }
  if (isProxy(object)) {
    yield* proxySet(m, object, name, value, site);
    return;
  }
  if (object.host !== undefined || object.open === true || name === 'CIFramework')
    if (m.hooks.setMember(object, name, value, site)) return;
  if (object.items !== undefined && object.isFrozen !== true && /^\d+$/.test(name)) {
    noteItems(m.state, object);
    if (Number(name) < 10_000) object.items[Number(name)] = value;
    return;
  }
  if (object.items !== undefined && name === 'length') {
    noteItems(m.state, object);
    object.items.length = Math.min(Number(value) || 0, object.items.length);
    return;
  }
  if (object.isFrozen === true && setterOf(object, name) === undefined) {
    if (isStrict(site.source) && isExact(m)) throw languageError(m, 'TypeError');
    return;
  }
  if (name === '__proto__') {
    setProto(object, value);
    return;
  }
  const slot = findSlot(object, name);
  if (slot?.get !== undefined && slot.set === undefined && !object.props.has(name)) return;
  if (slot?.set !== undefined) {
    yield* m.call(slot.set, object, [value], site);
    return;
  }
  putOwn(m.state, object, name, value);
}

const setterOf = (object: Obj, name: string): Value => findSlot(object, name)?.set;

const directive =
  /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/|[(!;+])*(?:(?:function\s*\w*\s*\([^)]*\)|\([^)]*\)\s*=>)\s*\{\s*)?["']use strict["']/;
const strict = new WeakMap<Source, boolean>();

/** Code in which a write that does nothing elsewhere throws. */
function isStrict(source: Source): boolean {
  const known = strict.get(source);
  if (known !== undefined) return known;
  const answer = source.script.module || directive.test(source.code.slice(0, 2_000));
  strict.set(source, answer);
  return answer;
}

/** How many parameters a function has before one with a default, and its own name. */
function ofFunction(fn: Obj, name: 'length' | 'name'): Value {
  const proto = fn.props.get('prototype')?.value;
  const own = fn.cls === undefined ? fn : isObj(proto) ? proto.props.get('@@constructor')?.value : undefined;
  const { node } = fn.cls ?? fn.code ?? {};
  if (name === 'name') return node === undefined ? unknown : (node.id?.name ?? '');
  if (fn.cls !== undefined && own === undefined) return fn.cls.parent === undefined ? 0 : unknown;
  const params = isObj(own) ? own.code?.node.params : undefined;
  if (params === undefined) return unknown;
  const index = params.findIndex(({ type }) => type === 'AssignmentPattern' || type === 'RestElement');
  return index < 0 ? params.length : index;
}
