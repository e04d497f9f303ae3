import type { Site } from '../read/source.ts';
import { anyOf } from '../run/fork.ts';
import type { Machine } from '../run/machine.ts';
import { newArray, withNatives } from '../run/objects.ts';
import { binary, textOf, truth } from '../run/operators.ts';
import {
  atOnceSteps,
  choiceOf,
  isObj,
  type Native,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';

const itemsOf = (self: Value): Value[] | undefined => (isObj(self) ? self.items : undefined);
const isWhole = (self: Value): boolean => isObj(self) && self.open !== true;

/** Calls back for each item; for a list nobody knows, once with something unknown, which may not happen. */
function* each(m: Machine, self: Value, fn: Value, site: Site): Steps<readonly Value[]> {
  const items = itemsOf(self);
  const results: Value[] = [];
  for (const [index, item] of [...(items ?? [])].entries())
    results.push(yield* m.call(fn, undefined, [item, index, self], site));
  if (items === undefined || !isWhole(self))
    results.push(anyOf(m, [() => m.call(fn, undefined, [unknown, unknown, self], site), nothing]));
  return results;
}

const nothing = (): Steps<Value> => atOnceSteps(() => undefined);

export function addArrayMembers(m: Machine): void {
  const { Array: proto } = m.protos;
  if (proto !== undefined) withNatives(m, proto, { ...loops(m), ...edits(m), ...readings(m) });
}

function loops(m: Machine): { readonly [name: string]: Native } {
  return {
    *forEach([fn], self, site) {
      yield* each(m, self, fn, site);
      return undefined;
    },
    *map([fn], self, site) {
      const made = newArray(m, yield* each(m, self, fn, site));
      if (!isWhole(self)) made.open = true;
      return made;
    },
    *flatMap([fn], self, site) {
      const results = yield* each(m, self, fn, site);
      return newArray(
        m,
        results.flatMap((one) => itemsOf(one) ?? [one]),
      );
    },
    *filter([fn], self, site) {
      const results = yield* each(m, self, fn, site);
      const items = itemsOf(self) ?? [];
      return newArray(
        m,
        items.filter((_item, index) => truth(results[index]) !== false),
      );
    },
    *find([fn], self, site) {
      const items = itemsOf(self) ?? [];
      const possible: Value[] = [];
      for (const [index, item] of items.entries()) {
        const fits = truth(yield* m.call(fn, undefined, [item, index, self], site));
        if (fits !== false) possible.push(item);
        if (fits === true) return choiceOf(possible);
      }
      return isWhole(self) ? choiceOf([...possible, undefined]) : unknown;
    },
    *some([fn], self, site) {
      const answers = (yield* each(m, self, fn, site)).map(truth);
      if (answers.includes(true)) return true;
      return answers.every((one) => one === false) && isWhole(self) ? false : unknown;
    },
    *every([fn], self, site) {
      const answers = (yield* each(m, self, fn, site)).map(truth);
      if (answers.includes(false)) return false;
      return answers.every((one) => one === true) && isWhole(self) ? true : unknown;
    },
    *reduce([fn, start], self, site) {
      const items = [...(itemsOf(self) ?? [])];
      let sum = start === undefined ? items.shift() : start;
      for (const [index, item] of items.entries())
        sum = yield* m.call(fn, undefined, [sum, item, index, self], site);
      return isWhole(self) ? sum : unknown;
    },
  };
}

function edits(m: Machine): { readonly [name: string]: Native } {
  return {
    push: (args, self) => {
      const items = itemsOf(self);
      if (items !== undefined && items.length < 20_000) items.push(...args);
      return items?.length ?? unknown;
    },
    unshift: (args, self) => itemsOf(self)?.unshift(...args) ?? unknown,
    pop: (_args, self) => (isWhole(self) ? itemsOf(self)?.pop() : unknown),
    shift: (_args, self) => (isWhole(self) ? itemsOf(self)?.shift() : unknown),
    splice: ([from, count, ...more], self) => {
      const items = itemsOf(self);
      if (items === undefined || typeof from !== 'number') return unknown;
      return newArray(m, items.splice(from, typeof count === 'number' ? count : items.length, ...more));
    },
    reverse: (_args, self) => {
      itemsOf(self)?.reverse();
      return self;
    },
    sort: (_args, self) => self,
    fill: (_args, self) => self,
  };
}

function readings(m: Machine): { readonly [name: string]: Native } {
  return {
    slice: ([from, to], self) => {
      const items = itemsOf(self);
      if (items === undefined) return unknown;
      return copy(m, self, items.slice(Number(from ?? 0) || 0, typeof to === 'number' ? to : undefined));
    },
    concat: (args, self) =>
      copy(m, self, [...(itemsOf(self) ?? []), ...args.flatMap((one) => itemsOf(one) ?? [one])]),
    join: ([between], self) => {
      const texts = itemsOf(self)?.map(textOf);
      if (texts === undefined || !isWhole(self)) return unknown;
      const separator = typeof between === 'string' ? between : ',';
      let sum: Value = '';
      for (const [index, text] of texts.entries())
        sum = binary('+', index > 0 ? binary('+', sum, separator) : sum, text ?? itemsOf(self)?.[index]);
      return sum;
    },
    includes: ([item], self) => foundIn(self, item, true, false),
    indexOf: ([item], self) => {
      const index = itemsOf(self)?.indexOf(item) ?? -1;
      return index >= 0 ||
        (isWhole(self) &&
          itemsOf(self)?.every((one) => typeof one !== 'object') === true &&
          typeof item !== 'object')
        ? index
        : unknown;
    },
    keys: (_args, self) => newArray(m, itemsOf(self)?.map((_one, index) => index) ?? []),
    values: (_args, self) => self,
    entries: (_args, self) =>
      newArray(m, itemsOf(self)?.map((one, index) => newArray(m, [index, one])) ?? []),
    at: ([index], self) => (typeof index === 'number' && isWhole(self) ? itemsOf(self)?.at(index) : unknown),
    flat: (_args, self) => copy(m, self, itemsOf(self)?.flatMap((one) => itemsOf(one) ?? [one]) ?? []),
  };
}

function copy(m: Machine, self: Value, items: readonly Value[]): Obj {
  const made = newArray(m, items);
  if (!isWhole(self)) made.open = true;
  return made;
}

function foundIn(self: Value, item: Value, yes: Value, no: Value): Value {
  const items = itemsOf(self);
  if (items === undefined || typeof item === 'object') return unknown;
  if (items.includes(item)) return yes;
  return isWhole(self) && items.every((one) => typeof one !== 'object') ? no : unknown;
}
