import { plainObject, withNatives } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { isObj, type Obj, unknown } from '../run/values.ts';
import { elementState } from './element-state.ts';
import type { World } from './world.ts';

const kept = new WeakMap<Obj, Obj>();

/** `element.style`: what the page and the code wrote; everything else is empty. */
export function styleOf(world: World, element: Obj): Obj {
  const known = kept.get(element);
  if (known !== undefined) return known;
  const made = plainObject(world.m);
  made.tag = 'Style';
  made.host = 'style';
  const written = elementState(element)?.attributes.get('style');
  for (const [, name = '', value = ''] of typeof written === 'string'
    ? written.matchAll(/([\w-]+)\s*:\s*([^;]*)/g)
    : [])
    made.props.set(camel(name), { value: value.trim() });
  kept.set(element, made);
  return withNatives(world.m, made, {
    setProperty: ([name, value], self) => {
      const text = textOf(name);
      if (isObj(self) && text !== undefined) self.props.set(camel(text), { value });
      return undefined;
    },
    removeProperty: ([name], self) => {
      const text = textOf(name);
      if (isObj(self) && text !== undefined) self.props.delete(camel(text));
      return '';
    },
    getPropertyValue: ([name], self) => {
      const text = textOf(name);
      return isObj(self) && text !== undefined ? (self.props.get(camel(text))?.value ?? '') : unknown;
    },
  });
}

const camel = (name: string): string =>
  name.startsWith('--') ? name : name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
