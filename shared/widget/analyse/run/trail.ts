import type { State } from './machine.ts';
import { choiceOf, type Obj, type Value } from './values.ts';

/** Something a branch writes to and that can be put back. */
export interface Written {
  value: Value;
  /** Gives the value it has after any of several branches; by default a choice of their values. */
  join?: (values: readonly Value[]) => void;
}

const cells = new WeakMap<Obj, Written>();

/** Before the items of an array change: in a branch they are remembered. */
export function noteItems(state: State, array: Obj): void {
  if (state.trail === undefined) return;
  const cell = cellOf(array);
  if (!state.trail.has(cell)) state.trail.set(cell, cell.value);
}

function cellOf(array: Obj): Written {
  const known = cells.get(array);
  if (known !== undefined) return known;
  const made: Written = {
    get value(): Value {
      return { ...array, items: [...(array.items ?? [])] };
    },
    set value(copy: Value) {
      const { items = [], open } = copy as Obj;
      putItems(array, items);
      if (open === true) array.open = true;
      else delete array.open;
    },
    join: (values) => joinItems(array, values as readonly Obj[]),
  };
  cells.set(array, made);
  return made;
}

/** Items that are a parameter at the same time are put back, and joined, with the parameter. */
function putItems({ items: own = [], tag }: Obj, items: readonly Value[]): void {
  if (tag !== 'Arguments') {
    own.splice(0, own.length, ...items);
    return;
  }
  own.length = Math.min(own.length, items.length);
  for (const [index, item] of items.entries())
    if (Object.getOwnPropertyDescriptor(own, index)?.set === undefined) own[index] = item;
}

/** Before something that the machine keeps with an object changes: in a branch it is remembered. */
export function noteHost(state: State, object: Obj, make: () => Written): void {
  if (state.trail === undefined) return;
  const cell = hosts.get(object) ?? make();
  hosts.set(object, cell);
  if (!state.trail.has(cell)) state.trail.set(cell, cell.value);
}

const hosts = new WeakMap<Obj, Written>();

/** As long as the longest, and open where the lengths differ. */
function joinItems(array: Obj, ways: readonly Obj[]): void {
  const lists = ways.map(({ items }) => items ?? []);
  const length = Math.max(...lists.map((list) => list.length));
  const joined = Array.from({ length }, (_one, index) =>
    choiceOf(lists.filter((list) => index < list.length).map((list) => list[index])),
  );
  putItems(array, joined);
  if (ways.some(({ open }) => open === true) || lists.some((list) => list.length !== length))
    array.open = true;
}
