import type { PageElement } from '../read/page-nodes.ts';
import type { Site, Source } from '../read/source.ts';
import type { LibraryLoad } from '../run/machine.ts';
import { findSlot, nativeFunction, newArray, newObject, plainObject } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { turnOf } from '../run/promises.ts';
import {
  isCallable,
  isChoice,
  isObj,
  isUnknown,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';
import { elementNames, isPlainElement, specialNames } from './element-names.ts';
import { type ElementState, elementState } from './element-state.ts';
import { tell } from './heard.ts';
import { beginLoad, executeLibrary, isRefused, libraryName } from './library.ts';
import { beNode, nodeState, textBelow } from './nodes.ts';
import { siteReference } from './open-address.ts';
import { addressFacts } from './organisation.ts';
import type { World } from './world.ts';

export function newElement(world: World, name: string): Obj {
  const made = newObject(protoOf(world, name.toLowerCase()), 'Element');
  becomeElement(made, name);
  return made;
}

/** Kinds of elements that code asks for by their class. */
export const elementClasses: { readonly [tag: string]: string } = {
  a: 'HTMLAnchorElement',
  body: 'HTMLBodyElement',
  button: 'HTMLButtonElement',
  canvas: 'HTMLCanvasElement',
  div: 'HTMLDivElement',
  form: 'HTMLFormElement',
  iframe: 'HTMLIFrameElement',
  img: 'HTMLImageElement',
  input: 'HTMLInputElement',
  label: 'HTMLLabelElement',
  link: 'HTMLLinkElement',
  option: 'HTMLOptionElement',
  script: 'HTMLScriptElement',
  select: 'HTMLSelectElement',
  slot: 'HTMLSlotElement',
  span: 'HTMLSpanElement',
  style: 'HTMLStyleElement',
  template: 'HTMLTemplateElement',
  textarea: 'HTMLTextAreaElement',
};

function protoOf({ m }: World, tag: string): Obj | undefined {
  return m.protos[elementClasses[tag] ?? 'HTMLElement'];
}

/** Gives an object what every element has. */
export function becomeElement(made: Obj, name: string): void {
  const dataset: Obj = { ...newObject(undefined, 'Dataset'), open: true };
  const host: ElementState = {
    name: name.toLowerCase(),
    attributes: new Map(),
    onLoad: [],
    dataset,
    isInserted: false,
    isStarted: false,
    fromData: false,
  };
  made.tag = 'Element';
  made.open = true;
  made.host = host;
  const node = nodeState(beNode(made, 'element'));
  if (node !== undefined && name === 'unknown') node.isVague = true;
}

/** An element that stands in the page as it was sent. */
export function writtenElement(world: World, written: PageElement): Obj {
  const made = newElement(world, written.tag);
  const state = elementState(made);
  if (state !== undefined) takeAttributes(state, written);
  return made;
}

const dataName = (attribute: string): string =>
  attribute.slice(5).replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

export function takeAttributes(state: ElementState, written: PageElement): void {
  state.written = written;
  state.isInserted = true;
  state.dataset.open = false;
  for (const [name, value] of written.attributes) {
    state.attributes.set(name, value);
    if (!name.startsWith('data-')) continue;
    state.dataset.props.set(dataName(name), { value });
  }
}

const flags = /^(?:hidden|disabled|checked|required|selected|readonly|open|multiple|async|defer)$/;

/** What stands for something that is no element, or for one that nobody knows. */
const standsFor = /^(?:unknown|xmlhttprequest|custom)$/;

/** `script.src` of a tag: the whole address, whatever the tag says. */
function absolute({ base }: World, reference: Value): Value {
  if (typeof reference !== 'string' || base === undefined || !URL.canParse(reference, base)) return reference;
  return siteReference(new URL(reference, base).href);
}

export function elementMember(world: World, element: Obj, key: string): Value {
  const state = elementState(element);
  const own = element.props.get(key);
  if (state === undefined || own !== undefined) return own?.value;
  const attribute = state.attributes.get(key);
  if (flags.test(key) && !standsFor.test(state.name) && !state.fromData) return attribute !== undefined;
  if (attribute !== undefined)
    return state.written !== undefined && /^(?:src|href)$/.test(key) ? absolute(world, attribute) : attribute;
  if (/^on[a-z]+$/.test(key)) return null;
  switch (key) {
    case 'dataset':
      return state.dataset;
    case 'tagName':
      return state.name.toUpperCase();
    case 'getAttribute':
      return nativeFunction(world.m, ([name]) => attributeOf(state, name));
    case 'hasAttribute':
      return nativeFunction(world.m, ([name]) => {
        const value = attributeOf(state, name);
        return value === null ? false : isUnknown(value) ? unknown : true;
      });
    case 'readyState':
      return 'complete';
    case 'status':
      return state.name === 'xmlhttprequest' ? 200 : unknown;
    case 'shadowRoot':
      return state.name === 'unknown' ? unknown : null;
    case 'contentEditable':
      return state.attributes.get('contenteditable') ?? (state.name === 'unknown' ? unknown : 'inherit');
    case 'attributes':
      return attributeList(world, state);
    case 'className':
      return attributeIn(state, 'class');
    case 'id':
    case 'title':
    case 'lang':
    case 'dir':
    case 'accessKey':
    case 'slot':
      return attributeIn(state, key);
    default:
      if (!isElementName(state, key)) return undefined;
      return isReflected(state, key)
        ? (defaults[`${state.name}.${key}`] ?? '')
        : { kind: 'unknown', name: key };
  }
}

const texts =
  /^(?:src|href|name|rel|content|charset|alt|target|media|integrity|htmlFor|httpEquiv|as|type|placeholder|action)$/;
/** What members say that follow an attribute which is not there, where that is not nothing. */
const defaults: { readonly [member: string]: string } = { 'input.type': 'text', 'button.type': 'submit' };

const isReflected = ({ name, fromData }: ElementState, key: string): boolean =>
  texts.test(key) && !fromData && !standsFor.test(name);

function attributeList(world: World, state: ElementState): Obj {
  const { m } = world;
  const all = [...state.attributes].map(([name, value]) => plainObject(m, { name, value, nodeName: name }));
  const made = newArray(m, all);
  if (state.fromData || state.name === 'unknown') made.open = true;
  return made;
}

/** A member that follows an attribute; empty without it. */
const attributeIn = ({ attributes, fromData, name }: ElementState, key: string): Value =>
  attributes.get(key) ?? (fromData || name === 'unknown' ? unknown : '');

/** What no element has is `undefined`; of the few that stand for something else, nobody knows. */
const isElementName = ({ name }: ElementState, key: string): boolean =>
  name === 'unknown' ||
  name === 'xmlhttprequest' ||
  name === 'custom' ||
  elementNames.has(key) ||
  (!isPlainElement(name) && specialNames.has(key));

function attributeOf({ attributes, written, name: tag, fromData }: ElementState, name: Value): Value {
  const key = textOf(name)?.toLowerCase();
  const isKnown = written !== undefined || (!fromData && !standsFor.test(tag));
  return attributes.get(key ?? '') ?? (isKnown && key !== undefined ? null : unknown);
}

export function setAttribute(
  world: World,
  element: Obj,
  name: string | undefined,
  value: Value,
  site: Site,
): void {
  const state = elementState(element);
  if (state === undefined) return;
  if (name === undefined) {
    state.fromData = true;
    return;
  }
  const lower = name.toLowerCase();
  if (/^on[a-z]+$/.test(lower)) return;
  const before = state.attributes.get(lower);
  state.attributes.set(lower, value);
  if (lower.startsWith('data-')) state.dataset.props.set(dataName(lower), { value });
  if (lower === 'class') element.props.delete('className');
  world.m.hooks.attributeChanged(element, lower, before ?? null, value);
  if (lower !== 'src') return;
  state.addressSite = site;
  if (state.isInserted) startScript(world, element);
}

/** A script element enters the page: from here on its file is on its way. */
export function insert(world: World, value: Value): void {
  if (isChoice(value)) {
    for (const one of value.values) insert(world, one);
    return;
  }
  const state = elementState(value);
  if (state === undefined || !isObj(value)) return;
  if (state.isInserted) return;
  state.isInserted = true;
  world.m.hooks.connected(value);
  if (state.name === 'script' && state.attributes.has('src')) startScript(world, value);
  else if (state.name === 'script') inlineScript(world, value);
  else if (['iframe', 'img', 'link'].includes(state.name)) later(world, state);
}

/** An element is taken out of the page. */
export function leave(world: World, element: Obj): void {
  const state = elementState(element);
  if (state === undefined || !state.isInserted) return;
  state.isInserted = false;
  const callback = findSlot(element, 'disconnectedCallback')?.value;
  if (isCallable(callback))
    world.m.atOnce(world.m.guarded(world.m.call(callback, element, [], world.m.state.here)));
}

function inlineScript(world: World, element: Obj): void {
  const text = textBelow(element);
  const state = elementState(element);
  if (state === undefined || state.isStarted) return;
  state.isStarted = true;
  if (text !== undefined && text !== '') world.m.hooks.evaluateText(text, world.m.state.here);
}

function later(world: World, state: ElementState): void {
  world.m.state.tasks.push(turnOf(world.m, () => runLoaded(world, state), 40));
}

export function* runLoaded(world: World, state: ElementState): Steps<void> {
  for (const heard of [...state.onLoad]) yield* tell(world, heard);
}

function startScript(world: World, element: Obj): void {
  const state = elementState(element);
  const address = state?.attributes.get('src');
  if (state === undefined || state.isStarted) return;
  state.isStarted = true;
  const site = state.addressSite ?? world.m.state.here;
  if (isLibrary(world, state, address)) {
    const load = loadOf(world, state, address, site);
    loadLibrary(world, load, () => runLoaded(world, state));
    return;
  }
  const text = textOf(address);
  if (text === undefined) {
    world.unknownScripts += 1;
    later(world, state);
    return;
  }
  const from = world.base === undefined ? site.source : { ...site.source, base: world.base };
  const asked = { ...site, source: from };
  if (world.refuses(text, asked) || world.forbids(text, asked)) return;
  const done = (source: Source | undefined): void => {
    world.m.state.tasks.push({
      ...turnOf(
        world.m,
        function* arrived(): Steps<void> {
          if (source !== undefined) yield* world.m.hooks.runScript(source);
          yield* runLoaded(world, state);
        },
        30,
      ),
    });
  };
  const as = state.attributes.get('type') === 'module' ? 'module' : 'script';
  world.wanted.push({ reference: text, site, as, base: world.base, done });
}

function isLibrary(world: World, state: ElementState, address: Value): boolean {
  const text = textOf(address) ?? (isUnknown(address) ? address.name : undefined) ?? '';
  if (libraryName.test(text)) return true;
  if (isChoice(address)) return address.values.some((one) => isLibrary(world, state, one));
  if (textOf(address) !== undefined) return false;
  return (
    hasData(state, 'cifid') ||
    hasData(state, 'crmurl') ||
    /ucilib|cilibrary/i.test(text) ||
    world.assumed === 'script'
  );
}

const hasData = (state: ElementState, name: string): boolean =>
  state.attributes.has(`data-${name}`) || state.dataset.props.has(name);

function loadOf(_world: World, state: ElementState, address: Value, site: Site): LibraryLoad {
  const crm = state.attributes.get('data-crmurl') ?? state.dataset.props.get('crmurl')?.value;
  const isLoose = state.fromData || state.dataset.props.has('@@any');
  return {
    site,
    how: 'dynamic',
    crmurl: hasData(state, 'crmurl'),
    cifid: hasData(state, 'cifid'),
    fromData: isLoose,
    ...addressFacts(textOf(address), textOf(crm)),
  };
}

/** The library comes over the net; what waits for its load event runs before `CIFInitDone`. */
export function loadLibrary(world: World, load: LibraryLoad, loaded: () => Steps<unknown>): void {
  if (isRefused(world, load)) return;
  const progress = beginLoad(world, load);
  const { m } = world;
  const base = turnOf(m, () => loaded(), 50);
  m.state.tasks.push({
    ...base,
    library: load,
    *run() {
      // The event is a turn of its own, which stands in line before anything the load callback puts off.
      executeLibrary(world, progress);
      yield* loaded();
    },
  });
}
