import { codes, refuse } from './refusal.ts';
import type { Column, Row, Value } from './schema.ts';
import type { Token } from './tokens.ts';

export type Predicate = (row: Row) => boolean;

const literalKinds: { readonly [kind in Column['kind']]: readonly string[] } = {
  guid: ['guid'],
  lookup: ['guid'],
  text: ['text'],
  integer: ['number'],
  bigint: ['number'],
  choice: ['number'],
  boolean: ['boolean'],
  datetime: ['date'],
};

/** A literal's value, when its type is one the column can be compared with; a quoted GUID is a text, not a GUID. */
export function literal(token: Token, column: Column): Value {
  const word = token.kind === 'name' ? token.value : undefined;
  if (word === 'null') return null;
  const isFlag = word === 'true' || word === 'false';
  if (literalKinds[column.kind].includes(isFlag ? 'boolean' : token.kind))
    return isFlag ? word === 'true' : token.value;
  return refuse(
    400,
    codes.badQuery,
    `A ${column.kind} column cannot be compared with ${token.kind} '${token.value}'.`,
  );
}

/** Texts compare without case, as the platform's collation does. */
export const folded = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

type Ordered = string | number;
const ordered = (test: (a: Ordered, b: Ordered) => boolean) => (a: Value, b: Value) =>
  a !== null && b !== null && typeof a === typeof b && test(a as Ordered, b as Ordered);

const operators: { readonly [name: string]: (a: Value, b: Value) => boolean } = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: ordered((a, b) => a > b),
  ge: ordered((a, b) => a >= b),
  lt: ordered((a, b) => a < b),
  le: ordered((a, b) => a <= b),
};

export const isOperator = (name: string): boolean => name in operators;

export function compare(column: string, operator: string, value: Value): Predicate {
  const test = operators[operator] ?? refuse(400, codes.badQuery, `'${operator}' is not an operator.`);
  const wanted = folded(value);
  return (row) => test(folded(row[column] ?? null), wanted);
}

const searches: { readonly [name: string]: (text: string, part: string) => boolean } = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
};

export const isSearch = (name: string): boolean => name in searches;

export function search(name: string, column: string, part: string): Predicate {
  const test = searches[name] ?? refuse(400, codes.badQuery, `'${name}' is not a function.`);
  const wanted = part.toLowerCase();
  return (row) => {
    const value = row[column];
    return typeof value === 'string' && test(value.toLowerCase(), wanted);
  };
}
