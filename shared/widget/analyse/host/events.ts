import type { Site } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import { findSlot, nativeFunction } from '../run/objects.ts';
import { truth } from '../run/operators.ts';
import { turnOf } from '../run/promises.ts';
import { isCallable, isChoice, isObj, type Obj, type Steps, type Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { happen, happenSomewhere, isOfElements } from './happen.ts';
import { forget, isGone, tell } from './heard.ts';
import { addInitListener } from './library.ts';
import { isHappening } from './native-events.ts';
import { nodeState } from './nodes.ts';
import type { Heard, World } from './world.ts';

const event: Value = { kind: 'unknown', name: 'event' };

/** How a listener was added. */
export interface Adding {
  readonly site: Site;
  /** The name of the event as written. */
  readonly nameNode?: Node | undefined;
  readonly once?: boolean;
  /** By `onclick = …`: the next such assignment takes its place. */
  readonly isProperty?: boolean;
  /** What takes the listener away when it is aborted. */
  readonly signal?: Obj | undefined;
}

const objectListeners = new WeakMap<Obj, Obj>();

/** What takes a callback: a function, or an object with `handleEvent`. */
export function listenerOf(world: World, value: Value): Value {
  if (isCallable(value)) return value;
  if (isChoice(value)) return value.values.some(isCallable) ? value : undefined;
  if (!isObj(value) || findSlot(value, 'handleEvent') === undefined) return undefined;
  const known = objectListeners.get(value);
  if (known !== undefined) return known;
  const { m } = world;
  const made = nativeFunction(m, function* handle(args, _self, site): Steps<Value> {
    return yield* m.call(yield* m.get(value, 'handleEvent', site), value, args, site);
  });
  objectListeners.set(value, made);
  return made;
}

export function onEvent(world: World, target: Value, type: Value, given: Value, adding: Adding): void {
  const callback = listenerOf(world, given);
  if (callback === undefined) return;
  const { m } = world;
  const { site, nameNode } = adding;
  if (typeof type !== 'string') {
    for (const one of isChoice(type) ? type.values : []) onEvent(world, target, one, given, adding);
    if (!isChoice(type))
      m.state.events.push({ ...turnOf(m, () => m.call(callback, target, [event], site)), phase: 'event' });
    return;
  }
  const heard: Heard = {
    target,
    type,
    callback,
    site,
    once: adding.once === true,
    isProperty: adding.isProperty === true,
    signal: adding.signal,
    maybe: m.state.maybe,
    removed: { value: false },
    wasDispatched: false,
  };
  if (type === 'CIFInitDone') {
    if (isOtherTarget(world, target)) {
      // The library tells the window, which is above all of these: only code of the page itself can tell them.
      world.heard.push(heard);
      world.listeners.push({ ...heard, certainty: 'never' });
    } else addInitListener(world, heard);
    return;
  }
  if (type.toLowerCase() === 'cifinitdone') {
    const node = nameNode ?? (site.node as Node);
    world.slips.push({
      site: { source: site.source, node },
      given: type,
      meant: 'CIFInitDone',
      isInit: true,
    });
    world.listeners.push({ ...heard, certainty: 'never' });
    return;
  }
  if (isHeardAlready(world, heard)) return;
  world.heard.push(heard);
  start(world, heard);
}

/** Something known that is not the window. */
const isOtherTarget = (world: World, target: Value): boolean =>
  isObj(target) && target !== world.m.window && target.tag !== 'Unknown';

/** The same function for the same event of the same thing counts once. */
const isHeardAlready = (world: World, { target, type, callback }: Heard): boolean =>
  isObj(target) &&
  world.heard.some(
    (one) =>
      one.target === target &&
      one.type === type &&
      one.callback === callback &&
      !one.isProperty &&
      !isGone(one),
  );

/** Elements that load something of their own. */
const loading =
  /^(?:script|iframe|frame|img|link|object|embed|video|audio|input|body|xmlhttprequest|unknown|custom)$/;

function start(world: World, heard: Heard): void {
  const { m } = world;
  const { target, type } = heard;
  const isGlobal = target === m.window || target === world.document || target === undefined;
  if (isGlobal && /^(?:load|DOMContentLoaded|readystatechange|pageshow)$/.test(type)) {
    world.onLoad.push(heard);
    return;
  }
  if (/^(?:load|loadend|readystatechange)$/.test(type)) {
    const state = elementState(target);
    if (state !== undefined && (state.name === 'script' || !state.isInserted)) state.onLoad.push(heard);
    else if (state === undefined || loading.test(state.name))
      m.state.tasks.push(turnOf(m, () => tell(world, heard), 60));
    return;
  }
  const phase = /^(?:error|abort|timeout)$/.test(type) && m.state.phase === 'init' ? 'failure' : 'event';
  const isOver = (): boolean => isGone(heard) || (heard.wasDispatched && isObj(target) && !isHappening(type));
  m.state.events.push({ ...turnOf(m, () => happen(world, heard)), phase, isOver });
  if (isOfElements(type))
    m.state.guesses.push({ ...turnOf(m, () => happenSomewhere(world, heard)), phase, isOver });
}

export function removeListener(world: World, target: Value, type: Value, given: Value): void {
  const callback = listenerOf(world, given);
  for (const one of [...world.heard, ...world.listeners])
    if (one.type === type && one.callback === callback && sameTarget(world, one.target, target))
      forget(world, one);
}

const sameTarget = (world: World, one: Value, other: Value): boolean =>
  (one ?? world.m.window) === (other ?? world.m.window);

/** `target.onsomething = fn`: takes the place of what was there before. */
export function onAssigned(world: World, target: Obj, name: string, value: Value, site: Site): boolean {
  const isHost =
    target === world.m.window ||
    target === world.document ||
    target.tag === 'Element' ||
    target.tag === 'Unknown';
  if (!isHost || !/^on[a-z]/i.test(name)) return false;
  const type = name.slice(2);
  for (const one of world.heard)
    if (one.isProperty && one.target === target && one.type === type) forget(world, one);
  // An object with `handleEvent` is nothing to a property; and there is no `onCIFInitDone`.
  const isFunction = isCallable(value) || isChoice(value);
  if (!isFunction || name.toLowerCase() === 'oncifinitdone') return false;
  onEvent(world, target.tag === 'Unknown' ? 'other' : target, type, value, { site, isProperty: true });
  return true;
}

/** Something happens to a target because code says so: its listeners run at once, one after the other. */
export function* dispatch(world: World, given: Value, target: Value, site: Site): Steps<void> {
  const type = isObj(given) ? given.props.get('type')?.value : undefined;
  if (typeof type !== 'string' || !isObj(given)) return;
  if (given.props.get('target') === undefined) given.props.set('target', { value: target });
  const bubbles = truth(given.props.get('bubbles')?.value) === true;
  for (const one of [...world.heard])
    if (
      one.type === type &&
      (sameTarget(world, one.target, target) || (bubbles && isAbove(world, one, target)))
    )
      yield* announce(world, one, [given]);
  if (type !== 'CIFInitDone') return;
  if (!isOtherTarget(world, target) || (bubbles && nodeState(target) !== undefined))
    yield* dispatchInit(world, given, site);
}

function* announce(world: World, heard: Heard, args: readonly Value[]): Steps<void> {
  heard.wasDispatched = true;
  yield* tell(world, heard, args);
}

const isAbove = (world: World, { target }: Heard, below: Value): boolean =>
  target === world.m.window ||
  target === undefined ||
  (target === world.document && below !== world.m.window);

/** The page, or a stand-in for the library, fires the library's event itself. */
function* dispatchInit(world: World, given: Value, site: Site): Steps<void> {
  if (site.source.isLibraryCopy === true) return;
  for (const listener of [...world.listeners])
    if (listener.certainty !== 'never') yield* tell(world, listener, [given]);
}

/** Events of emitters nobody knows: the same emitter tells the same name. */
export function* emit(world: World, target: Value, type: string, args: readonly Value[]): Steps<boolean> {
  const hearing = world.heard.filter((one) => one.type === type && one.target === target);
  for (const one of hearing) yield* announce(world, one, args);
  return hearing.length > 0;
}
