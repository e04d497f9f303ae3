import type { Site } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import { findSlot, nativeFunction } from '../run/objects.ts';
import { turnOf } from '../run/promises.ts';
import { isCallable, isChoice, isObj, type Obj, type Steps, type Value } from '../run/values.ts';
import { elementState } from './elements.ts';
import { addInitListener } from './library.ts';
import type { World } from './world.ts';

const event: Value = { kind: 'unknown', name: 'event' };

/** What takes a callback: a function, or an object with `handleEvent`. */
export function listenerOf(world: World, value: Value): Value {
  if (isCallable(value)) return value;
  if (isChoice(value)) return value.values.some(isCallable) ? value : undefined;
  const own = isObj(value) ? findSlot(value, 'handleEvent')?.value : undefined;
  return own === undefined
    ? undefined
    : nativeFunction(world.m, (args, _self, site) => world.m.call(own, value, args, site));
}

export function onEvent(
  world: World,
  target: Value,
  type: Value,
  given: Value,
  site: Site,
  nameNode?: Node,
): void {
  const callback = listenerOf(world, given);
  if (callback === undefined) return;
  const { m } = world;
  const run = (): Steps<Value> => m.call(callback, target, [event], site);
  if (typeof type !== 'string') {
    for (const one of isChoice(type) ? type.values : []) onEvent(world, target, one, given, site, nameNode);
    if (!isChoice(type)) m.state.events.push({ ...turnOf(m, run), phase: 'event' });
    return;
  }
  const isGlobal = target === m.window || target === world.document || target === undefined;
  if (type === 'CIFInitDone') {
    if (target !== world.document) addInitListener(world, callback, site);
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
    world.listeners.push({ site, callback, certainty: 'never' });
    return;
  }
  if (isGlobal && /^(?:load|DOMContentLoaded|readystatechange|pageshow)$/.test(type)) {
    world.onLoad.push({ type, callback, site });
    return;
  }
  if (/^(?:load|loadend|readystatechange)$/.test(type)) {
    const state = elementState(target);
    const isOnItsWay = state !== undefined && /^(?:script|iframe|img|link)$/.test(state.name);
    if (isOnItsWay && (state.name === 'script' || !state.isInserted)) state.onLoad.push(callback);
    else m.state.tasks.push(turnOf(m, run, 60));
    return;
  }
  const phase = /^(?:error|abort|timeout)$/.test(type) && m.state.phase === 'init' ? 'failure' : 'event';
  m.state.events.push({ ...turnOf(m, run), phase });
}

/** `target.onsomething = fn`. */
export function onAssigned(world: World, target: Obj, name: string, value: Value, site: Site): boolean {
  const isHost =
    target === world.m.window ||
    target === world.document ||
    target.tag === 'Element' ||
    target.tag === 'Unknown';
  if (!isHost || !/^on[a-z]/i.test(name) || listenerOf(world, value) === undefined) return false;
  // There is no `onCIFInitDone`: only `addEventListener` hears events of that name.
  if (name.toLowerCase() === 'oncifinitdone') return false;
  const isOther = target.tag === 'Unknown';
  onEvent(world, isOther ? 'other' : target, name.slice(2), value, site);
  return true;
}

/** The page tells itself that something happened. */
export function dispatch(world: World, type: Value, target: Value, site: Site): void {
  const { m } = world;
  if (type !== 'CIFInitDone' || site.source.isLibraryCopy === true) return;
  const { phase } = m.state;
  if (target !== m.window && isObj(target)) return;
  for (const listener of [...world.listeners])
    if (listener.certainty !== 'never')
      m.state.microtasks.push({
        ...turnOf(m, () => m.call(listener.callback, m.window, [event], listener.site)),
        phase,
      });
}
