import { fillBody } from './parse-lazily.ts';

/** A node as Babel makes it, before it is brought into the common form. */
interface Raw {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const literals: ReadonlySet<string> = new Set([
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'DirectiveLiteral',
]);
const functionFields = ['params', 'body', 'async', 'generator', 'returnType', 'typeParameters'] as const;

const linkTypes = /^(?:Member|Call)Expression$/;

const opened = new WeakSet<object>();
const functions = /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/;

/**
 * Brings a tree, Babel's above all, into one form of ESTree, in place, down to the bodies of functions: those follow when somebody looks
 * into them, by `openBody`, and in a bundle most never are. Babel can do all of it itself, at half the price of parsing.
 */
export function toEstree(root: unknown): void {
  const open: Raw[] = isRaw(root) ? [root] : [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    convert(node);
    const isFunction = functions.test(node.type);
    for (const field in node) {
      if (field === 'loc' || (isFunction && field === 'body')) continue;
      const value = node[field];
      if (Array.isArray(value)) {
        for (const one of value) if (isRaw(one)) open.push(one);
      } else if (isRaw(value)) open.push(value);
    }
  }
}

/** Brings the body of a function into form, once. */
export function openBody(body: object): void {
  if (opened.has(body)) return;
  opened.add(body);
  fillBody(body);
  toEstree(body);
}

/** One node alone, for walks of their own. */
export function convertNode(node: object): void {
  fillBody(node);
  if (isRaw(node)) convert(node);
}

function convert(node: Raw): void {
  const { type } = node;
  if (literals.has(type)) node.type = 'Literal';
  else if (conversions[type] !== undefined) conversions[type](node);
}

const conversions: { readonly [type: string]: ((node: Raw) => void) | undefined } = {
  NullLiteral: (node) => {
    node.type = 'Literal';
    node.value = null;
  },
  BigIntLiteral: (node) => {
    node.type = 'Literal';
    node.value = bigint(String(node.value));
  },
  RegExpLiteral: (node) => {
    node.type = 'Literal';
    node.regex = { pattern: node.pattern, flags: node.flags };
    node.value = null;
  },
  ObjectProperty: (node) => {
    node.type = 'Property';
    node.kind = 'init';
    node.method = false;
  },
  ObjectMethod: (node) => {
    node.type = 'Property';
    node.value = functionOf(node);
    node.method = node.kind === 'method';
    if (node.kind === 'method') node.kind = 'init';
  },
  ClassMethod: method,
  ClassPrivateMethod: method,
  TSDeclareMethod: (node) => {
    node.type = 'TSAbstractMethodDefinition';
  },
  ClassProperty: (node) => {
    node.type = 'PropertyDefinition';
  },
  ClassPrivateProperty: (node) => {
    node.type = 'PropertyDefinition';
  },
  ClassAccessorProperty: (node) => {
    node.type = 'PropertyDefinition';
  },
  OptionalMemberExpression: (node) => {
    node.type = 'MemberExpression';
    node.isChain = true;
  },
  OptionalCallExpression: (node) => {
    node.type = 'CallExpression';
    node.isChain = true;
  },
  ChainExpression: (node) => markChain(node.expression),
  BlockStatement: directives,
  Program: directives,
  TSModuleBlock: directives,
  Import: () => undefined,
};

/** Other parsers put a node around a chain instead: all from its first `?.` on is part of it. */
function markChain(top: unknown): void {
  const links: Raw[] = [];
  for (let at = top; isRaw(at) && linkTypes.test(at.type); at = at.object ?? at.callee) links.push(at);
  const first = links.findLastIndex(({ optional }) => optional === true);
  for (const link of links.slice(0, first + 1)) link.isChain = true;
}

function method(node: Raw): void {
  node.value = functionOf(node);
  node.type = 'MethodDefinition';
}

/** A function without its name, as methods are in ESTree. */
function functionOf(node: Raw): Raw {
  const made: Raw = { type: 'FunctionExpression', start: node.start, end: node.end, id: null };
  for (const field of functionFields) {
    made[field] = node[field];
    node[field] = undefined;
  }
  return made;
}

/** Of the directives only `'use strict'` does something. */
function directives(node: Raw): void {
  const all = Array.isArray(node.directives) ? node.directives : [];
  if (all.some((one: Raw) => isRaw(one.value) && one.value.value === 'use strict')) node.isStrict = true;
  node.directives = undefined;
}

function bigint(text: string): bigint {
  try {
    return BigInt(text);
  } catch {
    return 0n;
  }
}
