import type { Machine } from '../run/machine.ts';
import { newObject, withNatives } from '../run/objects.ts';
import { declare } from '../run/scope.ts';
import { isObj, isPlain, isUnknown, type Native, unknown } from '../run/values.ts';

const functions =
  'abs ceil floor round trunc sign sqrt cbrt pow min max hypot log log2 log10 log1p expm1 clz32 imul fround sinh cosh tanh exp sin cos tan atan atan2'.split(
    ' ',
  );
const asks = ['isInteger', 'isFinite', 'isNaN', 'isSafeInteger'] as const;

/** `Math` and the members of `Number`. */
export function addNumbers(m: Machine): void {
  const natives: { [name: string]: Native } = { random: () => ({ kind: 'unknown', isChance: true }) };
  for (const name of functions) {
    const real = Reflect.get(Math, name) as (...args: number[]) => number;
    natives[name] = (args) =>
      args.every((one) => isPlain(one) && typeof one !== 'bigint') ? real(...args.map(Number)) : unknown;
  }
  const math = withNatives(m, newObject(m.protos.Object), natives);
  for (const name of ['PI', 'E', 'SQRT2', 'LN2', 'LN10'] as const)
    math.props.set(name, { value: Math[name] });
  declare(m.globals, 'Math', math);
  const number = m.globals.names.get('Number')?.value;
  if (!isObj(number)) return;
  for (const name of ['MAX_SAFE_INTEGER', 'MIN_SAFE_INTEGER', 'EPSILON', 'MAX_VALUE'] as const)
    number.props.set(name, { value: Number[name] });
  const members: { [name: string]: Native } = {};
  for (const name of asks)
    members[name] = ([value]) => (isPlain(value) ? Number[name](value) : isUnknown(value) ? unknown : false);
  withNatives(m, number, members);
  for (const name of ['parseInt', 'parseFloat'])
    number.props.set(name, { value: m.globals.names.get(name)?.value });
  declare(m.globals, 'isFinite', {
    ...newObject(m.protos.Function, 'Function'),
    native: ([value]) =>
      isPlain(value) && typeof value !== 'bigint' ? Number.isFinite(Number(value)) : unknown,
  });
}
