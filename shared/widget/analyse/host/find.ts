import { isExact } from '../run/errors.ts';
import { newArray } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import type { Obj, Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { newElement } from './elements.ts';
import { below, isClear, isElement } from './nodes.ts';
import { type Fits, readSelector } from './selectors.ts';
import type { World } from './world.ts';

/** Elements that stand further down than the page has been read are not there yet. */
export function isThere(world: World, element: Obj): boolean {
  const written = elementState(element)?.written;
  return written === undefined || world.readTo.at > startOf(written);
}

function startOf(written: {
  readonly at: number;
  readonly isImplied: boolean;
  readonly tag: string;
}): number {
  return written.isImplied && written.tag !== 'body' ? -1 : written.at;
}

/** Whether what is not found below a node is certainly not there. */
function isAllKnown(world: World, root: Obj): boolean {
  if (!isExact(world.m) || world.isVaguePage || !world.isWhole() || !isClear(root)) return false;
  for (const node of below(root)) if (!isClear(node)) return false;
  return true;
}

interface Found {
  readonly elements: readonly Obj[];
  /** There may be others. */
  readonly isOpen: boolean;
}

export function findAll(world: World, root: Obj, fits: Fits | undefined): Found {
  const elements: Obj[] = [];
  let isOpen = fits === undefined;
  for (const node of below(root)) {
    if (!isElement(node) || !isThere(world, node)) continue;
    const answer = fits?.(node, root);
    if (answer === true) elements.push(node);
    else if (answer === undefined) isOpen = true;
  }
  return { elements, isOpen: isOpen || (elements.length === 0 && !isAllKnown(world, root)) };
}

/** The first that fits; `null` where there certainly is none; otherwise one of which nothing is known. */
export function findFirst(world: World, root: Obj, given: Value): Value {
  const selector = textOf(given);
  if (selector === undefined) return newElement(world, 'unknown');
  const { elements, isOpen } = findAll(world, root, readSelector(selector));
  const [first] = elements;
  if (first !== undefined) return first;
  return isOpen ? standIn(world, root === world.document ? selector : `${selector} below`) : null;
}

/** The same object for the same selector. */
export function standIn(world: World, key: string): Obj {
  const known = world.elements.get(key);
  if (known !== undefined) return known;
  const made = newElement(world, 'unknown');
  const state = elementState(made);
  if (state !== undefined) state.isInserted = true;
  world.elements.set(key, made);
  return made;
}

export function findList(world: World, root: Obj, given: Value): Obj {
  const selector = textOf(given);
  const { elements, isOpen } = findAll(
    world,
    root,
    selector === undefined ? undefined : readSelector(selector),
  );
  const made = newArray(world.m, elements);
  if (isOpen) made.open = true;
  return made;
}

/** What `getElementsBy…` gives: a list that follows the page. */
export function liveList(world: World, root: Obj, selector: Value): Obj {
  const made = newArray(world.m, []);
  const now = (): Obj => findList(world, root, selector);
  Object.defineProperty(made, 'items', { enumerable: true, get: () => now().items });
  Object.defineProperty(made, 'open', { enumerable: true, get: () => now().open });
  return made;
}
