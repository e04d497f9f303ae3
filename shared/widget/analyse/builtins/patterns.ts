import type { Site } from '../read/source.ts';
import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, plainObject, withNatives } from '../run/objects.ts';
import { newPattern, patternOf } from '../run/patterns-of-text.ts';
import { declare } from '../run/scope.ts';
import {
  isCallable,
  isObj,
  isPlain,
  type Native,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';

/** Longer texts are not searched. */
const longest = 2_000;

/** `RegExp`, and members of texts that take one. */
export function addPatterns(m: Machine): void {
  const { RegExp: proto, String: texts } = m.protos;
  if (proto === undefined || texts === undefined) return;
  withNatives(m, proto, {
    test: ([text], self) => {
      const match = execute(m, self, text);
      return match === unknown ? unknown : match !== null;
    },
    exec: ([text], self) => execute(m, self, text),
    toString: (_args: readonly Value[], self: Value) => String(patternOf(self) ?? '') || unknown,
  });
  for (const name of ['source', 'flags', 'global', 'ignoreCase', 'multiline', 'sticky'] as const)
    proto.props.set(name, {
      value: undefined,
      get: nativeFunction(m, (_args, self) => patternOf(self)?.[name] ?? unknown),
    });
  const made = nativeFunction(m, ([source, flags]) => {
    const known = patternOf(source);
    if (flags !== undefined && typeof flags !== 'string') return unknown;
    if (known !== undefined) return newPattern(m, known.source, flags ?? known.flags);
    return typeof source === 'string' ? newPattern(m, source || '(?:)', flags) : unknown;
  });
  made.props.set('prototype', { value: proto });
  declare(m.globals, 'RegExp', made);
  withNatives(m, texts, {
    match: ([pattern], self) => matched(m, self, pattern),
    matchAll: ([pattern], self) =>
      searched(self, pattern, (text, by) =>
        newArray(
          m,
          [...text.matchAll(by)].map((one) => matchOf(m, one)),
        ),
      ),
    search: ([pattern], self) => searched(self, pattern, (text, by) => text.search(by)),
    normalize: () => unknown,
    ...Object.fromEntries(
      (['replace', 'replaceAll'] as const).map((name) => [name, replacing(m, name)] as const),
    ),
  });
  const split = texts.props.get('split')?.value;
  withNatives(m, texts, {
    split: (args, self, site) =>
      patternOf(args[0]) === undefined
        ? m.call(split, self, args, site)
        : searched(self, args[0], (text, by) => newArray(m, text.split(by))),
  });
}

function searched(self: Value, pattern: Value, search: (text: string, by: RegExp) => Value): Value {
  if (typeof self !== 'string' || self.length > longest) return unknown;
  const known = patternOf(pattern);
  if (known === undefined && typeof pattern !== 'string') return unknown;
  try {
    return search(self, known ?? new RegExp(String(pattern), 'g'));
  } catch {
    return unknown;
  }
}

const matched = (m: Machine, self: Value, pattern: Value): Value =>
  searched(self, typeof pattern === 'string' ? newPattern(m, pattern || '(?:)') : pattern, (text, by) => {
    const match = text.match(by);
    return match === null ? null : by.global ? newArray(m, match) : matchOf(m, match);
  });

function matchOf(m: Machine, match: RegExpMatchArray): Obj {
  const made = newArray(m, match);
  made.props.set('index', { value: match.index });
  made.props.set('input', { value: match.input });
  made.props.set('groups', { value: match.groups === undefined ? undefined : plainObject(m, match.groups) });
  return made;
}

function execute(m: Machine, self: Value, text: Value): Value {
  const known = patternOf(self);
  if (known === undefined || !isObj(self) || !isPlain(text) || String(text).length > longest) return unknown;
  const isMoving = known.global || known.sticky;
  const slot = self.props.get('lastIndex');
  // Where it goes on is not put back after a branch.
  if (isMoving && (m.state.trail !== undefined || typeof slot?.value !== 'number')) return unknown;
  known.lastIndex = isMoving ? Number(slot?.value) : 0;
  const match = known.exec(String(text));
  if (isMoving && slot !== undefined) slot.value = known.lastIndex;
  return match === null ? null : matchOf(m, match);
}

const replacing = (m: Machine, name: 'replace' | 'replaceAll'): Native =>
  function* replaced([pattern, by], self, site): Steps<Value> {
    if (typeof self !== 'string' || self.length > longest) return unknown;
    const known = patternOf(pattern);
    if (known === undefined && !(isPlain(pattern) && pattern !== undefined)) return unknown;
    const of = known ?? String(pattern);
    try {
      if (!isCallable(by)) return isPlain(by) ? self[name](of, String(by)) : unknown;
      return yield* replacedBy(m, self, name === 'replace' ? of : allOf(of), by, site);
    } catch (error) {
      if (error instanceof TypeError) return unknown;
      throw error;
    }
  };

const allOf = (of: RegExp | string): RegExp | string =>
  typeof of === 'string' ? new RegExp(of.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g') : of;

/** Each match is given to a function of the code. */
function* replacedBy(m: Machine, text: string, of: RegExp | string, by: Value, site: Site): Steps<Value> {
  const calls: (readonly Value[])[] = [];
  text.replace(of, (...args: unknown[]) => {
    const groups = args.at(-1);
    calls.push(typeof groups === 'object' ? [...(args.slice(0, -1) as Value[]), unknown] : (args as Value[]));
    return '';
  });
  const results: string[] = [];
  for (const args of calls) {
    const result = yield* m.call(by, undefined, args, site);
    if (!isPlain(result)) return unknown;
    results.push(String(result));
  }
  return text.replace(of, () => results.shift() ?? '');
}
