import type { Machine } from './machine.ts';
import { newObject } from './objects.ts';
import { type Obj, unknown, type Value } from './values.ts';

/** A pattern that is slow on some texts is not run: a quantifier on a group that holds another one, or a back reference. */
const mayBeSlow = (source: string): boolean => /[*+}][^()]*\)[*+{]|\\[1-9]|\)[*+{].*\)[*+{]/.test(source);
const longestSource = 300;

/** A regular expression; unknown where running it may not end soon. */
export function newPattern(m: Machine, source: string | undefined, flags = ''): Value {
  if (source === undefined || source.length > longestSource || mayBeSlow(source)) return unknown;
  try {
    const made: Obj = { ...newObject(m.protos.RegExp, 'RegExp'), host: new RegExp(source, flags) };
    made.props.set('lastIndex', { value: 0, isHidden: true });
    return made;
  } catch {
    return unknown;
  }
}

export const patternOf = (value: Value): RegExp | undefined =>
  typeof value === 'object' && value !== null && value.kind === 'object' && value.host instanceof RegExp
    ? value.host
    : undefined;
