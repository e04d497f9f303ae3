import type { Site } from '../read/source.ts';
import { type Machine, Thrown } from '../run/machine.ts';
import { newArray, newObject, ownNames, plainObject, withNatives } from '../run/objects.ts';
import { typeName } from '../run/operators.ts';
import { isCallable, isObj, isPlain, type Obj, type Steps, unknown, type Value } from '../run/values.ts';

const longest = 200_000;

export function jsonObject(m: Machine): Obj {
  return withNatives(m, newObject(m.protos.Object), {
    *parse([text, reviver], _self, site) {
      if (typeof text !== 'string' || text.length > longest) return unknown;
      const value = yield* parsed(m, text, site);
      return isCallable(reviver)
        ? yield* revived(m, plainObject(m, { '': value }), '', reviver, site)
        : value;
    },
    stringify: ([value]) => {
      const plain = asJson(value, 0);
      return plain === undefined ? { kind: 'unknown', name: 'json' } : JSON.stringify(plain.value);
    },
  });
}

function* parsed(m: Machine, text: string, site: Site): Steps<Value> {
  try {
    return converted(m, JSON.parse(text) as unknown);
  } catch {
    const error = m.globals.names.get('SyntaxError')?.value;
    throw new Thrown(yield* m.construct(error, ['not JSON'], site));
  }
}

function* revived(m: Machine, holder: Obj, key: string, reviver: Value, site: Site): Steps<Value> {
  const value = yield* m.get(holder, key, site);
  if (isObj(value))
    for (const name of ownNames(value))
      yield* m.set(value, name, yield* revived(m, value, name, reviver, site), site);
  return yield* m.call(reviver, holder, [key, value], site);
}

function converted(m: Machine, value: unknown): Value {
  if (Array.isArray(value))
    return newArray(
      m,
      value.map((one) => converted(m, one)),
    );
  if (typeof value !== 'object' || value === null) return value as Value;
  const members = Object.entries(value).map(([name, one]) => [name, converted(m, one)] as const);
  return plainObject(m, Object.fromEntries(members));
}

const deepest = 20;

/** What would be written, where all of it is known. */
function asJson(value: Value, depth: number): { readonly value: unknown } | undefined {
  if (isPlain(value)) return typeof value === 'bigint' ? undefined : { value };
  if (!isObj(value) || value.open === true || depth > deepest) return undefined;
  if (typeName(value) === 'function') return { value: undefined };
  if (value.items !== undefined) {
    const items = value.items.map((one) => asJson(one, depth + 1));
    return items.includes(undefined) ? undefined : { value: items.map((one) => one?.value) };
  }
  if (value.tag !== 'Object' || value.props.has('toJSON')) return undefined;
  const members: [string, unknown][] = [];
  for (const name of ownNames(value)) {
    const slot = value.props.get(name);
    const one = slot?.get === undefined ? asJson(slot?.value, depth + 1) : undefined;
    if (one === undefined) return undefined;
    members.push([name, one.value]);
  }
  return { value: Object.fromEntries(members) };
}
