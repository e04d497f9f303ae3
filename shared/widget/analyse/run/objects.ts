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
    return;
  }
  const made: Slot = { value: undefined };
  object.props.set(key, made);
  write(state, made, value);
}

/** `delete`: the member is gone; in a branch it may be. */
export function remove(state: State, object: Value, key: Value): Value {
  if (!isObj(object) || !isPlain(key)) return true;
  const name = String(key);
  const slot = object.props.get(name);
  if (slot !== undefined && state.trail === undefined) object.props.delete(name);
  else if (slot !== undefined) write(state, slot, undefined);
  if (object.items !== undefined && /^\d+$/.test(name) && Number(name) < object.items.length)
    object.items[Number(name)] = undefined;
  return true;
}

/** Own names that a loop would see, in order. */
export function ownNames(object: Obj): readonly string[] {
  const items = object.items?.map((_one, index) => String(index)) ?? [];
  const names = [...object.props.keys()].filter((name) => !name.startsWith('@@') && !name.startsWith('#'));
  const numbers = names.filter(isIndex);
  if (numbers.length === 0) return [...items, ...names];
  // Numbers come first, by size, whenever they were written.
  return [
    ...items,
    ...numbers.sort((a, b) => Number(a) - Number(b)),
    ...names.filter((name) => !isIndex(name)),
  ];
}

const isIndex = (name: string): boolean => /^(?:0|[1-9]\d{0,9})$/.test(name);

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
    ...[...object.props].filter(([name]) => !name.startsWith('@@')).map(([, slot]) => slot.value),
  ];
}
