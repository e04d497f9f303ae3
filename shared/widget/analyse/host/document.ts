import type { PageNode } from '../read/page-nodes.ts';
import type { Site } from '../read/source.ts';
import { nativeFunction, newArray, newObject, withNatives } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { declare } from '../run/scope.ts';
import { isObj, type Native, type Obj, unknown, type Value } from '../run/values.ts';
import { isCustomName, makeCustom } from './custom-elements.ts';
import { elementState } from './element-state.ts';
import { elementClasses, newElement, writtenElement } from './elements.ts';
import { newEvent } from './event-objects.ts';
import { targets } from './event-targets.ts';
import { findFirst, findList, isThere, standIn } from './find.ts';
import { made as madeFrom } from './markup.ts';
import { addNodeEdits, copyOf } from './node-edits.ts';
import { addNodeMembers } from './node-members.ts';
import { below, beNode, childrenOf, isElement, nodeState, parentOf, putIn } from './nodes.ts';
import { newFragment, newText } from './plain-nodes.ts';
import type { World } from './world.ts';
import { writeIntoPage } from './write.ts';

/** The page as it was sent, and what every document can do. */
export function addDocument(world: World, nodes: readonly PageNode[]): void {
  const { m, document } = world;
  addNodeMembers(world);
  addNodeEdits(world);
  addClasses(world);
  beNode(document, 'document');
  document.proto = m.protos.Element;
  for (const node of nodes) putIn(world, document, build(world, node), undefined);
  if (childrenOf(document).length === 0) emptyPage(world);
  for (const node of below(document)) {
    const id = elementState(node)?.attributes.get('id');
    if (typeof id === 'string' && !world.ids.has(id)) world.ids.set(id, node);
  }
  withNatives(m, document, { ...makers(world), ...lookers(world), ...targets(world), ...writers(world) });
}

/** Of scripts that came without their page, nothing is known of the page. */
function emptyPage(world: World): void {
  const html = newElement(world, 'html');
  putIn(world, world.document, html, undefined);
  for (const name of ['head', 'body']) putIn(world, html, newElement(world, name), undefined);
  for (const node of [world.document, ...below(world.document)]) {
    const [state, element] = [nodeState(node), elementState(node)];
    if (state !== undefined) state.isVague = true;
    if (element !== undefined) element.isInserted = true;
  }
}

function build(world: World, top: PageNode): Obj {
  const obj = one(world, top);
  const open = [{ obj, from: top }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.from.kind !== 'element') continue;
    if (next.from.tag === 'template') {
      next.obj.props.set('content', { value: madeFrom(world, next.from).props.get('content')?.value });
      continue;
    }
    for (const child of next.from.children) {
      const made = one(world, child);
      putIn(world, next.obj, made, undefined);
      open.push({ obj: made, from: child });
    }
  }
  return obj;
}

const one = (world: World, node: PageNode): Obj =>
  node.kind === 'element' ? known(world, node) : newText(world, node.text, node.kind);

function known(world: World, node: Extract<PageNode, { kind: 'element' }>): Obj {
  const made = writtenElement(world, node);
  const state = elementState(made);
  if (state !== undefined) state.isStarted = true;
  world.written.set(node.at, made);
  return made;
}

/** `HTMLElement` and its like: what code asks with `instanceof`, and finds the members of all elements in. */
function addClasses(world: World): void {
  const { m } = world;
  for (const name of ['EventTarget', 'Node', 'Element', 'HTMLElement', ...Object.values(elementClasses)]) {
    const known = m.globals.names.get(name)?.value;
    const made = isObj(known) ? known : nativeFunction(m, () => unknown);
    made.props.set('prototype', { value: m.protos[name] });
    m.protos[name]?.props.set('constructor', { value: made, isHidden: true });
    if (made !== known) declare(m.globals, name, made);
  }
}

function makers(world: World): { readonly [name: string]: Native } {
  const element: (name: Value) => Value | ReturnType<typeof makeCustom> = (name) => {
    const tag = textOf(name) ?? 'unknown';
    return isCustomName(tag) ? makeCustom(world, tag) : newElement(world, tag);
  };
  return {
    createElement: ([name]) => element(name),
    createElementNS: ([, name]) => element(name),
    createTextNode: ([data]) => newText(world, textOf(data) ?? data),
    createComment: ([data]) => newText(world, textOf(data) ?? data, 'comment'),
    createDocumentFragment: () => newFragment(world),
    createEvent: () => newEvent(world.m, undefined),
    importNode: ([node, deep]) => (isObj(node) ? copyOf(world, node, deep === true) : unknown),
    adoptNode: ([node]) => node,
    createTreeWalker: ([root, show]) => (isObj(root) ? walker(world, root, show) : unknown),
  };
}

function lookers(world: World): { readonly [name: string]: Native } {
  const { document } = world;
  return {
    getElementById: ([id]) => {
      const text = textOf(id);
      if (text === undefined) return newElement(world, 'unknown');
      return findFirst(world, document, `[id="${text.replace(/["\\]/g, '')}"]`);
    },
    getElementsByName: ([name]) => findList(world, document, `[name="${textOf(name) ?? ''}"]`),
    hasFocus: () => unknown,
  };
}

function writers(world: World): { readonly [name: string]: Native } {
  const write: Native = ([text], _self, site) => writeIntoPage(world, text, site);
  return { write, writeln: write };
}

/** `document.createTreeWalker(root, kinds)`, without a filter. */
function walker(world: World, root: Obj, show: Value): Obj {
  const made = newObject(world.m.protos.Object, 'Walker');
  const mask = typeof show === 'number' ? show : 0xffffffff;
  const isShown = (node: Obj): boolean => {
    const kind = nodeState(node)?.kind;
    const bit = kind === 'element' ? 1 : kind === 'text' ? 4 : kind === 'comment' ? 128 : 0;
    return (mask & bit) !== 0;
  };
  made.props.set('root', { value: root });
  made.props.set('currentNode', { value: root });
  const go = (value: Value): Value => {
    if (isObj(value)) made.props.set('currentNode', { value });
    return value;
  };
  return withNatives(world.m, made, {
    nextNode: () => {
      const at = made.props.get('currentNode')?.value;
      const all = [root, ...below(root)];
      const from = isObj(at) ? all.indexOf(at) : -1;
      return go(all.slice(from + 1).find(isShown) ?? null);
    },
    parentNode: () => {
      const at = made.props.get('currentNode')?.value;
      return go(isObj(at) && at !== root ? (parentOf(at) ?? null) : null);
    },
  });
}

/** Members of the document that follow what is in the page by now. */
export function documentMember(
  world: World,
  key: string,
  _site: Site,
): { readonly value: Value } | undefined {
  const { m, document } = world;
  switch (key) {
    case 'location':
      return m.globals.names.get('location');
    case 'URL':
    case 'documentURI':
    case 'baseURI':
      return { value: addressOf(world) };
    case 'defaultView':
      return { value: m.window };
    case 'readyState':
      return { value: world.readyState };
    case 'currentScript':
      return { value: currentScript(world) };
    case 'documentElement':
      return { value: childrenOf(document).find(isElement) ?? unknown };
    case 'head':
    case 'body':
      return { value: partOf(world, key) };
    case 'activeElement':
      return { value: partOf(world, 'body') };
    case 'scripts':
    case 'forms':
    case 'images':
    case 'links':
      return {
        value: findList(
          world,
          document,
          { scripts: 'script', forms: 'form', images: 'img', links: 'a' }[key],
        ),
      };
    case 'nodeType':
      return { value: 9 };
    case 'nodeName':
      return { value: '#document' };
    case 'compatMode':
      return { value: 'CSS1Compat' };
    case 'contentType':
      return { value: 'text/html' };
    case 'adoptedStyleSheets':
      return { value: newArray(m, []) };
    case 'documentMode':
      return { value: undefined };
    default:
      return undefined;
  }
}

function addressOf({ m }: World): Value {
  const location = m.globals.names.get('location')?.value;
  return isObj(location) ? (location.props.get('href')?.value ?? unknown) : unknown;
}

function partOf(world: World, name: string): Value {
  const html = childrenOf(world.document).find(isElement);
  const part = childrenOf(html).find((one) => elementState(one)?.name === name);
  if (part === undefined) return standIn(world, name);
  return isThere(world, part) || world.isVaguePage || world.m.state.phase !== 'init' ? part : null;
}

/** The tag of the script that runs; nothing while a module or a callback does. */
function currentScript(world: World): Value {
  const { at } = world.running;
  const own = at === undefined ? undefined : world.written.get(at);
  if (own !== undefined) return own;
  const made = newElement(world, 'script');
  elementState(made)?.attributes.set('src', world.script?.base ?? unknown);
  return made;
}
