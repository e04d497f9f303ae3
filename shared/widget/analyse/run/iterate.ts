import type { Site } from '../read/source.ts';
import type { Machine } from './machine.ts';
import { findSlot } from './objects.ts';
import { truth } from './operators.ts';
import { behind, isProxy } from './proxies.ts';
import { isObj, type Obj, type Steps, type Value } from './values.ts';

const most = 5_000;

/** Everything a loop over the value would see, or as much of it as is asked for; `undefined` when that is not known. */
export function* iterate(
  m: Machine,
  value: Value,
  site: Site,
  count = most,
): Steps<readonly Value[] | undefined> {
  if (typeof value === 'string') return [...value];
  if (!isObj(value)) return undefined;
  if (value.items !== undefined) return value.open === true ? undefined : [...value.items];
  if (isProxy(value)) {
    const inner = behind(value);
    if (isObj(inner) && inner.items !== undefined) return yield* itemsThrough(m, value, site);
  }
  if (value.tag === 'Map' || value.tag === 'Set') {
    if (value.open === true || !(value.host instanceof Map)) return undefined;
    return value.tag === 'Map' ? entriesOf(m, value) : [...(value.host as Map<Value, Value>).keys()];
  }
  const iterator = yield* iteratorOf(m, value, site, false);
  return iterator === undefined ? undefined : yield* drained(m, iterator, site, count);
}

/** Of an array in a proxy, asking the proxy. */
function* itemsThrough(m: Machine, proxy: Obj, site: Site): Steps<readonly Value[] | undefined> {
  const length = yield* m.get(proxy, 'length', site);
  if (typeof length !== 'number') return undefined;
  const items: Value[] = [];
  for (let index = 0; index < Math.min(length, most); index += 1)
    items.push(yield* m.get(proxy, String(index), site));
  return items;
}

/** What an object gives to a loop that asks it for one item after the other. */
export function* iteratorOf(m: Machine, value: Value, site: Site, isAsync: boolean): Steps<Obj | undefined> {
  if (!isObj(value) || value.items !== undefined || value.tag === 'Map' || value.tag === 'Set')
    return undefined;
  const start =
    (isAsync ? yield* symbolMember(m, value, '@@asyncIterator', site) : undefined) ??
    (yield* symbolMember(m, value, '@@iterator', site));
  if (start === undefined && findSlot(value, 'next') === undefined) return undefined;
  const iterator = start === undefined ? value : yield* m.call(start, value, [], site);
  // Lists stand for iterators of their own.
  return isObj(iterator) && iterator.items === undefined ? iterator : undefined;
}

function* symbolMember(m: Machine, value: Obj, name: string, site: Site): Steps<Value> {
  return findSlot(value, name) === undefined ? undefined : yield* m.get(value, name, site);
}

function entriesOf(m: Machine, map: Obj): readonly Value[] {
  return [...(map.host as Map<Value, Value>)].map(([key, one]) => ({
    kind: 'object',
    tag: 'Array',
    props: new Map(),
    proto: m.protos.Array,
    items: [key, one],
  }));
}

function* drained(
  m: Machine,
  iterator: Value,
  site: Site,
  count: number,
): Steps<readonly Value[] | undefined> {
  const found: Value[] = [];
  const next = yield* m.get(iterator, 'next', site);
  while (found.length < count) {
    const result = yield* m.call(next, iterator, [], site);
    const done = truth(yield* m.get(result, 'done', site));
    if (done === undefined) return undefined;
    if (done) return found;
    found.push(yield* m.get(result, 'value', site));
  }
  return count < most ? found : undefined;
}
