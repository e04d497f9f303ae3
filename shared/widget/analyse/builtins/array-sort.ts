import type { Site } from '../read/source.ts';
import type { Machine } from '../run/machine.ts';
import { textOf } from '../run/operators.ts';
import { choiceOf, isCallable, isPlain, type Steps, type Value } from '../run/values.ts';

const most = 400;

/** In order where the code decides it; else each place may hold any of them. */
export function* sorted(
  m: Machine,
  items: readonly Value[],
  compare: Value,
  site: Site,
): Steps<readonly Value[]> {
  const any = (): readonly Value[] => items.map(() => choiceOf(items));
  if (items.length > most) return any();
  const done: Value[] = [];
  for (const item of items) {
    let at = done.length;
    while (at > 0) {
      const order = yield* ordered(m, done[at - 1], item, compare, site);
      if (order === undefined) return any();
      if (order <= 0) break;
      at -= 1;
    }
    done.splice(at, 0, item);
  }
  return done;
}

function* ordered(m: Machine, a: Value, b: Value, compare: Value, site: Site): Steps<number | undefined> {
  if (isCallable(compare)) {
    const result = yield* m.call(compare, undefined, [a, b], site);
    return isPlain(result) ? Number(result) || 0 : undefined;
  }
  const [one, other] = [textOf(a), textOf(b)];
  if (compare !== undefined || one === undefined || other === undefined) return undefined;
  return one < other ? -1 : one > other ? 1 : 0;
}
