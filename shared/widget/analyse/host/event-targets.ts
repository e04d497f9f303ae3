import type { Site } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import { nativeFunction, newObject, plainObject, putOwn, withNatives } from '../run/objects.ts';
import { truth } from '../run/operators.ts';
import { turnOf } from '../run/promises.ts';
import { declare } from '../run/scope.ts';
import { isCallable, isObj, type Native, type Obj, type Steps, type Value } from '../run/values.ts';
import { fillEvent, newEvent } from './event-objects.ts';
import { dispatch, onEvent, removeListener } from './events.ts';
import type { World } from './world.ts';

/** What every target of events has. */
export function targets(world: World): { readonly [name: string]: Native } {
  const { m } = world;
  const targetOf = (self: Value): Value => (self === undefined ? m.window : self);
  return {
    addEventListener: ([type, callback, how], self, site) => {
      onEvent(world, targetOf(self), type, callback, {
        site,
        nameNode: firstArgument(site),
        ...options(how),
      });
      return undefined;
    },
    removeEventListener: ([type, callback], self) => {
      removeListener(world, targetOf(self), type, callback);
      return undefined;
    },
    *dispatchEvent([event], self, site) {
      yield* dispatch(world, event, targetOf(self), site);
      return true;
    },
  };
}

function options(how: Value): { readonly once?: boolean; readonly signal?: Obj } {
  if (!isObj(how)) return {};
  const signal = how.props.get('signal')?.value;
  const once = truth(how.props.get('once')?.value) === true;
  return { once, ...(isObj(signal) ? { signal } : {}) };
}

function firstArgument({ node }: Site): Node | undefined {
  const call = node as Node;
  return call.type === 'CallExpression' ? call.arguments[0] : undefined;
}

/** Events that code makes, targets of its own, and what takes listeners away. */
export function addEvents(world: World): void {
  const { m } = world;
  for (const name of ['Event', 'CustomEvent', 'MessageEvent', 'UIEvent', 'MouseEvent', 'KeyboardEvent']) {
    const made = nativeFunction(m, ([type, init], self) => {
      const event = isObj(self) ? self : newEvent(m, undefined);
      fillEvent(event, type, init);
      return event;
    });
    made.props.set('prototype', { value: { ...newObject(m.protos.Object), open: true } });
    declare(m.globals, name, made);
  }
  const target = nativeFunction(m, (_args, self) => (isObj(self) ? self : newTarget(world)));
  const proto = m.protos.EventTarget ?? newObject(m.protos.Object);
  target.props.set('prototype', { value: withNatives(m, proto, targets(world)) });
  declare(m.globals, 'EventTarget', target);
  declare(
    m.globals,
    'AbortController',
    nativeFunction(m, () => abortController(world)),
  );
}

function newTarget(world: World): Obj {
  const { m } = world;
  return newObject(m.protos.EventTarget);
}

function abortController(world: World): Obj {
  const { m } = world;
  const signal: Obj = { ...newTarget(world), open: true };
  for (const [name, value] of Object.entries({ aborted: false, reason: undefined, onabort: null }))
    signal.props.set(name, { value });
  return withNatives(m, plainObject(m, { signal }), {
    *abort([reason], _self, site) {
      if (truth(signal.props.get('aborted')?.value) === true) return undefined;
      if (m.state.trail === undefined) signal.host = 'aborted';
      putOwn(m.state, signal, 'aborted', true);
      putOwn(m.state, signal, 'reason', reason ?? { kind: 'unknown', name: 'AbortError' });
      const own = signal.props.get('onabort')?.value;
      const event = newEvent(m, 'abort');
      if (isCallable(own)) yield* m.guarded(m.call(own, signal, [event], site));
      yield* dispatch(world, event, signal, site);
      return undefined;
    },
  });
}

/** `element.click()`: what an agent would do, done by the code. */
export function* click(world: World, target: Value, type: string, site: Site): Steps<Value> {
  const event = newEvent(world.m, type);
  event.props.set('bubbles', { value: true });
  yield* dispatch(world, event, target, site);
  return undefined;
}

/** A message of the page to itself arrives in a turn of its own. */
export function postToSelf(world: World, data: Value, site: Site): Value {
  const { m } = world;
  const event = newEvent(m, 'message');
  event.props.set('data', { value: data });
  event.props.set('source', { value: m.window });
  m.state.tasks.push(turnOf(m, () => dispatch(world, event, m.window, site), 1));
  return undefined;
}
