import type { Site, Source } from '../read/source.ts';
import type { ClassNode, FunctionNode } from '../read/syntax.ts';

/** What an expression may be. Symbols are texts with a prefix of their own. */
export type Value = undefined | null | boolean | number | string | bigint | Obj | Unknown | Choice | Early;

/** Nothing is known of it. */
export interface Unknown {
  readonly kind: 'unknown';
  /** What it was made from, e.g. the argument of `$(…)`. */
  readonly about?: Value;
  /** How the code calls it, as far as that says something: `axios`, `React`. */
  readonly name?: string;
  /** Comes from a function that was run without anybody calling it. */
  readonly forced?: boolean;
  /** Made by chance: its digits may serve as a name. */
  readonly isChance?: boolean;
  /** A function of the browser: it is there, and that is all. */
  readonly isFunction?: boolean;
  /** An object of the browser: it is there, and that is all. */
  readonly isThere?: boolean;
  /** An address of which the query is not known. */
  readonly address?: string;
  /** The mode of the panel, as the library answers it. */
  readonly isMode?: boolean;
  /** Whether the panel has this mode, or another one. */
  readonly asks?: { readonly mode: number; readonly isSame: boolean };
}

/** One of these; which one the code does not tell. */
export interface Choice {
  readonly kind: 'choice';
  readonly values: readonly Value[];
}

/** `undefined`, because the library was not there yet when it was read. */
export interface Early {
  readonly kind: 'early';
  readonly site: Site;
}

export type Steps<T> = Generator<Pause, T, Value>;
/** What makes running code stop for a while. */
export type Pause = { readonly await: Value } | { readonly yield: Value };

export type Native = (args: readonly Value[], self: Value, site: Site) => Steps<Value> | Value;

export interface Code {
  readonly node: FunctionNode;
  readonly source: Source;
  readonly scope: Scope;
  /** Of arrow functions: what surrounds them. */
  readonly arrow: boolean;
  readonly self: Value;
  readonly home?: Obj | undefined;
}

export interface Obj {
  readonly kind: 'object';
  tag: string;
  readonly props: Map<string, Slot>;
  proto: Obj | undefined;
  /** Of arrays. */
  items?: Value[];
  code?: Code;
  native?: Native;
  cls?: ClassOf;
  /** Has members nobody has told us of. */
  open?: boolean;
  isFrozen?: boolean;
  /** What the machine keeps with it: state of a promise, an element's parts. */
  host?: unknown;
}

export interface ClassOf {
  readonly node: ClassNode;
  readonly source: Source;
  readonly scope: Scope;
  readonly parent: Value;
  readonly decorators: readonly string[];
}

export interface Slot {
  value: Value;
  get?: Value;
  set?: Value;
  /** Made or deleted under a condition nobody knows: it may not be there. */
  isDoubtful?: boolean;
  /** Loops and copies do not see it. */
  isHidden?: boolean;
}

export interface Cell {
  value: Value;
  /** Between start of the block and the declaration. */
  dead?: boolean;
  /** How a script declared it: what `let`, `const` and `class` make is no member of the window. */
  declared?: 'lexical' | 'var';
  /** The object of a `with` whose member the name is: functions called by it run on that. */
  of?: Value;
}

export interface Scope {
  readonly names: Map<string, Cell>;
  readonly parent: Scope | undefined;
  /** What `this`, `new.target` and `super` are, in scopes of functions. */
  readonly frame: Frame;
}

export interface Frame {
  self: Value;
  readonly source: Source;
  readonly home: Obj | undefined;
  readonly code?: Code;
  readonly args: readonly Value[];
  /** `new.target` */
  readonly target?: Value;
  /** Ends of the panel's mode on branches that left early. */
  readonly left: unknown[];
}

export const unknown: Unknown = { kind: 'unknown' };

export const isObj = (value: Value): value is Obj =>
  typeof value === 'object' && value !== null && value.kind === 'object';
export const isUnknown = (value: Value): value is Unknown =>
  typeof value === 'object' && value !== null && value.kind === 'unknown';
export const isChoice = (value: Value): value is Choice =>
  typeof value === 'object' && value !== null && value.kind === 'choice';
export const isEarly = (value: Value): value is Early =>
  typeof value === 'object' && value !== null && value.kind === 'early';
export const isCallable = (value: Value): value is Obj =>
  isObj(value) && (value.code !== undefined || value.native !== undefined || value.cls !== undefined);
/** Known for certain, and not an object. */
export const isPlain = (value: Value): value is undefined | null | boolean | number | string | bigint =>
  value === null || typeof value !== 'object';

const most = 40;

/** Any of the values; nothing known when there would be too many. */
export function choiceOf(values: readonly Value[]): Value {
  const flat = new Set<Value>();
  for (const value of values)
    if (isChoice(value)) for (const one of value.values) flat.add(one);
    else flat.add(value);
  for (const value of flat) if (isUnknown(value) && flat.size > 1 && ![...flat].some(isObj)) return value;
  if (flat.size > most) return unknown;
  const [first, ...more] = flat;
  return more.length === 0 ? first : { kind: 'choice', values: [...flat] };
}

export const alternatives = (value: Value): readonly Value[] => (isChoice(value) ? value.values : [value]);

export const noneOf = 'none';

/** Something done at once, where steps are asked for. */
export function* atOnceSteps<T>(run: () => T): Steps<T> {
  yield* [];
  return run();
}
