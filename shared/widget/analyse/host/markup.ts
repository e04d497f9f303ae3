import { type PageNode, readPiece } from '../read/page-nodes.ts';
import { nativeFunction } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import type { Obj, Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { writtenElement } from './elements.ts';
import { onEvent } from './events.ts';
import { childrenOf, isClear, nodeState, putIn, takeOut } from './nodes.ts';
import { newFragment, newText } from './plain-nodes.ts';
import type { World } from './world.ts';

/** `element.innerHTML = text` */
export function setMarkup(world: World, element: Obj, value: Value): void {
  const state = nodeState(element);
  if (state === undefined) return;
  const into = templateContent(world, element) ?? element;
  for (const child of [...childrenOf(into)]) takeOut(world, child);
  const pieces = piecesOf(value);
  state.isVague = pieces === undefined;
  for (const one of pieces ?? []) putIn(world, into, made(world, one), undefined);
}

export function piecesOf(value: Value): readonly PageNode[] | undefined {
  const text = value === null ? '' : textOf(value);
  return text === undefined ? undefined : readPiece(text);
}

/** Scripts that come with a text do not run; handlers in attributes do. */
export function made(world: World, node: PageNode): Obj {
  const top = build(world, node);
  const open: { readonly obj: Obj; readonly from: PageNode }[] = [{ obj: top, from: node }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.from.kind !== 'element') continue;
    const into = templateContent(world, next.obj) ?? next.obj;
    for (const child of next.from.children) {
      const obj = build(world, child);
      putIn(world, into, obj, undefined);
      open.push({ obj, from: child });
    }
  }
  return top;
}

function build(world: World, node: PageNode): Obj {
  if (node.kind !== 'element') return newText(world, node.text, node.kind);
  const element = writtenElement(world, node);
  const state = elementState(element);
  if (state !== undefined) {
    state.isInserted = false;
    state.isStarted = true;
  }
  const site = world.m.state.here;
  for (const [name, code] of node.attributes)
    if (/^on[a-z]+$/.test(name))
      onEvent(
        world,
        element,
        name.slice(2),
        nativeFunction(world.m, () => world.m.hooks.evaluateText(code, site)),
        { site, isProperty: true },
      );
  return element;
}

/** What a `template` holds stands in a fragment of its own. */
export function templateContent(world: World, element: Obj): Obj | undefined {
  if (elementState(element)?.name !== 'template') return undefined;
  const known = element.props.get('content')?.value;
  if (typeof known === 'object' && known !== null && known.kind === 'object') return known;
  const content = newFragment(world);
  element.props.set('content', { value: content });
  return content;
}

const noEnd = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const longest = 200_000;

/** What `innerHTML` gives, where everything in it is known. */
export function markupOf(element: Obj): string | undefined {
  let sum = '';
  for (const child of childrenOf(element)) {
    const text = outerOf(child, 0);
    if (text === undefined || sum.length > longest) return undefined;
    sum += text;
  }
  return isClear(element) ? sum : undefined;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function outerOf(node: Obj, depth: number): string | undefined {
  const state = elementState(node);
  if (depth > 200) return undefined;
  if (state === undefined) {
    const data = node.props.get('data')?.value;
    if (typeof data !== 'string') return undefined;
    return nodeState(node)?.kind === 'comment' ? `<!--${data}-->` : escaped(data);
  }
  const attributes: string[] = [];
  for (const [name, value] of state.attributes) {
    const text = textOf(value);
    if (text === undefined) return undefined;
    attributes.push(` ${name}="${text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`);
  }
  if (noEnd.test(state.name)) return `<${state.name}${attributes.join('')}>`;
  const inner = childrenOf(node).map((one) => outerOf(one, depth + 1));
  if (inner.includes(undefined) || !isClear(node)) return undefined;
  return `<${state.name}${attributes.join('')}>${inner.join('')}</${state.name}>`;
}
