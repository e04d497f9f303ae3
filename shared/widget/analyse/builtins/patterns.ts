import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, newObject, plainObject, withNatives } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { declare, write } from '../run/scope.ts';
import { isObj, type Obj, unknown, type Value } from '../run/values.ts';
import { patiently } from './patience.ts';
import { isQuick } from './quick-patterns.ts';

/** A pattern of the code, to be used only on texts it is quick on. */
export function newPattern(m: Machine, pattern: string, flags: string): Obj {
  const made: Obj = { ...newObject(m.protos.RegExp, 'RegExp'), open: true };
  try {
    made.host = new RegExp(pattern, flags);
  } catch {
    return made;
  }
  made.props.set('source', { value: pattern });
  made.props.set('flags', { value: flags });
  made.props.set('global', { value: flags.includes('g') });
  made.props.set('lastIndex', { value: 0 });
  return made;
}

const longest = 100_000;

/** What trying a pattern on a text gives; `undefined` where the pattern is not known, or takes too long. */
export function tryOn<T>(m: Machine, value: Value, text: string, use: (pattern: RegExp) => T): T | undefined {
  const pattern = isObj(value) && value.tag === 'RegExp' ? value.host : undefined;
  if (!(pattern instanceof RegExp) || text.length > longest) return undefined;
  return isQuick(pattern.source, text.length) ? use(pattern) : patiently(m, () => use(pattern));
}

/** Runs `exec` from where the code's object stands, and moves it on. */
function execute(
  m: Machine,
  self: Value,
  given: Value,
): { readonly found: RegExpExecArray | null } | undefined {
  const text = textOf(given);
  if (text === undefined || !isObj(self)) return undefined;
  const slot = self.props.get('lastIndex');
  return tryOn(m, self, text, (pattern) => {
    if (pattern.global || pattern.sticky) {
      if (typeof slot?.value !== 'number') return undefined;
      pattern.lastIndex = slot.value;
    }
    const found = pattern.exec(text);
    if (slot !== undefined && slot.value !== pattern.lastIndex) write(m.state, slot, pattern.lastIndex);
    return { found };
  });
}

export function matchOf(m: Machine, found: RegExpExecArray | RegExpMatchArray): Obj {
  const made = newArray(m, [...found]);
  made.props.set('index', { value: found.index });
  const { groups } = found;
  made.props.set('groups', { value: groups === undefined ? undefined : plainObject(m, { ...groups }) });
  return made;
}

export function addPatterns(m: Machine): void {
  const { RegExp: proto } = m.protos;
  if (proto === undefined) return;
  withNatives(m, proto, {
    test: ([text], self) => {
      const done = execute(m, self, text);
      return done === undefined ? unknown : done.found !== null;
    },
    exec: ([text], self) => {
      const done = execute(m, self, text);
      return done === undefined ? unknown : done.found === null ? null : matchOf(m, done.found);
    },
    toString: (_args: readonly Value[], self: Value) =>
      isObj(self) && self.host instanceof RegExp ? String(self.host) : unknown,
  });
  const made = nativeFunction(m, ([pattern, flags]) => {
    const known = isObj(pattern) && pattern.host instanceof RegExp ? pattern.host : undefined;
    const text = known?.source ?? textOf(pattern);
    const marks = flags === undefined ? (known?.flags ?? '') : textOf(flags);
    return text === undefined || marks === undefined ? unknown : newPattern(m, text, marks);
  });
  made.props.set('prototype', { value: proto });
  declare(m.globals, 'RegExp', made);
}
