import type { Site } from '../read/source.ts';
import { anyOf } from '../run/fork.ts';
import { iterate } from '../run/iterate.ts';
import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, withNatives } from '../run/objects.ts';
import { binary, inherits, textOf, truth } from '../run/operators.ts';
import { behind, isProxy } from '../run/proxies.ts';
import { declare } from '../run/scope.ts';
import {
  atOnceSteps,
  choiceOf,
  isCallable,
  isObj,
  isPlain,
  isUnknown,
  type Native,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';
import { editing } from './array-edits.ts';
import { onLists, throughProxy } from './array-like.ts';
import { isWhole, itemsOf, likeOf } from './array-parts.ts';
import { sorted } from './array-sort.ts';

const nothing = (): Steps<Value> => atOnceSteps(() => undefined);

/** Calls back for each item; for a list nobody knows, once with something unknown, which may not happen. */
function* each(m: Machine, self: Value, [fn, as]: readonly Value[], site: Site): Steps<readonly Value[]> {
  const items = itemsOf(self);
  const results: Value[] = [];
  // Holes are not visited.
  for (const [index, item] of [...(items ?? [])].entries())
    if (items === undefined || !(index in items)) results.push(undefined);
    else results.push(yield* m.call(fn, as, [item, index, self], site));
  if (items === undefined || !isWhole(self))
    results.push(anyOf(m, [() => m.call(fn, as, [unknown, unknown, self], site), nothing]));
  return results;
}

interface Match {
  /** Any of these may be the first to fit. */
  readonly possible: readonly number[];
  /** One fits for certain, the last of the possible ones. */
  readonly isCertain: boolean;
}

/** Asks item by item until one fits; those behind one that may fit may not be asked. */
function* firstFit(
  m: Machine,
  self: Value,
  [fn, as]: readonly Value[],
  site: Site,
  wanted: boolean,
  order: (indexes: number[]) => number[] = (indexes) => indexes,
): Steps<Match> {
  const items = [...(itemsOf(self) ?? [])];
  const possible: number[] = [];
  for (const index of order([...items.keys()])) {
    const ask = () => m.call(fn, as, [items[index], index, self], site);
    const fits = truth(possible.length === 0 ? yield* ask() : anyOf(m, [ask, nothingAsked]));
    if (fits === !wanted) continue;
    possible.push(index);
    if (fits === wanted) return { possible, isCertain: true };
  }
  if (!isWhole(self)) anyOf(m, [() => m.call(fn, as, [unknown, unknown, self], site), nothing]);
  return { possible, isCertain: false };
}

const nothingAsked = (): Steps<Value> => atOnceSteps(() => unknown);

const backwards = (indexes: number[]): number[] => indexes.reverse();

export function addArrayMembers(m: Machine): void {
  const { Array: proto } = m.protos;
  if (proto === undefined) return;
  const natives = { ...loops(m), ...searches(m), ...editing(m), ...readings(m) };
  for (const [name, native] of Object.entries(natives))
    proto.props.set(name, { value: nativeFunction(m, onLists(m, name, native)) });
}

function loops(m: Machine): { readonly [name: string]: Native } {
  const reduce = (order: (items: Value[]) => Value[]): Native =>
    function* fold(args, self, site): Steps<Value> {
      const items = order([...(itemsOf(self) ?? [])].map((item, index) => newArray(m, [item, index])));
      let sum = args.length < 2 ? first(items.shift()) : args[1];
      for (const one of items)
        sum = yield* m.call(args[0], undefined, [sum, ...(itemsOf(one) ?? []), self], site);
      return isWhole(self) ? sum : unknown;
    };
  return {
    *forEach(args, self, site) {
      yield* each(m, self, args, site);
      return undefined;
    },
    *map(args, self, site) {
      return likeOf(m, self, yield* each(m, self, args, site));
    },
    *flatMap(args, self, site) {
      const results = yield* each(m, self, args, site);
      return likeOf(
        m,
        self,
        results
          .filter((_one, index) => index in (itemsOf(self) ?? []) || index >= (itemsOf(self)?.length ?? 0))
          .flatMap((one) => itemsOf(one) ?? [one]),
      );
    },
    *filter(args, self, site) {
      const results = yield* each(m, self, args, site);
      const items = itemsOf(self) ?? [];
      const kept = items.filter((_item, index) => truth(results[index]) !== false);
      const made = likeOf(m, self, kept);
      if (items.some((_item, index) => truth(results[index]) === undefined)) made.open = true;
      return made;
    },
    reduce: reduce((items) => items),
    reduceRight: reduce((items) => items.reverse()),
  };
}

/** What `concat` makes of an argument: the items of an array, also of one in a proxy. */
function spread(m: Machine, one: Value): readonly Value[] {
  if (!isObj(one) || one.tag === 'Arguments') return [one];
  return itemsOf(isProxy(one) ? throughProxy(m, one) : one) ?? [one];
}

const first = (pair: Value): Value => itemsOf(pair)?.[0];

function searches(m: Machine): { readonly [name: string]: Native } {
  const found = (order: (indexes: number[]) => number[], pick: 'item' | 'index'): Native =>
    function* find(args, self, site): Steps<Value> {
      const match = yield* firstFit(m, self, args, site, true, order);
      const items = itemsOf(self) ?? [];
      const none: Value = pick === 'item' ? undefined : -1;
      if (!match.isCertain && !isWhole(self)) return unknown;
      const values = match.possible.map((index) => (pick === 'item' ? items[index] : index));
      return choiceOf(match.isCertain ? values : [...values, none]);
    };
  const asked = (wanted: boolean): Native =>
    function* ask(args, self, site): Steps<Value> {
      const { possible, isCertain } = yield* firstFit(m, self, args, site, wanted);
      if (isCertain && possible.length === 1) return wanted;
      if (isCertain) return wanted;
      return possible.length === 0 && isWhole(self) ? !wanted : unknown;
    };
  const forwards = (indexes: number[]): number[] => indexes;
  return {
    find: found(forwards, 'item'),
    findLast: found(backwards, 'item'),
    findIndex: found(forwards, 'index'),
    findLastIndex: found(backwards, 'index'),
    some: asked(true),
    every: asked(false),
  };
}

function readings(m: Machine): { readonly [name: string]: Native } {
  return {
    slice: ([from, to], self) => {
      const items = itemsOf(self);
      if (items === undefined || isUnknown(from) || isUnknown(to)) return unknown;
      return likeOf(m, self, items.slice(Number(from ?? 0) || 0, typeof to === 'number' ? to : undefined));
    },
    concat: (args, self) => {
      const made = likeOf(m, self, [...(itemsOf(self) ?? []), ...args.flatMap((one) => spread(m, one))]);
      if (args.some((one) => isUnknown(one) || (isObj(one) && one.open === true))) made.open = true;
      return made;
    },
    join: ([between], self) => {
      const texts = itemsOf(self)?.map((one) => (one === undefined || one === null ? '' : textOf(one)));
      if (texts === undefined || !isWhole(self)) return unknown;
      const separator = typeof between === 'string' ? between : ',';
      let sum: Value = '';
      for (const [index, text] of texts.entries())
        sum = binary('+', index > 0 ? binary('+', sum, separator) : sum, text ?? itemsOf(self)?.[index]);
      return sum;
    },
    includes: (args, self) => (args.length > 1 ? inPart(args, self, foundIn) : foundIn(self, args[0])),
    indexOf: ([item, ...from], self) =>
      from.length > 0 ? unknown : indexIn(self, item, (items) => items.indexOf(item)),
    lastIndexOf: ([item], self) => indexIn(self, item, (items) => items.lastIndexOf(item)),
    keys: (_args, self) => likeOf(m, self, itemsOf(self)?.map((_one, index) => index) ?? []),
    values: (_args, self) => self,
    entries: (_args, self) =>
      likeOf(m, self, itemsOf(self)?.map((one, index) => newArray(m, [index, one])) ?? []),
    at: ([index], self) => (typeof index === 'number' && isWhole(self) ? itemsOf(self)?.at(index) : unknown),
    flat: ([depth], self) =>
      likeOf(m, self, flattened(itemsOf(self) ?? [], typeof depth === 'number' ? depth : 1)),
    toReversed: (_args, self) => likeOf(m, self, [...(itemsOf(self) ?? [])].reverse()),
    *toSorted([compare], self, site) {
      return likeOf(m, self, yield* sorted(m, itemsOf(self) ?? [], compare, site));
    },
    with: ([index, value], self) => {
      const items = [...(itemsOf(self) ?? [])];
      if (typeof index !== 'number') return unknown;
      items[index < 0 ? items.length + index : index] = value;
      return likeOf(m, self, items);
    },
    toString: (_args: readonly Value[], self: Value) => (isWhole(self) ? (textOf(self) ?? unknown) : unknown),
  };
}

const flattened = (items: readonly Value[], depth: number): readonly Value[] =>
  items.flatMap((one) => {
    const inner = itemsOf(one);
    return inner === undefined ? [one] : depth > 1 ? flattened(inner, Math.min(depth, 20) - 1) : inner;
  });

/** Objects are the same only as themselves; what is not known may be anything. */
const isTold = (items: readonly Value[], item: Value): boolean =>
  (isPlain(item) || isObj(item)) && items.every((one) => isPlain(one) || isObj(one));

function foundIn(self: Value, item: Value): Value {
  const items = itemsOf(self);
  if (items === undefined || isUnknown(item)) return unknown;
  if (items.includes(item)) return true;
  return isWhole(self) && isTold(items, item) ? false : unknown;
}

/** `includes(item, from)` */
const inPart = ([item, from]: readonly Value[], self: Value, find: typeof foundIn): Value => {
  const items = itemsOf(self);
  if (!isObj(self) || items === undefined || !isPlain(from)) return unknown;
  return find({ ...self, items: items.slice(Number(from) || 0) }, item);
};

function indexIn(self: Value, item: Value, search: (items: readonly Value[]) => number): Value {
  const items = itemsOf(self);
  if (items === undefined || isUnknown(item)) return unknown;
  const index = search(items);
  const isTrue = isTold(items, item) && isWhole(self);
  return index >= 0 || isTrue ? index : unknown;
}

export function addArrayConstructor(m: Machine): void {
  const made = nativeFunction(m, (args, self) => {
    const [count] = args;
    const list = newArray(m, args.length === 1 && typeof count === 'number' ? [] : args);
    if (list.items !== undefined && typeof count === 'number' && args.length === 1)
      list.items.length = Math.min(Math.max(Math.trunc(count) || 0, 0), 1000);
    if (args.length === 1 && isUnknown(count)) list.open = true;
    if (!isObj(self) || m.protos.Array === undefined || !inherits(self, m.protos.Array)) return list;
    // `super()` of a class that extends it.
    return Object.assign(self, { tag: 'Array', items: list.items ?? [] });
  });
  if (m.protos.Array !== undefined) made.props.set('prototype', { value: m.protos.Array });
  withNatives(m, made, {
    isArray: ([given]) => {
      const of = behind(given);
      return isUnknown(of) ? unknown : isObj(of) && of.items !== undefined && of.tag !== 'Arguments';
    },
    of: (args) => newArray(m, args),
    *from([of, fn, as], _self, site) {
      const whole = yield* listFrom(m, of, site);
      if (!isCallable(fn)) return whole ?? unknown;
      return whole === undefined ? unknown : likeOf(m, whole, yield* each(m, whole, [fn, as], site));
    },
  });
  declare(m.globals, 'Array', made);
}

function* listFrom(m: Machine, of: Value, site: Site): Steps<Obj | undefined> {
  if (isObj(of) && of.items !== undefined) return likeOf(m, of, of.items);
  const items = yield* iterate(m, of, site);
  if (items !== undefined) return newArray(m, items);
  const length = isObj(of) ? of.props.get('length')?.value : undefined;
  if (!isObj(of) || typeof length !== 'number') return undefined;
  const count = Math.min(Math.max(length, 0), 1000);
  return newArray(
    m,
    Array.from({ length: count }, (_one, index) => of.props.get(String(index))?.value),
  );
}
