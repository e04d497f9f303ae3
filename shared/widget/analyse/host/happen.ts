import type { Obj, Steps, Value } from '../run/values.ts';
import { isObj } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { newEvent } from './event-objects.ts';
import { tell } from './heard.ts';
import { below, childrenOf, isElement, nodeState } from './nodes.ts';
import type { Heard, World } from './world.ts';

/** What an agent does to an element, of which those around it hear as well. */
const ofElements =
  /^(?:click|dblclick|mousedown|mouseup|pointerdown|pointerup|input|change|keydown|keyup|submit|focusin|touchstart|touchend)$/;
const ofPointers = /^(?:click|dblclick|mousedown|mouseup|pointerdown|pointerup)$/;
/** With the first button, and no key held. */
const plainClick = { button: 0, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
const mostLeaves = 12;
const mostOthers = 4;

/** Whether an event of the kind comes from an element below the one that listens. */
export const isOfElements = (type: string): boolean => ofElements.test(type);

/** An event happens by itself: to each of the elements it may happen to, so that code that asks which one finds out. */
export function* happen(world: World, heard: Heard): Steps<void> {
  const targets = ofElements.test(heard.type) ? targetsOf(world, heard.target) : [];
  if (targets.length === 0) {
    yield* tell(world, heard, [
      eventOf(world, heard, nodeState(heard.target) === undefined ? undefined : heard.target),
    ]);
    return;
  }
  for (const target of targets) yield* tell(world, heard, [eventOf(world, heard, target)]);
}

/** The same of an element nobody knows. */
export function* happenSomewhere(world: World, heard: Heard): Steps<void> {
  yield* tell(world, heard);
}

function eventOf(world: World, heard: Heard, target: Value): Obj {
  const event = newEvent(world.m, heard.type);
  if (target === undefined) return event;
  for (const name of ['target', 'srcElement']) event.props.set(name, { value: target });
  event.props.set('currentTarget', { value: heard.target });
  if (isObj(target) && isElement(target)) event.props.set('bubbles', { value: true });
  if (ofPointers.test(heard.type))
    for (const [name, value] of Object.entries(plainClick)) event.props.set(name, { value });
  return event;
}

/** Elements without others in them, and some that code can tell from others. */
function targetsOf(world: World, target: Value): readonly Obj[] {
  const root = target === world.m.window || target === undefined ? world.document : target;
  if (!isObj(root) || nodeState(root) === undefined) return [];
  const elements = [...below(root)].filter(isElement);
  const leaves = elements.filter((one) => !childrenOf(one).some(isElement) && isShown(one));
  const others = elements.filter((one) => !leaves.includes(one) && isMarked(one));
  const own = isElement(root) && leaves.length === 0 ? [root] : [];
  return [...own, ...leaves.slice(0, mostLeaves), ...others.slice(0, mostOthers)];
}

const isShown = (element: Obj): boolean =>
  !/^(?:script|style|link|meta|title|head|template|base|br|hr)$/.test(elementState(element)?.name ?? '');

const isMarked = (element: Obj): boolean =>
  [...(elementState(element)?.attributes.keys() ?? [])].some((name) => /^(?:id|class|data-.*)$/.test(name));
