import type { Machine } from '../run/machine.ts';
import { newObject, ownNames, plainObject, putOwn, withNatives } from '../run/objects.ts';
import { isObj, type Obj, type Value } from '../run/values.ts';

const members = new Set(
  `isTrusted screenX screenY clientX clientY ctrlKey shiftKey altKey metaKey button buttons relatedTarget pageX pageY x y
offsetX offsetY movementX movementY fromElement toElement layerX layerY getModifierState view detail sourceCapabilities
which type target currentTarget eventPhase bubbles cancelable defaultPrevented composed timeStamp srcElement returnValue
cancelBubble composedPath data origin source ports lastEventId key code keyCode charCode repeat location isComposing
inputType dataTransfer state newURL oldURL storageArea newValue oldValue url reason promise message filename lineno colno
error touches targetTouches changedTouches pointerId pointerType isPrimary pressure deltaX deltaY deltaMode clipboardData
persisted lengthComputable loaded total wasClean animationName propertyName elapsedTime submitter matches media`.split(
    /\s+/,
  ),
);

/** Whether some event of the browser has the member. */
export const isOfEvents = (name: string): boolean => members.has(name);

/** What a listener is given; of an event that happens by itself only the name is known. */
export function newEvent(m: Machine, type: Value): Obj {
  const made: Obj = { ...newObject(m.protos.Object, 'Event'), open: true };
  if (type === 'CIFInitDone') delete made.open;
  fillEvent(made, type, undefined);
  for (const name of ['defaultPrevented', 'cancelBubble']) made.props.set(name, { value: false });
  return withNatives(m, made, {
    preventDefault: () => {
      putOwn(m.state, made, 'defaultPrevented', true);
      return undefined;
    },
    stopPropagation: () => undefined,
    stopImmediatePropagation: () => {
      // Where only a branch stops it, the others may or may not hear it.
      made.host = m.state.trail === undefined ? 'stopped' : 'maybe-stopped';
      return undefined;
    },
    initEvent: ([name]) => fillEvent(made, name, undefined),
    initCustomEvent: ([name, bubbles, , detail]) =>
      fillEvent(made, name, plainObject(m, { bubbles, detail })),
  });
}

export function fillEvent(event: Obj, type: Value, init: Value): undefined {
  event.props.set('type', { value: type });
  if (isObj(init))
    for (const name of ownNames(init)) event.props.set(name, { value: init.props.get(name)?.value });
  return undefined;
}
