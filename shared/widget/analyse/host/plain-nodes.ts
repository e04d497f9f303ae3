import { newObject } from '../run/objects.ts';
import type { Obj, Value } from '../run/values.ts';
import { beNode } from './nodes.ts';
import type { World } from './world.ts';

export function newText(world: World, data: Value, kind: 'text' | 'comment' = 'text'): Obj {
  const made = newObject(world.m.protos.Node, 'Text');
  made.props.set('data', { value: data });
  return beNode(made, kind);
}

export const newFragment = (world: World): Obj =>
  beNode(newObject(world.m.protos.Element, 'Fragment'), 'fragment');
