import type { PageElement } from '../read/page-nodes.ts';
import type { Site } from '../read/source.ts';
import { runConstructor } from '../run/classes.ts';
import { findSlot } from '../run/objects.ts';
import { turnOf } from '../run/promises.ts';
import { isCallable, isObj, type Obj, type Steps, type Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { newElement, writtenElement } from './elements.ts';
import type { World } from './world.ts';

/** Elements that classes of the widget make: which are defined, and which stand in the page and wait for it. */
export interface CustomElements {
  readonly defined: Map<string, { readonly cls: Obj; readonly site: Site }>;
  readonly waiting: Map<string, Obj[]>;
  /** Names of which the page has an element. */
  readonly seen: Set<string>;
}

export const isCustomName = (name: string): boolean => /^[a-z][^\s/>]*-/.test(name);

/** `customElements.define`: elements that are there already become what the class makes of them, at once. */
export function* defineElement(world: World, name: Value, cls: Value, site: Site): Steps<Value> {
  if (typeof name !== 'string' || !isObj(cls) || cls.cls === undefined) return undefined;
  const { customs } = world;
  customs.defined.set(name, { cls, site });
  for (const element of customs.waiting.get(name) ?? []) {
    yield* upgrade(world, element, cls, site);
    yield* connect(world, element, site);
  }
  customs.waiting.delete(name);
  return undefined;
}

function* upgrade(world: World, element: Obj, cls: Obj, site: Site): Steps<void> {
  const proto = cls.props.get('prototype')?.value;
  if (isObj(proto)) element.proto = proto;
  yield* world.m.guarded(runConstructor(world.m, cls, element, [], site));
  for (const [name, value] of elementState(element)?.attributes ?? [])
    yield* attributeChanged(world, element, [name, null, value]);
}

/** Tells an element of a class about an attribute that it asks to hear of. */
export function* attributeChanged(
  world: World,
  element: Obj,
  args: readonly [string, Value, Value],
): Steps<void> {
  const { m } = world;
  const callback = findSlot(element, 'attributeChangedCallback')?.value;
  const cls = findSlot(element, 'constructor')?.value;
  if (!isCallable(callback) || !isObj(cls)) return;
  const site = m.state.here;
  const observed = yield* m.get(cls, 'observedAttributes', site);
  const isHeard = isObj(observed) && observed.items?.includes(args[0]) === true;
  if (isHeard) yield* m.guarded(m.call(callback, element, args, site));
}

/** The page has an element of this name from here on. */
export function* meetElement(world: World, written: PageElement): Steps<void> {
  const { customs } = world;
  const name = written.tag;
  customs.seen.add(name);
  const element = world.written.get(written.at) ?? writtenElement(world, written);
  const known = customs.defined.get(name);
  if (known === undefined) {
    customs.waiting.set(name, [...(customs.waiting.get(name) ?? []), element]);
    return;
  }
  yield* upgrade(world, element, known.cls, known.site);
  yield* connect(world, element, known.site);
}

/** An element made by code; it is connected when it is put into the page. */
export function* makeCustom(world: World, name: string): Steps<Value> {
  const element = newElement(world, name);
  const known = world.customs.defined.get(name);
  if (known !== undefined) yield* upgrade(world, element, known.cls, known.site);
  return element;
}

export function* connect(world: World, element: Obj, site: Site): Steps<void> {
  const state = elementState(element);
  if (state !== undefined) {
    state.isInserted = true;
    world.customs.seen.add(state.name);
  }
  const callback = findSlot(element, 'connectedCallback')?.value;
  if (isCallable(callback)) yield* world.m.guarded(world.m.call(callback, element, [], site));
}

/** Defined, but nothing seen here puts such an element into the page. */
export function startUnseen(world: World): void {
  for (const [name, { cls, site }] of world.customs.defined)
    if (!world.customs.seen.has(name))
      world.m.state.events.push({
        ...turnOf(world.m, function* appear(): Steps<void> {
          const element = newElement(world, name);
          yield* upgrade(world, element, cls, site);
          yield* connect(world, element, site);
        }),
        phase: 'unclear',
      });
}
