import { newObject, plainObject, withNatives } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { isObj, type Obj, unknown, type Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import type { World } from './world.ts';

const kept = new WeakMap<Obj, { list?: Obj; style?: Obj }>();

function partsOf(element: Obj): { list?: Obj; style?: Obj } {
  const known = kept.get(element) ?? {};
  kept.set(element, known);
  return known;
}

const classesOf = (element: Obj): readonly string[] | undefined => {
  const own = element.props.get('className')?.value ?? elementState(element)?.attributes.get('class') ?? '';
  return typeof own === 'string' ? own.split(/\s+/).filter((one) => one !== '') : undefined;
};

/** `element.classList`: what it says follows the attribute. */
export function classList(world: World, element: Obj): Obj {
  const parts = partsOf(element);
  if (parts.list !== undefined) return parts.list;
  const { m } = world;
  const put = (all: readonly string[]): void => {
    elementState(element)?.attributes.set('class', m.state.trail === undefined ? all.join(' ') : unknown);
    element.props.delete('className');
  };
  const has = (name: Value): Value => {
    const text = textOf(name);
    return text === undefined ? unknown : (classesOf(element)?.includes(text) ?? unknown);
  };
  const change = (names: readonly Value[], isIn: boolean): void => {
    const texts = names.map(textOf).filter((one) => one !== undefined);
    const rest = (classesOf(element) ?? []).filter((one) => !texts.includes(one));
    put(isIn ? [...rest, ...texts] : rest);
  };
  parts.list = withNatives(m, newObject(m.protos.Object, 'Classes'), {
    add: (names) => change(names, true) as undefined,
    remove: (names) => change(names, false) as undefined,
    contains: ([name]) => has(name),
    toggle: ([name, force]) => {
      const isIn = force === undefined ? has(name) : force;
      if (typeof isIn !== 'boolean') return unknown;
      const next = force === undefined ? !isIn : isIn;
      change([name], next);
      return next;
    },
    replace: ([from, to]) => {
      change([from], false);
      change([to], true);
      return true;
    },
  });
  return parts.list;
}

/** `element.style`: what the page and the code wrote; everything else is empty. */
export function styleOf(world: World, element: Obj): Obj {
  const parts = partsOf(element);
  if (parts.style !== undefined) return parts.style;
  const made = plainObject(world.m);
  made.tag = 'Style';
  made.host = 'style';
  const written = elementState(element)?.attributes.get('style');
  for (const [, name = '', value = ''] of typeof written === 'string'
    ? written.matchAll(/([\w-]+)\s*:\s*([^;]*)/g)
    : [])
    made.props.set(camel(name), { value: value.trim() });
  parts.style = withNatives(world.m, made, {
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
  return parts.style;
}

const camel = (name: string): string =>
  name.startsWith('--') ? name : name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
