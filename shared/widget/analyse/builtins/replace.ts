import type { Machine } from '../run/machine.ts';
import { textOf } from '../run/operators.ts';
import { isCallable, isObj, isPlain, type Native, type Steps, unknown, type Value } from '../run/values.ts';
import { tryOn } from './patterns.ts';

interface Hit {
  readonly at: number;
  /** The text that fits and its groups. */
  readonly parts: readonly (string | undefined)[];
}

/** `text.replace(what, by)`: of a text or a pattern, by a text or by what a function gives. */
export function replacing(m: Machine, isAll: boolean): Native {
  return function* replace([what, by], self, site): Steps<Value> {
    if (typeof self !== 'string') return unknown;
    if (!isCallable(by)) return isPlain(by) ? plainly(m, self, what, String(by), isAll) : unknown;
    const hits = hitsOf(m, self, what, isAll);
    if (hits === undefined) return unknown;
    let done = '';
    let from = 0;
    for (const { at, parts } of hits) {
      const text = textOf(yield* m.call(by, undefined, [...parts, at, self], site));
      if (text === undefined) return unknown;
      done += self.slice(from, at) + text;
      from = at + (parts[0]?.length ?? 0);
    }
    return done + self.slice(from);
  };
}

function plainly(m: Machine, text: string, what: Value, by: string, isAll: boolean): Value {
  if (isObj(what)) return tryOn(m, what, text, (pattern) => text.replace(new RegExp(pattern), by)) ?? unknown;
  if (!isPlain(what)) return unknown;
  return isAll ? text.replaceAll(String(what), by) : text.replace(String(what), by);
}

function hitsOf(m: Machine, text: string, what: Value, isAll: boolean): readonly Hit[] | undefined {
  if (isObj(what))
    return tryOn(m, what, text, (pattern) => {
      if (pattern.global) return [...text.matchAll(new RegExp(pattern))].map(hitOf);
      const found = new RegExp(pattern).exec(text);
      return found === null ? [] : [hitOf(found)];
    });
  if (!isPlain(what)) return undefined;
  const wanted = String(what);
  const hits: Hit[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + Math.max(1, wanted.length))) {
    hits.push({ at, parts: [wanted] });
    if (!isAll || wanted === '') break;
  }
  return hits;
}

const hitOf = (found: RegExpExecArray | RegExpMatchArray): Hit => ({
  at: found.index ?? 0,
  parts: [...found],
});
