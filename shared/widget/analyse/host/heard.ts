import { isObj, type Steps, type Value } from '../run/values.ts';
import { newEvent } from './event-objects.ts';
import type { Heard, World } from './world.ts';

export const isGone = (heard: Heard): boolean => heard.isRemoved || heard.signal?.host === 'aborted';

/** Calls a listener that may have been taken away by now. */
export function* tell(world: World, heard: Heard, given?: readonly Value[]): Steps<void> {
  const [event] = given ?? [];
  if (isGone(heard) || (isObj(event) && event.host === 'stopped')) return;
  if (heard.once) forget(world, heard);
  const args = given ?? [newEvent(world.m, heard.type)];
  yield* world.m.guarded(world.m.call(heard.callback, heard.target, args, heard.site));
}

/** Takes a listener away; under a condition nobody knows it may still be there. */
export function forget(world: World, heard: Heard): void {
  if (world.m.state.trail === undefined) heard.isRemoved = true;
  else heard.maybe = true;
}
