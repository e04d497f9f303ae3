import type { Machine } from '../run/machine.ts';
import { newArray } from '../run/objects.ts';
import { noteItems } from '../run/trail.ts';
import { isObj, type Native, unknown, type Value } from '../run/values.ts';
import { isWhole } from './array-parts.ts';
import { sorted } from './array-sort.ts';

const most = 20_000;

/** Members that change the array itself. */
export function editing(m: Machine): { readonly [name: string]: Native } {
  /** The items, to be changed; in a branch the change can be taken back. */
  const open = (self: Value): Value[] | undefined => {
    if (!isObj(self) || self.items === undefined) return undefined;
    noteItems(m.state, self);
    return self.items;
  };
  return {
    push: (args, self) => {
      const items = open(self);
      if (items !== undefined && items.length < most) items.push(...args);
      return isWhole(self) ? (items?.length ?? unknown) : unknown;
    },
    unshift: (args, self) => open(self)?.unshift(...args) ?? unknown,
    pop: (_args, self) => (isWhole(self) ? open(self)?.pop() : unknown),
    shift: (_args, self) => (isWhole(self) ? open(self)?.shift() : unknown),
    splice: (args, self) => {
      const [from, count, ...more] = args;
      const items = open(self);
      if (items === undefined || typeof from !== 'number') return unknown;
      const length = args.length < 2 ? items.length : typeof count === 'number' ? count : 0;
      return newArray(m, items.splice(from, length, ...more));
    },
    reverse: (_args, self) => {
      open(self)?.reverse();
      return self;
    },
    *sort([compare], self, site) {
      const items = open(self);
      const inOrder = yield* sorted(m, items ?? [], compare, site);
      items?.splice(0, items.length, ...inOrder);
      return self;
    },
    fill: ([value, from, to], self) => {
      const isPart = from !== undefined || to !== undefined;
      const items = open(self);
      if (isPart) items?.fill(value, Number(from ?? 0) || 0, typeof to === 'number' ? to : undefined);
      else items?.fill(value);
      return self;
    },
  };
}
