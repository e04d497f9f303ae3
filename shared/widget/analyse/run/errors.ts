import { type Machine, Thrown } from './machine.ts';
import { newObject } from './objects.ts';
import { unknown, type Value } from './values.ts';

export const errorNames = [
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
] as const;
export type ErrorName = (typeof errorNames)[number];

/** What the language itself throws; its message is the browser's own and not known. */
export function languageError(m: Machine, name: ErrorName): Thrown {
  const error = newObject(m.protos[name], 'Error');
  error.props.set('message', { value: unknown });
  return new Thrown(error);
}

/**
 * Whether code that a browser would not go on with ends here. Only at start-up: what happens before an event, or before
 * somebody unknown calls, is not known well enough to say that something is missing.
 */
export const isExact = ({ state }: Machine): boolean => state.phase === 'init';

/** Members of `null` throw. Of `undefined` too, but that may be something the machine does not know of. */
export function memberOfNothing(m: Machine, object: null | undefined): Value {
  if (object === null && isExact(m)) throw languageError(m, 'TypeError');
  return unknown;
}
