import type { Site } from '../read/source.ts';
import { nativeFunction, newObject, plainObject, withNatives } from '../run/objects.ts';
import { turnOf } from '../run/promises.ts';
import { declare } from '../run/scope.ts';
import { isCallable, type Obj, type Value } from '../run/values.ts';
import { newEvent } from './event-objects.ts';
import { dispatch } from './events.ts';
import type { World } from './world.ts';

/** `MessageChannel`: what one end is given the other hears in a turn of its own. Frameworks put off their work so. */
export function addChannels(world: World): void {
  const { m } = world;
  const made = nativeFunction(m, () => {
    const [one, other] = [port(world), port(world)];
    connect(world, one, other);
    connect(world, other, one);
    return plainObject(m, { port1: one, port2: other });
  });
  declare(m.globals, 'MessageChannel', made);
}

const port = ({ m }: World): Obj => newObject(m.protos.EventTarget, 'Port');

function connect(world: World, from: Obj, to: Obj): void {
  const { m } = world;
  const post = ([data]: readonly Value[], _self: Value, site: Site): Value => {
    const event = newEvent(m, 'message');
    event.props.set('data', { value: data });
    m.state.tasks.push(
      turnOf(
        m,
        function* arrive() {
          const own = to.props.get('onmessage')?.value;
          if (isCallable(own)) yield* m.call(own, to, [event], site);
          yield* dispatch(world, event, to, site);
        },
        1,
      ),
    );
    return undefined;
  };
  withNatives(m, from, { postMessage: post, start: () => undefined, close: () => undefined });
}
