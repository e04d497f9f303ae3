import { newObject, withNatives } from '../run/objects.ts';
import { declare } from '../run/scope.ts';
import type { Obj } from '../run/values.ts';
import { targets } from './event-targets.ts';
import type { World } from './world.ts';

/** Of a frame that is let into the page around it: that page has the library, and is told of it. */
export function addParent(world: World): void {
  const { m } = world;
  const around: Obj = { ...newObject(m.protos.Object, 'Parent'), open: true };
  const { addEventListener, removeEventListener } = targets(world);
  const onPage = (native: typeof addEventListener) => (native === undefined ? () => undefined : native);
  withNatives(m, around, {
    addEventListener: (args, _self, site) => onPage(addEventListener)(args, m.window, site),
    removeEventListener: (args, _self, site) => onPage(removeEventListener)(args, m.window, site),
    postMessage: () => undefined,
  });
  around.props.set('Microsoft', { value: world.microsoft });
  for (const name of ['parent', 'top']) declare(m.globals, name, around);
}
