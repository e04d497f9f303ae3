import { newObject, withNatives } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { type Obj, unknown, type Value } from '../run/values.ts';
import { elementState } from './element-state.ts';
import type { World } from './world.ts';

const kept = new WeakMap<Obj, Obj>();

const classesOf = (element: Obj): readonly string[] | undefined => {
  const own = element.props.get('className')?.value ?? elementState(element)?.attributes.get('class') ?? '';
  return typeof own === 'string' ? own.split(/\s+/).filter((one) => one !== '') : undefined;
};

/** `element.classList`: what it says follows the attribute. */
export function classList(world: World, element: Obj): Obj {
  const known = kept.get(element);
  if (known !== undefined) return known;
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
  const made = newObject(m.protos.Object, 'Classes');
  kept.set(element, made);
  return withNatives(m, made, {
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
}
