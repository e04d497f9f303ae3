import type { Machine, State } from './machine.ts';
import { write } from './scope.ts';
import { isObj, isPlain, type Native, type Obj, type Slot, type Value } from './values.ts';

export function newObject(proto: Obj | undefined, tag = 'Object'): Obj {
  return { kind: 'object', tag, props: new Map(), proto };
}

export function plainObject(m: Machine, members: { readonly [name: string]: Value } = {}): Obj {
  const made = newObject(m.protos.Object);
  for (const [name, value] of Object.entries(members)) made.props.set(name, { value });
  return made;
}

export function newArray(m: Machine, items: readonly Value[]): Obj {
  return { ...newObject(m.protos.Array, 'Array'), items: [...items] };
}

/** A list that is no array. */
export const argumentsObject = (m: Machine, args: readonly Value[]): Obj => ({
  ...newObject(m.protos.Object, 'Arguments'),
  items: [...args],
});

export function nativeFunction(m: Pick<Machine, 'protos'>, native: Native): Obj {
  return { ...newObject(m.protos.Function, 'Function'), native };
}

/** Members given as functions of the arguments. */
export function withNatives(
  m: Pick<Machine, 'protos'>,
  made: Obj,
  natives: { readonly [name: string]: Native },
) {
  for (const [name, native] of Object.entries(natives))
    made.props.set(name, { value: nativeFunction(m, native) });
  return made;
}

export function findSlot(object: Obj, key: string): Slot | undefined {
  for (let at: Obj | undefined = object; at !== undefined; at = at.proto) {
    const slot = at.props.get(key);
    if (slot !== undefined) return slot;
  }
  return undefined;
}

export function putOwn(state: State, object: Obj, key: string, value: Value): void {
  const slot = object.props.get(key);
  if (slot !== undefined) {
    write(state, slot, value);
    if (state.trail === undefined) delete slot.isDoubtful;
    return;
  }
  const made: Slot = { value: undefined, ...(state.trail === undefined ? {} : { isDoubtful: true }) };
  object.props.set(key, made);
  write(state, made, value);
}

/** `delete`: the member is gone; in a branch it may be. */
export function remove(state: State, object: Value, key: Value): Value {
  if (!isObj(object) || !isPlain(key)) return true;
  const name = String(key);
  const slot = object.props.get(name);
  if (slot !== undefined && state.trail === undefined) object.props.delete(name);
  else if (slot !== undefined) {
    write(state, slot, undefined);
    slot.isDoubtful = true;
  }
  if (object.items !== undefined && /^\d+$/.test(name) && Number(name) < object.items.length)
    object.items[Number(name)] = undefined;
  return true;
}

/** `object.__proto__ = parent` */
export function setProto(object: Obj, parent: Value): void {
  if (isObj(parent)) object.proto = parent;
  else if (parent === null) object.proto = undefined;
}

/** Whether the names are all it has; of the library all names are known. */
export const isListed = (object: Obj): boolean => object.open !== true || object.tag === 'Api';

/** Own names that a loop would see, in order. */
export function ownNames(object: Obj, withHidden = false): readonly string[] {
  const items = object.items?.map((_one, index) => String(index)) ?? [];
  const names = [...object.props]
    .filter(([name, slot]) => isSeen(name, slot, withHidden))
    .map(([name]) => name);
  const numbers = names.filter((name) => isIndex(name)).sort((a, b) => Number(a) - Number(b));
  return numbers.length === 0
    ? [...items, ...names]
    : [...items, ...numbers, ...names.filter((name) => !isIndex(name))];
}

const isIndex = (name: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(name);

/** Symbols and private names are none that a loop sees, nor what was defined so. */
const isSeen = (name: string, slot: Slot, withHidden = false): boolean =>
  !name.startsWith('@@') && !name.startsWith('#') && (withHidden || slot.isHidden !== true);

/** Names that `for … in` sees: also those of what it inherits from, but for the language's own. */
export function inheritedNames(object: Obj): readonly string[] {
  const names = new Set(ownNames(object));
  for (let at = object.proto; at?.proto !== undefined && at.tag === 'Object'; at = at.proto)
    if (at.props.get('constructor') === undefined) for (const name of ownNames(at)) names.add(name);
  return [...names];
}

export function ownValues(object: Obj): readonly Value[] {
  return [
    ...(object.items ?? []),
    ...[...object.props].filter(([name, slot]) => isSeen(name, slot)).map(([, slot]) => slot.value),
  ];
}
