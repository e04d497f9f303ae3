import { write } from '../run/scope.ts';
import { noteItems } from '../run/trail.ts';
import { isObj, type Obj, type Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import type { World } from './world.ts';

export const kinds = { element: 1, text: 3, comment: 8, document: 9, fragment: 11 } as const;
export type NodeKind = keyof typeof kinds;

/** Where a node stands among the others. */
export interface NodeState {
  readonly kind: NodeKind;
  /** A list as the code's own are, so that what a branch does to it can be taken back. */
  readonly children: Obj;
  readonly parent: { value: Value };
  /** It may hold more than is known: it was filled with a text nobody knows. */
  isVague: boolean;
}

const states = new WeakMap<Obj, NodeState>();

export const nodeState = (value: Value): NodeState | undefined =>
  isObj(value) ? states.get(value) : undefined;

export function beNode(object: Obj, kind: NodeKind): Obj {
  const children: Obj = { kind: 'object', tag: 'Array', props: new Map(), proto: undefined, items: [] };
  states.set(object, { kind, children, parent: { value: undefined }, isVague: false });
  return object;
}

export function childrenOf(value: Value): readonly Obj[] {
  return (nodeState(value)?.children.items ?? []).filter(isObj);
}

/** Whether all of its children are known. */
export const isClear = (value: Value): boolean => {
  const state = nodeState(value);
  return state !== undefined && !state.isVague && state.children.open !== true;
};

export function parentOf(value: Value): Obj | undefined {
  const parent = nodeState(value)?.parent.value;
  return isObj(parent) ? parent : undefined;
}

/** Every node below, in the order of the page. */
export function* below(root: Value): Generator<Obj> {
  const open = [...childrenOf(root)].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) open.push(child);
    }
  }
}

export function rootOf(node: Obj): Obj {
  let at = node;
  for (let depth = 0, up = parentOf(at); up !== undefined && depth < 2_000; depth += 1, up = parentOf(at))
    at = up;
  return at;
}

export const isInPage = (world: World, node: Obj): boolean => rootOf(node) === world.document;

export function takeOut(world: World, child: Obj): void {
  const { state } = world.m;
  const parent = parentOf(child);
  const list = nodeState(parent)?.children;
  const own = nodeState(child);
  if (list?.items === undefined || own === undefined) return;
  noteItems(state, list);
  const at = list.items.indexOf(child);
  if (at >= 0) list.items.splice(at, 1);
  write(state, own.parent, undefined);
}

/** Puts a node among the children of another, before one of them or last. */
export function putIn(world: World, parent: Obj, child: Obj, before: Value): void {
  const { state } = world.m;
  const list = nodeState(parent)?.children;
  const own = nodeState(child);
  if (list?.items === undefined || own === undefined || list.items.length > 5_000) return;
  if (own.kind === 'fragment') {
    for (const one of [...childrenOf(child)]) putIn(world, parent, one, before);
    return;
  }
  takeOut(world, child);
  noteItems(state, list);
  const at = isObj(before) ? list.items.indexOf(before) : -1;
  list.items.splice(at < 0 ? list.items.length : at, 0, child);
  write(state, own.parent, parent);
}

export const isElement = (node: Obj): boolean => elementState(node) !== undefined;

/** The text of it and of everything below, where it is known. */
export function textBelow(node: Obj): string | undefined {
  if (!isClear(node)) return undefined;
  let sum = '';
  for (const one of [node, ...below(node)]) {
    if (!isClear(one)) return undefined;
    if (nodeState(one)?.kind !== 'text') continue;
    const data = one.props.get('data')?.value;
    if (typeof data !== 'string') return undefined;
    sum += data;
  }
  return sum;
}
