import type { Machine } from '../run/machine.ts';
import { nativeFunction, newObject } from '../run/objects.ts';
import { isPlain, type Native, type Obj, unknown, type Value } from '../run/values.ts';

type OfNumbers = (...numbers: number[]) => number;

/** `Math`: what is given is known, so is the result; but for chance. */
export function mathObject(m: Machine): Obj {
  const made: Obj = { ...newObject(m.protos.Object), open: true };
  for (const name of Object.getOwnPropertyNames(Math)) {
    const own: unknown = Math[name as keyof Math];
    if (typeof own === 'number') made.props.set(name, { value: own });
    else if (typeof own === 'function' && name !== 'random')
      made.props.set(name, { value: nativeFunction(m, computed(own as OfNumbers)) });
  }
  return made;
}

const computed =
  (compute: OfNumbers): Native =>
  (args) =>
    args.every(isNumeric) ? compute(...args.map(Number)) : unknown;

const isNumeric = (value: Value): boolean => isPlain(value) && typeof value !== 'bigint';

/** Members of `Number` itself. */
export function numberMembers(m: Machine, made: Obj): void {
  for (const name of Object.getOwnPropertyNames(Number)) {
    const own: unknown = Number[name as keyof NumberConstructor];
    if (typeof own === 'number') made.props.set(name, { value: own });
  }
  const asked: { readonly [name: string]: (value: unknown) => boolean } = {
    isNaN: Number.isNaN,
    isInteger: Number.isInteger,
    isFinite: Number.isFinite,
    isSafeInteger: Number.isSafeInteger,
  };
  for (const [name, ask] of Object.entries(asked))
    made.props.set(name, { value: nativeFunction(m, ([value]) => (isPlain(value) ? ask(value) : unknown)) });
  for (const name of ['parseInt', 'parseFloat'])
    made.props.set(name, {
      value: nativeFunction(m, (args, self, site) =>
        m.call(m.globals.names.get(name)?.value, self, args, site),
      ),
    });
}
