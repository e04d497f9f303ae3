import type { Machine } from '../run/machine.ts';
import { newArray, withNatives } from '../run/objects.ts';
import { binary, textOf } from '../run/operators.ts';
import { isObj, isPlain, type Native, unknown, type Value } from '../run/values.ts';
import { matchOf, tryOn } from './patterns.ts';
import { replacing } from './replace.ts';

const names = [
  'charAt',
  'charCodeAt',
  'concat',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'padEnd',
  'padStart',
  'repeat',
  'slice',
  'startsWith',
  'substr',
  'substring',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'trim',
  'trimEnd',
  'trimStart',
  'valueOf',
  'split',
  'at',
  'codePointAt',
  'localeCompare',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
] as const;

/** Members of texts: computed where text and arguments are known; patterns are not. */
export function addTextMembers(m: Machine): void {
  const natives: { [name: string]: Native } = {};
  for (const name of names)
    natives[name] = (args, self) => {
      if (typeof self !== 'string') return unknown;
      if (!args.every(isPlain) || (name === 'repeat' && Number(args[0]) > 1000)) return unknown;
      const method = String.prototype[name] as (...given: unknown[]) => unknown;
      try {
        const result = method.apply(self, [...args]);
        return Array.isArray(result) ? newArray(m, result as Value[]) : (result as Value);
      } catch {
        return unknown;
      }
    };
  natives.normalize = () => unknown;
  Object.assign(natives, withPatterns(m, { ...natives }));
  if (m.protos.String !== undefined) withNatives(m, m.protos.String, natives);
  const plain: { readonly [name: string]: Native } = {
    toString: ([base]: readonly Value[], self: Value) =>
      isPlain(self) && (base === undefined || base === 10) ? String(self) : unknown,
    valueOf: (_args: readonly Value[], self: Value) => self,
    toFixed: ([digits], self) =>
      typeof self === 'number' && (digits === undefined || typeof digits === 'number')
        ? self.toFixed(Math.min(Number(digits ?? 0), 20))
        : unknown,
  };
  if (m.protos.Number !== undefined) withNatives(m, m.protos.Number, plain);
  if (m.protos.Boolean !== undefined) withNatives(m, m.protos.Boolean, plain);
}

/** `String`, `Number`, `Boolean`, `parseInt` and the like, by name. */
export const conversions: { readonly [name: string]: (value: Value, base: Value) => Value } = {
  String: (value) => textOf(value ?? (value === null ? null : undefined)) ?? unknown,
  Number: (value) =>
    typeof value === 'bigint'
      ? Number(value)
      : isPlain(value)
        ? value === undefined
          ? Number.NaN
          : Number(value)
        : unknown,
  parseInt: (value, base) =>
    isPlain(value) ? Number.parseInt(String(value), typeof base === 'number' ? base : 10) : unknown,
  parseFloat: (value) => (isPlain(value) ? Number.parseFloat(String(value)) : unknown),
  isNaN: (value) => (isPlain(value) ? Number.isNaN(Number(value)) : unknown),
  encodeURIComponent: (value) =>
    isPlain(value) ? encodeURIComponent(String(value).toWellFormed()) : unknown,
  decodeURIComponent: (value) => (typeof value === 'string' && !value.includes('%') ? value : unknown),
  encodeURI: (value) => (isPlain(value) ? encodeURI(String(value).toWellFormed()) : unknown),
};

/** Members that take a pattern. */
function withPatterns(
  m: Machine,
  plain: { readonly [name: string]: Native },
): { readonly [name: string]: Native } {
  const on =
    (name: string, use: (text: string, pattern: RegExp) => Value): Native =>
    (args, self, site) => {
      const [given] = args;
      if (!isObj(given)) return plain[name]?.(args, self, site) ?? unknown;
      if (typeof self !== 'string') return unknown;
      const done = tryOn(m, given, self, (pattern) => ({ value: use(self, new RegExp(pattern)) }));
      return done === undefined ? unknown : done.value;
    };
  return {
    replace: replacing(m, false),
    replaceAll: replacing(m, true),
    split: on('split', (text, pattern) => newArray(m, text.split(pattern))),
    search: on('search', (text, pattern) => text.search(pattern)),
    match: on('match', (text, pattern) => {
      const found = text.match(pattern);
      if (found === null) return null;
      return pattern.global ? newArray(m, [...found]) : matchOf(m, found);
    }),
    matchAll: on('matchAll', (text, pattern) =>
      pattern.global
        ? newArray(
            m,
            [...text.matchAll(pattern)].map((found) => matchOf(m, found)),
          )
        : unknown,
    ),
  };
}

export const stringMembers: { readonly [name: string]: Native } = {
  raw: ([texts, ...values]) => {
    const raw = isObj(texts) ? texts.props.get('raw')?.value : undefined;
    let sum: Value = '';
    for (const [index, text] of (isObj(raw) ? (raw.items ?? []) : []).entries())
      sum = binary('+', binary('+', sum, index > 0 ? values[index - 1] : ''), text);
    return sum;
  },
  fromCharCode: (codes) =>
    codes.every((code) => typeof code === 'number') ? String.fromCharCode(...(codes as number[])) : unknown,
  fromCodePoint: (codes) =>
    codes.every((code) => typeof code === 'number' && code >= 0 && code <= 0x10ffff && Number.isInteger(code))
      ? String.fromCodePoint(...(codes as number[]))
      : unknown,
};
