import type { Site } from '../read/source.ts';
import { newArray } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { isObj, type Native, type Obj, unknown, type Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { setAttribute } from './elements.ts';
import { nodeState } from './nodes.ts';
import type { World } from './world.ts';

/** A function of nodes; of anything else nothing is known. */
export const on =
  (use: (node: Obj, args: readonly Value[], site: Site) => Value): Native =>
  (args, self, site) =>
    isObj(self) && nodeState(self) !== undefined ? use(self, args, site) : unknown;

/** What changes attributes, and asks for all of them. */
export function attributeEdits(world: World): { readonly [name: string]: Native } {
  const gone = (node: Obj, name: Value): void => {
    const key = textOf(name)?.toLowerCase();
    if (key !== undefined && world.m.state.trail === undefined) elementState(node)?.attributes.delete(key);
  };
  return {
    setAttribute: on((node, [name, value], site) => {
      setAttribute(world, node, textOf(name), value, site);
      return undefined;
    }),
    setAttributeNS: on((node, [, name, value], site) => {
      setAttribute(world, node, textOf(name), value, site);
      return undefined;
    }),
    removeAttribute: on((node, [name]) => {
      gone(node, name);
      return undefined;
    }),
    hasAttributes: on((node) => (elementState(node)?.attributes.size ?? 0) > 0),
    getAttributeNames: on((node) => newArray(world.m, [...(elementState(node)?.attributes.keys() ?? [])])),
    toggleAttribute: on((node, [name, force], site) => {
      if (force === false) gone(node, name);
      else setAttribute(world, node, textOf(name), '', site);
      return force ?? unknown;
    }),
  };
}
