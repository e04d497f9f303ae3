import { anyOf } from '../run/fork.ts';
import { truth } from '../run/operators.ts';
import { write } from '../run/scope.ts';
import { atOnceSteps, isObj, type Steps, type Value } from '../run/values.ts';
import { newEvent } from './event-objects.ts';
import type { Heard, World } from './world.ts';

export const isGone = (heard: Heard): boolean =>
  truth(heard.removed.value) === true || heard.signal?.host === 'aborted';

/** Whether an earlier listener of the same event kept it from the others. */
const stopOf = (event: Value): unknown => (isObj(event) && event.tag === 'Event' ? event.host : undefined);

/** Calls a listener that may have been taken away by now. */
export function* tell(world: World, heard: Heard, given?: readonly Value[]): Steps<void> {
  if (isGone(heard)) return;
  const { m } = world;
  const args = given ?? [eventFor(world, heard)];
  const stopped = stopOf(args[0]);
  if (stopped === 'stopped') return;
  if (heard.once) forget(world, heard);
  const run = (): Steps<Value> => m.call(heard.callback, heard.target, args, heard.site);
  if (stopped === 'maybe-stopped') anyOf(m, [run, () => atOnceSteps(() => undefined)]);
  else yield* m.guarded(run());
}

/** An event of which it is known whom it happens to. */
function eventFor({ m }: World, { type, target }: Heard): Value {
  const event = newEvent(m, type);
  if (isObj(target) && target.tag === 'Element')
    for (const name of ['target', 'currentTarget', 'srcElement']) event.props.set(name, { value: target });
  return event;
}

/** Takes a listener away; what a branch that is not taken takes away is there again after it. */
export const forget = (world: World, heard: Heard): void => write(world.m.state, heard.removed, true);

/** Nobody knows whether it will hear. */
export const isDoubtful = (heard: Heard): boolean => heard.maybe || truth(heard.removed.value) === undefined;
