import type { World } from '../host/world.ts';
import type { UnknownCall } from '../run/machine.ts';
import { newObject, withNatives } from '../run/objects.ts';
import { newPromise, settle } from '../run/promises.ts';
import { isCallable, isObj, type Obj, type Steps, unknown, type Value } from '../run/values.ts';

/** Who listens, by the name of the event; observables have one, without a name. */
interface Emitter {
  readonly listeners: Map<Value, Value[]>;
  /** Of subjects that tell newcomers what was last. */
  last: { readonly value: Value } | undefined;
  readonly keeps: boolean;
}

const observables =
  /^(?:Subject|BehaviorSubject|ReplaySubject|AsyncSubject|EventEmitter|EventEmitter2|EventEmitter3|Emittery|mitt|TinyEmitter)$/;

/** Libraries of emitters and observables are often not among the files, but what they do is known by name. */
export function emitterCall(
  world: World,
  { name, args, isNew }: UnknownCall,
): { readonly value: Value } | undefined {
  if (name === 'firstValueFrom' || name === 'lastValueFrom') return firstValue(world, args[0]);
  if (!observables.test(name) || !(isNew || name === 'mitt')) return undefined;
  return { value: newEmitter(world, name, args[0]) };
}

function newEmitter(world: World, name: string, first: Value): Obj {
  const { m } = world;
  const host: Emitter = {
    listeners: new Map(),
    last: name === 'BehaviorSubject' ? { value: first } : undefined,
    keeps: /^(?:Behavior|Replay|Async)/.test(name),
  };
  const made: Obj = { ...newObject(m.protos.Object, 'Emitter'), open: true, host };
  const listen = (key: Value, fn: Value): void => {
    if (isCallable(fn)) host.listeners.set(key, [...(host.listeners.get(key) ?? []), fn]);
  };
  function* tell(key: Value, values: readonly Value[]): Steps<Value> {
    for (const fn of host.listeners.get(key) ?? []) yield* m.call(fn, undefined, values, m.state.here);
    return undefined;
  }
  const named = ([key, fn]: readonly Value[]): Value => {
    listen(key, fn);
    return made;
  };
  withNatives(m, made, {
    *subscribe([given]) {
      const fn = isCallable(given) ? given : isObj(given) ? memberOf(given, 'next') : undefined;
      listen('', fn);
      if (host.last !== undefined) yield* m.call(fn, undefined, [host.last.value], m.state.here);
      return unknown;
    },
    next: ([value]) => {
      if (host.keeps) host.last = { value };
      return tell('', [value]);
    },
    emit: ([key, ...values]) => (host.listeners.has(key) ? tell(key, values) : tell('', [key])),
    pipe: () => made,
    asObservable: () => made,
    complete: () => undefined,
    on: named,
    once: named,
    addListener: named,
  });
  return made;
}

const memberOf = (of: Obj, name: string): Value => of.props.get(name)?.value;

function firstValue(world: World, from: Value): { readonly value: Value } | undefined {
  if (!isObj(from) || from.tag !== 'Emitter') return undefined;
  const host = from.host as Emitter;
  const promise = newPromise(world.m);
  if (host.last !== undefined) settle(world.m, promise, host.last.value);
  const done = withNatives(world.m, newObject(undefined), {
    next: ([value]) => {
      settle(world.m, promise, value);
      return undefined;
    },
  }).props.get('next')?.value;
  host.listeners.set('', [...(host.listeners.get('') ?? []), done]);
  return { value: promise };
}
