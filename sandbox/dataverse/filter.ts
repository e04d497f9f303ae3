import { compare, isOperator, isSearch, literal, type Predicate, search } from './comparison.ts';
import { demandColumn } from './query.ts';
import { codes, refuse } from './refusal.ts';
import type { Column, Row, Table } from './schema.ts';
import type { Store } from './store.ts';
import { navigationOf, tableNamed } from './tables.ts';
import { type Cursor, cursorOver, type Token, tokensOf } from './tokens.ts';

/** Where names in an expression belong: the table itself, or what a lambda's variable runs over. */
interface Scope {
  readonly store: Store;
  readonly table: Table;
  readonly variable?: string;
}

const bad = (message: string): never => refuse(400, codes.badQuery, message);

/**
 * Compiles `$filter`: comparisons, `and`, `or`, `not`, parentheses, text searches, `any`/`all` over many-to-many
 * links, and `Microsoft.Dynamics.CRM.In`. Names and types are checked before any row is looked at.
 */
export function compileFilter(store: Store, table: Table, text: string): Predicate {
  const cursor = cursorOver(tokensOf(text));
  const predicate = disjunction(cursor, { store, table });
  if (cursor.peek() !== undefined) bad(`The filter goes on after its end: '${cursor.peek()?.value}'.`);
  return predicate;
}

function disjunction(cursor: Cursor, scope: Scope): Predicate {
  const parts = [conjunction(cursor, scope)];
  while (cursor.take('or')) parts.push(conjunction(cursor, scope));
  return (row) => parts.some((part) => part(row));
}

function conjunction(cursor: Cursor, scope: Scope): Predicate {
  const parts = [negation(cursor, scope)];
  while (cursor.take('and')) parts.push(negation(cursor, scope));
  return (row) => parts.every((part) => part(row));
}

function negation(cursor: Cursor, scope: Scope): Predicate {
  if (!cursor.take('not')) return term(cursor, scope);
  const inner = term(cursor, scope);
  return (row) => !inner(row);
}

function term(cursor: Cursor, scope: Scope): Predicate {
  if (cursor.take('(')) {
    const inner = disjunction(cursor, scope);
    cursor.expect(')');
    return inner;
  }
  const token = cursor.next();
  if (token.kind !== 'name') return bad(`The filter has '${token.value}' where a column was expected.`);
  if (token.value === 'Microsoft.Dynamics.CRM.In') return membership(cursor, scope);
  if (isSearch(token.value)) return searching(cursor, scope, token.value);
  if (/\/(any|all)$/.test(token.value)) return lambda(cursor, scope, token.value);
  const { name, column } = columnOf(token, scope);
  const operator = cursor.next();
  if (!isOperator(String(operator.value))) bad(`'${operator.value}' is not an operator of this filter.`);
  return compare(name, String(operator.value), literal(cursor.next(), column));
}

function columnOf(
  token: Token,
  { table, variable }: Scope,
): { readonly name: string; readonly column: Column } {
  const path = String(token.value);
  const name = variable === undefined ? path : path.slice(variable.length + 1);
  if (variable !== undefined && !path.startsWith(`${variable}/`))
    bad(`Inside a lambda '${path}' must start with '${variable}/'.`);
  demandColumn(table, name);
  const column = table.columns[name] ?? bad(`The table ${table.name} has no column '${name}'.`);
  return { name, column };
}

function searching(cursor: Cursor, scope: Scope, kind: string): Predicate {
  cursor.expect('(');
  const { name, column } = columnOf(cursor.next(), scope);
  cursor.expect(',');
  const part = cursor.next();
  cursor.expect(')');
  if (column.kind !== 'text' || part.kind !== 'text') bad(`${kind} needs a text column and a text.`);
  return search(kind, name, String(part.value));
}

function lambda(cursor: Cursor, scope: Scope, path: string): Predicate {
  const [navigation = '', quantifier] = path.split('/');
  const link = navigationOf(scope.table, navigation);
  if (link === undefined) return bad(`${scope.table.name} has no collection '${navigation}'.`);
  const { relationship, side } = link;
  const otherTable = tableNamed(relationship[side === 'from' ? 'to' : 'from'].table);
  cursor.expect('(');
  const test = cursor.take(')') ? () => true : lambdaBody(cursor, { store: scope.store, table: otherTable });
  const key = scope.table.key;
  return (row: Row) => {
    const others = scope.store.linkedRows(relationship.name, side, String(row[key]));
    return quantifier === 'all' ? others.every(test) : others.some(test);
  };
}

function lambdaBody(cursor: Cursor, scope: Scope): Predicate {
  const variable = String(cursor.next().value);
  cursor.expect(':');
  const test = disjunction(cursor, { ...scope, variable });
  cursor.expect(')');
  return test;
}

/** `Microsoft.Dynamics.CRM.In(PropertyName='x',PropertyValues=['a','b'])`: values are always quoted there. */
function membership(cursor: Cursor, { table }: Scope): Predicate {
  for (const word of ['(', 'PropertyName', '=']) cursor.expect(word);
  const name = String(cursor.next().value);
  demandColumn(table, name);
  for (const word of [',', 'PropertyValues', '=', '[']) cursor.expect(word);
  const wanted = new Set<string>();
  do wanted.add(String(cursor.next().value).toLowerCase());
  while (cursor.take(','));
  for (const word of [']', ')']) cursor.expect(word);
  return (row) => wanted.has(String(row[name] ?? '').toLowerCase());
}
