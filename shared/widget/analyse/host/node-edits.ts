import { newArray, withNatives } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { isChoice, isObj, type Native, type Obj, unknown, type Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { insert, leave, newElement } from './elements.ts';
import { click } from './event-targets.ts';
import { findFirst, findList, liveList } from './find.ts';
import { made, markupOf, piecesOf } from './markup.ts';
import { attributeEdits, on } from './node-attributes.ts';
import {
  below,
  childrenOf,
  isElement,
  isInPage,
  nodeState,
  parentOf,
  putIn,
  rootOf,
  takeOut,
} from './nodes.ts';
import { newFragment, newText } from './plain-nodes.ts';
import { readSelector } from './selectors.ts';
import type { World } from './world.ts';

/** Gives nodes and elements the functions that change the page and look into it. */
export function addNodeEdits(world: World): void {
  const { m } = world;
  const { Node, Element } = m.protos;
  if (Node === undefined || Element === undefined) return;
  withNatives(m, Node, { ...moving(world), ...asking() });
  withNatives(m, Element, { ...many(world), ...looking(world), ...attributeEdits(world) });
}

/** What was put below a node of the page is in the page, with all that it holds. */
export function put(world: World, parent: Obj, child: Value, before: Value): void {
  if (isChoice(child)) {
    for (const one of child.values) put(world, parent, one, before);
    return;
  }
  if (!isObj(child)) {
    const state = nodeState(parent);
    if (state !== undefined && typeof child === 'object' && child !== null) state.isVague = true;
    return;
  }
  if (nodeState(child) === undefined) return;
  const moved = nodeState(child)?.kind === 'fragment' ? [...childrenOf(child)] : [child];
  putIn(world, parent, child, before);
  const root = rootOf(parent);
  if (root !== world.document && elementState(root)?.isInserted !== true) return;
  for (const one of moved) for (const node of [one, ...below(one)]) if (isElement(node)) insert(world, node);
}

function away(world: World, child: Obj): void {
  const wasThere = isInPage(world, child);
  takeOut(world, child);
  if (wasThere) for (const node of [child, ...below(child)]) if (isElement(node)) leave(world, node);
}

function moving(world: World): { readonly [name: string]: Native } {
  return {
    appendChild: on((node, [child]) => {
      put(world, node, child, undefined);
      return child;
    }),
    insertBefore: on((node, [child, before]) => {
      put(world, node, child, before);
      return child;
    }),
    removeChild: on((_node, [child]) => {
      if (isObj(child)) away(world, child);
      return child;
    }),
    replaceChild: on((node, [child, old]) => {
      put(world, node, child, old);
      if (isObj(old)) away(world, old);
      return old;
    }),
    cloneNode: on((node, [deep]) => copyOf(world, node, deep === true)),
    normalize: on(() => undefined),
  };
}

function asking(): { readonly [name: string]: Native } {
  return {
    contains: on((node, [other]) => {
      if (other === null) return false;
      if (!isObj(other)) return unknown;
      for (let at: Obj | undefined = other; at !== undefined; at = parentOf(at)) if (at === node) return true;
      return false;
    }),
    hasChildNodes: on((node) => childrenOf(node).length > 0),
    getRootNode: on((node) => rootOf(node)),
    isSameNode: on((node, [other]) => node === other),
    compareDocumentPosition: on((node, [other]) => (isObj(other) ? placeOfOther(node, other) : unknown)),
  };
}

/** Bits: 1 not in one tree, 2 before, 4 behind, 8 around, 16 inside. */
function placeOfOther(node: Obj, other: Obj): number {
  if (node === other) return 0;
  const root = rootOf(node);
  if (root !== rootOf(other)) return 37;
  const all = [root, ...below(root)];
  const isBefore = all.indexOf(other) < all.indexOf(node);
  if ([...below(node)].includes(other)) return 20;
  return [...below(other)].includes(node) ? 10 : isBefore ? 2 : 4;
}

/** Attributes and children are copied; listeners and what code added are not. */
export function copyOf(world: World, node: Obj, isDeep: boolean): Obj {
  const state = nodeState(node);
  const element = elementState(node);
  if (state === undefined) return newElement(world, 'unknown');
  if (state.kind === 'text' || state.kind === 'comment')
    return newText(world, node.props.get('data')?.value, state.kind);
  const copy = element === undefined ? newFragment(world) : newElement(world, element.name);
  const own = elementState(copy);
  for (const [name, value] of element?.attributes ?? []) {
    own?.attributes.set(name, value);
    if (name.startsWith('data-')) own?.dataset.props.set(name.slice(5), { value });
  }
  if (isDeep) {
    for (const child of childrenOf(node)) putIn(world, copy, copyOf(world, child, true), undefined);
    const content = node.props.get('content')?.value;
    if (isObj(content)) copy.props.set('content', { value: copyOf(world, content, true) });
  }
  const made = nodeState(copy);
  if (made !== undefined) made.isVague = state.isVague;
  return copy;
}

function many(world: World): { readonly [name: string]: Native } {
  const node = (value: Value): Value =>
    isObj(value) && nodeState(value) !== undefined ? value : newText(world, textOf(value) ?? value);
  const all = (parent: Obj | undefined, given: readonly Value[], before: Value): Value => {
    if (parent !== undefined) for (const one of given) put(world, parent, node(one), before);
    return undefined;
  };
  const markup = (where: string, self: Obj, text: Value): void => {
    const pieces = piecesOf(text);
    const state = nodeState(self);
    if (pieces === undefined && state !== undefined) state.isVague = true;
    for (const one of pieces ?? []) beside(world, where, self, made(world, one));
  };
  return {
    append: on((self, given) => all(self, given, undefined)),
    prepend: on((self, given) => all(self, given, childrenOf(self)[0])),
    before: on((self, given) => all(parentOf(self), given, self)),
    after: on((self, given) => all(parentOf(self), given, next(self))),
    remove: on((self) => {
      away(world, self);
      return undefined;
    }),
    replaceWith: on((self, given) => {
      all(parentOf(self), given, self);
      away(world, self);
      return undefined;
    }),
    replaceChildren: on((self, given) => {
      for (const child of [...childrenOf(self)]) away(world, child);
      return all(self, given, undefined);
    }),
    insertAdjacentElement: on((self, [where, child]) => {
      if (typeof where === 'string' && isObj(child)) beside(world, where, self, child);
      return child;
    }),
    insertAdjacentHTML: on((self, [where, text]) => {
      if (typeof where === 'string') markup(where, self, text);
      return undefined;
    }),
    insertAdjacentText: on(() => undefined),
    attachShadow: on((self) => shadowOf(world, self)),
  };
}

/** What it shows instead of its children; taken to be part of the page with it. */
function shadowOf(world: World, element: Obj): Obj {
  const made = newFragment(world);
  const state = nodeState(made);
  if (state !== undefined) state.parent.value = element;
  made.props.set('host', { value: element });
  made.props.set('mode', { value: 'open' });
  made.props.set('adoptedStyleSheets', { value: newArray(world.m, []) });
  element.props.set('shadowRoot', { value: made });
  return made;
}

function next(node: Obj): Value {
  const siblings = childrenOf(parentOf(node));
  return siblings[siblings.indexOf(node) + 1];
}

function beside(world: World, where: string, self: Obj, child: Obj): void {
  const parent = parentOf(self);
  const place = where.toLowerCase();
  if (place === 'beforeend') put(world, self, child, undefined);
  else if (place === 'afterbegin') put(world, self, child, childrenOf(self)[0]);
  else if (parent !== undefined) put(world, parent, child, place === 'beforebegin' ? self : next(self));
  else insert(world, child);
}

function looking(world: World): { readonly [name: string]: Native } {
  return {
    querySelector: on((node, [selector]) => findFirst(world, node, selector)),
    querySelectorAll: on((node, [selector]) => findList(world, node, selector)),
    getElementsByTagName: on((node, [name]) => liveList(world, node, name)),
    getElementsByClassName: on((node, [name]) => liveList(world, node, `.${textOf(name) ?? ''}`)),
    matches: on((node, [selector]) => readSelector(textOf(selector) ?? '')?.(node) ?? unknown),
    closest: on((node, [selector]) => {
      const fits = readSelector(textOf(selector) ?? '');
      for (let at: Obj | undefined = node; at !== undefined && isElement(at); at = parentOf(at)) {
        const answer = fits?.(at);
        if (answer === true) return at;
        if (answer === undefined) return unknown;
      }
      return isInPage(world, node) ? null : unknown;
    }),
    getHTML: on((node) => markupOf(node) ?? unknown),
    click: (_args, self, site) => click(world, self, 'click', site),
    requestSubmit: (_args, self, site) => click(world, self, 'submit', site),
  };
}
