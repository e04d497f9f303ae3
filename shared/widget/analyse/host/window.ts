import type { PageNode } from '../read/page-nodes.ts';
import type { Site } from '../read/source.ts';
import { anyOf } from '../run/fork.ts';
import { findSlot, nativeFunction, newObject, plainObject, remove, withNatives } from '../run/objects.ts';
import { turnOf } from '../run/promises.ts';
import { declare, write } from '../run/scope.ts';
import {
  atOnceSteps,
  type Cell,
  isObj,
  isPlain,
  type Native,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';
import { addAddresses, goTo } from './addresses.ts';
import { addChannels } from './channels.ts';
import { defineElement } from './custom-elements.ts';
import { addDocument, documentMember } from './document.ts';
import { documentNames, navigatorNames } from './document-names.ts';
import { elementNames } from './element-names.ts';
import { becomeElement, elementMember, newElement, setAttribute } from './elements.ts';
import { isOfEvents } from './event-objects.ts';
import { addEvents, postToSelf, targets } from './event-targets.ts';
import { onAssigned } from './events.ts';
import { apiMember, fillApi } from './library.ts';
import { libraryGlobal } from './microsoft.ts';
import { addParent } from './parent.ts';
import { constructorNamed, constructors, isOfWindow } from './window-names.ts';
import type { World } from './world.ts';

/** What agents have: the workspace runs in Edge and Chrome on the desktop, which say almost the same. */
const version =
  '5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
const browser = {
  userAgent: `Mozilla/${version}`,
  appVersion: version,
  vendor: 'Google Inc.',
  product: 'Gecko',
};

/** What a browser gives to every script, as far as it matters here; the rest is unknown. */
export function addWindow(world: World, nodes: readonly PageNode[]): void {
  const { m } = world;
  for (const name of ['window', 'self', 'globalThis', 'frames']) declare(m.globals, name, m.window);
  declare(m.globals, 'document', world.document);
  fillApi(world);
  addAddresses(world);
  const natives: { readonly [name: string]: Native } = {
    ...timers(world),
    ...targets(world),
    getSelection: () => plainObject(m, { rangeCount: 0, anchorNode: null, focusNode: null }),
    postMessage: ([data], _self, site) => postToSelf(world, data, site),
  };
  for (const [name, native] of Object.entries(natives)) declare(m.globals, name, nativeFunction(m, native));
  addEvents(world);
  declare(
    m.globals,
    'XMLHttpRequest',
    nativeFunction(m, () => request(world)),
  );
  declare(
    m.globals,
    'Image',
    nativeFunction(m, () => newElement(world, 'img')),
  );
  declare(m.globals, 'HTMLElement', elementClass(world));
  const navigator: Obj = {
    ...plainObject(m, { ...browser, cookieEnabled: true, webdriver: false, scheduling: plainObject(m) }),
    tag: 'Navigator',
    open: true,
  };
  declare(m.globals, 'navigator', withNatives(m, navigator, { sendBeacon: () => true }));
  for (const name of ['name', 'status']) m.globals.names.set(name, textCell(name));
  addChannels(world);
  declare(
    m.globals,
    'process',
    plainObject(m, { env: { ...plainObject(m, { NODE_ENV: 'production' }), open: true } }),
  );
  declare(
    m.globals,
    'customElements',
    withNatives(
      m,
      { ...newObject(m.protos.Object), open: true },
      {
        define: ([name, cls], _self, site) => defineElement(world, name, cls, site),
        get: ([name]) => (typeof name === 'string' ? world.customs.defined.get(name)?.cls : unknown),
      },
    ),
  );
  addDocument(world, nodes);
  if (world.assumed === 'parent') addParent(world);
}

/** `window.name` is a text whatever a script gives it, also by `var name`. */
function textCell(name: string): Cell {
  let kept: Value = { kind: 'unknown', name };
  return {
    get value(): Value {
      return kept;
    },
    set value(given: Value) {
      kept = isPlain(given) ? String(given) : given;
    },
  };
}

/** What custom elements extend: `super()` makes the instance an element. */
function elementClass(world: World): Obj {
  const made = nativeFunction(world.m, (_args, self) => {
    if (isObj(self) && self.host === undefined) becomeElement(self, 'custom');
    return undefined;
  });
  made.props.set('prototype', { value: world.m.protos.HTMLElement });
  return made;
}

function request(world: World): Obj {
  const made = newElement(world, 'xmlhttprequest');
  made.props.set('readyState', { value: 4 });
  made.props.set('status', { value: 200 });
  return made;
}

const shortest = 1;

function timers(world: World): { readonly [name: string]: Native } {
  const { m } = world;
  const after = (wait: Value, fn: Value, args: readonly Value[], site: Site): Value => {
    const due = Math.max(shortest, typeof wait === 'number' && wait < 1e9 ? wait : shortest);
    const id = newObject(undefined, 'Timer');
    const run = (): Steps<Value> =>
      typeof fn === 'string'
        ? atOnceSteps(() => m.hooks.evaluateText(fn, site))
        : m.call(fn, undefined, args, site);
    m.state.tasks.push(turnOf(m, () => unlessCleared(world, id, run), due));
    return id;
  };
  return {
    setTimeout: ([fn, wait, ...args], _self, site) => after(wait, fn, args, site),
    requestAnimationFrame: ([fn], _self, site) => after(16, fn, [], site),
    requestIdleCallback: ([fn], _self, site) => after(16, fn, [], site),
    queueMicrotask: ([fn], _self, site) => {
      m.state.microtasks.push(turnOf(m, () => m.call(fn, undefined, [], site)));
      return undefined;
    },
    setInterval: ([fn, wait], _self, site) => interval(world, fn, wait, site),
    clearInterval: clear(world),
    clearTimeout: clear(world),
    cancelAnimationFrame: clear(world),
  };
}

const clear =
  ({ m }: World): Native =>
  ([id]) => {
    if (isObj(id) && id.host !== 'cleared') id.host = m.state.trail === undefined ? 'cleared' : 'maybe';
    return undefined;
  };

/** Runs what a timer runs; where only a branch cleared it, both ways. */
function* unlessCleared({ m }: World, id: Obj, run: () => Steps<Value>): Steps<void> {
  if (id.host === 'cleared') return;
  if (id.host === 'maybe') anyOf(m, [run, () => atOnceSteps(() => undefined)]);
  else yield* run();
}

/** Often enough to see what a poll waits for, not forever. */
const mostTurns = 6;

function interval(world: World, fn: Value, wait: Value, site: Site): Value {
  const { m } = world;
  const id = newObject(undefined, 'Interval');
  const due = Math.max(30, typeof wait === 'number' ? wait : 30);
  const turn = (left: number) =>
    turnOf(
      m,
      function* (): Steps<void> {
        if (id.host === 'cleared') return;
        if (left > 0) m.state.tasks.push(turn(left - 1));
        yield* unlessCleared(world, id, () => m.call(fn, undefined, [], site));
      },
      due,
    );
  m.state.tasks.push(turn(mostTurns));
  return id;
}

export function windowMember(
  world: World,
  object: Obj,
  key: string,
  site: Site,
): { readonly value: Value } | undefined {
  const { m } = world;
  if (object === m.window) {
    const cell = m.globals.names.get(key);
    const own = cell?.declared === 'lexical' ? undefined : cell;
    if (own !== undefined && key !== 'Microsoft') return own;
    if (key === 'Microsoft') return own?.value === undefined ? libraryGlobal(world, site, false) : own;
    if (object.props.has(key)) return undefined;
    if (/^on[a-z]+$/.test(key)) return { value: null };
    const named = world.ids.get(key);
    if (named !== undefined) return { value: named };
    if (constructors.has(key)) return { value: constructorNamed(key) };
    if (m.hooks.isUnheardOf(key) || key === 'event') return { value: undefined };
    return world.isWhole() && !isOfWindow(key) ? { value: undefined } : undefined;
  }
  if (object === world.api) return { value: apiMember(world, key) };
  if (object === world.microsoft) {
    if (key !== 'CIFramework') return object.props.get(key) ?? { value: { kind: 'unknown', name: key } };
    return { value: world.microsoftOverride.value ?? world.api };
  }
  if (object === world.document) {
    const member = documentMember(world, key, site);
    if (member !== undefined) return member;
    if (findSlot(object, key) !== undefined) return undefined;
    if (/^on[a-z]/.test(key)) return { value: null };
    return documentNames.has(key) || elementNames.has(key) || key.startsWith('@@')
      ? undefined
      : { value: undefined };
  }
  if (object.tag === 'Event' && !isOfEvents(key) && findSlot(object, key) === undefined)
    return { value: undefined };
  if (object.tag === 'Navigator' && !navigatorNames.has(key) && findSlot(object, key) === undefined)
    return { value: undefined };
  if (object.tag === 'Element') {
    if (/^(?:addEventListener|removeEventListener|dispatchEvent)$/.test(key)) return m.globals.names.get(key);
    if (findSlot(object, key) === undefined) return { value: elementMember(world, object, key) };
  }
  return undefined;
}

/** Answers whether that was all there is to do. */
export function setWindowMember(world: World, object: Obj, key: string, value: Value, site: Site): boolean {
  const { m } = world;
  if (key === 'CIFramework') return setLibrary(world, object, value, site);
  if (onAssigned(world, object, key, value, site)) return object.tag === 'Unknown';
  if (object.tag === 'Location' ? key === 'href' : key === 'location' && isPageItself(world, object)) {
    goTo(m, world.goesTo, value);
    return true;
  }
  if (object === m.window) {
    const cell = m.globals.names.get(key);
    if (cell === undefined) {
      const made = declare(m.globals, key, undefined);
      m.state.trail?.set(made, undefined);
      made.value = value;
    } else {
      if (m.state.trail !== undefined && !m.state.trail.has(cell)) m.state.trail.set(cell, cell.value);
      cell.value = value;
    }
    return true;
  }
  // A copy of the library fills its own API; what it puts there is what the library has.
  if (object === world.api) return site.source.isLibraryCopy === true;
  if (object.tag === 'Element') {
    if (['src', 'type', 'id', 'crossorigin', 'async', 'defer', 'href'].includes(key.toLowerCase()))
      setAttribute(world, object, key, value, site);
    return false;
  }
  if (key === 'innerHTML' || key === 'outerHTML') return false;
  return false;
}

const isPageItself = ({ m, document }: World, object: Obj): boolean =>
  object === m.window || object === document;

/** Somebody puts an object of their own in the library's place: a copy of the library, or a stand-in for trying out. */
function setLibrary(world: World, object: Obj, value: Value, site: Site): boolean {
  const { source } = site;
  const isCopy = source.isLibraryCopy === true;
  if (!isCopy) {
    if (object !== world.microsoft) return false;
    world.microsoftOverride.value = value;
    world.microsoft.props.set('CIFramework', { value });
    return true;
  }
  object.props.set('CIFramework', { value: world.api });
  world.m.hooks.copied(site);
  return true;
}

export function removeMember(world: World, object: Value, key: Value): Value {
  const { m } = world;
  if (object !== m.window || typeof key !== 'string') return remove(m.state, object, key);
  const cell = m.globals.names.get(key);
  if (cell !== undefined) write(m.state, cell, undefined);
  return true;
}
