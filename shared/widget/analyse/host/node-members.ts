import { nativeFunction, newArray } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { isChoice, isObj, type Native, type Obj, unknown, type Value } from '../run/values.ts';
import { classList } from './class-list.ts';
import { elementState } from './element-state.ts';
import { markupOf, setMarkup } from './markup.ts';
import {
  childrenOf,
  isClear,
  isElement,
  isInPage,
  kinds,
  nodeState,
  parentOf,
  putIn,
  takeOut,
  textBelow,
} from './nodes.ts';
import { newText } from './plain-nodes.ts';
import { styleOf } from './styles.ts';
import type { World } from './world.ts';

type Getter = (node: Obj) => Value;
type Setter = (node: Obj, value: Value) => void;

/** Gives nodes and elements the members that say where they stand and what they hold. */
export function addNodeMembers(world: World): void {
  const { Node, Element } = world.m.protos;
  if (Node === undefined || Element === undefined) return;
  for (const [name, get] of Object.entries(ofNodes(world))) accessor(world, Node, name, get);
  for (const [name, get] of Object.entries(ofElements(world))) accessor(world, Element, name, get);
  accessor(world, Node, 'textContent', (node) => textBelow(node) ?? unknown, setText(world));
  accessor(world, Node, 'nodeValue', dataOf, (node, value) => node.props.set('data', { value }));
  accessor(world, Element, 'innerText', (node) => textBelow(node) ?? unknown, setText(world));
  accessor(
    world,
    Element,
    'innerHTML',
    (node) => markupOf(node) ?? unknown,
    (node, value) => setMarkup(world, node, value),
  );
  accessor(world, Element, 'text', (node) => textBelow(node) ?? unknown, setText(world));
}

function accessor(world: World, proto: Obj, name: string, get: Getter, set?: Setter): void {
  const { m } = world;
  const on = (use: (node: Obj) => Value, self: Value): Value => {
    // What stands for many nodes, or for none that is known.
    if (isChoice(self)) return unknown;
    return isObj(self) && nodeState(self) !== undefined ? use(self) : unknown;
  };
  const setter: Native = ([value], self) =>
    on((node) => {
      set?.(node, value);
      return undefined;
    }, self);
  proto.props.set(name, {
    value: undefined,
    get: nativeFunction(m, (_args, self) => on(get, self)),
    set: nativeFunction(m, setter),
  });
}

const dataOf: Getter = (node) => node.props.get('data')?.value ?? null;

function setText(world: World): Setter {
  return (node, value) => {
    const state = nodeState(node);
    if (state === undefined) return;
    if (state.kind === 'text' || state.kind === 'comment') {
      node.props.set('data', { value });
      return;
    }
    for (const child of [...childrenOf(node)]) takeOut(world, child);
    state.isVague = false;
    const text = value === null ? '' : textOf(value);
    if (text !== '') putIn(world, node, newText(world, text ?? value), undefined);
  };
}

const names: { readonly [kind: string]: string } = {
  text: '#text',
  comment: '#comment',
  document: '#document',
  fragment: '#document-fragment',
};

function ofNodes(world: World): { readonly [name: string]: Getter } {
  const beside = (step: number, fits: (node: Obj) => boolean): Getter => {
    return (node) => {
      const parent = parentOf(node);
      if (parent === undefined) return null;
      const all = childrenOf(parent).filter((one) => one === node || fits(one));
      return all[all.indexOf(node) + step] ?? (isClear(parent) ? null : unknown);
    };
  };
  const among = (pick: (all: readonly Obj[]) => Obj | undefined, fits: (node: Obj) => boolean): Getter => {
    return (node) => pick(childrenOf(node).filter(fits)) ?? (isClear(node) ? null : unknown);
  };
  const every = (): boolean => true;
  const first = (all: readonly Obj[]): Obj | undefined => all[0];
  const last = (all: readonly Obj[]): Obj | undefined => all.at(-1);
  const list =
    (fits: (node: Obj) => boolean): Getter =>
    (node) => {
      const made = newArray(world.m, childrenOf(node).filter(fits));
      if (!isClear(node)) made.open = true;
      return made;
    };
  return {
    nodeType: (node) => kinds[nodeState(node)?.kind ?? 'element'],
    nodeName: (node) =>
      elementState(node)?.name.toUpperCase() ?? names[nodeState(node)?.kind ?? ''] ?? unknown,
    parentNode: (node) => parentOf(node) ?? outside(node),
    parentElement: (node) => {
      const parent = parentOf(node);
      return parent === undefined ? outside(node) : isElement(parent) ? parent : null;
    },
    ownerDocument: (node) => (node === world.document ? null : world.document),
    isConnected: (node) =>
      isInPage(world, node) || (elementState(node)?.isInserted === true ? unknown : false),
    childNodes: list(every),
    children: list(isElement),
    firstChild: among(first, every),
    lastChild: among(last, every),
    firstElementChild: among(first, isElement),
    lastElementChild: among(last, isElement),
    nextSibling: beside(1, every),
    previousSibling: beside(-1, every),
    nextElementSibling: beside(1, isElement),
    previousElementSibling: beside(-1, isElement),
    childElementCount: (node) => (isClear(node) ? childrenOf(node).filter(isElement).length : unknown),
  };
}

/** Put into the page by code that is not here, it has a parent nobody knows. */
const outside = (node: Obj): Value => (elementState(node)?.isInserted === true ? unknown : null);

const svg = /^(?:svg|path|g|circle|rect|line|polyline|polygon|defs|use|symbol|text|tspan|ellipse|mask)$/;

function ofElements(world: World): { readonly [name: string]: Getter } {
  return {
    localName: (node) => elementState(node)?.name ?? unknown,
    prefix: () => null,
    namespaceURI: (node) =>
      svg.test(elementState(node)?.name ?? '')
        ? 'http://www.w3.org/2000/svg'
        : 'http://www.w3.org/1999/xhtml',
    classList: (node) => classList(world, node),
    style: (node) => styleOf(world, node),
  };
}
