import { folded } from './comparison.ts';
import { demandColumn } from './query.ts';
import { codes, refuse } from './refusal.ts';
import type { Row, Table, Value } from './schema.ts';

type Comparator = (a: Row, b: Row) => number;

function compareValues(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

const by =
  (column: string, direction: 1 | -1): Comparator =>
  (a, b) =>
    direction * compareValues(folded(a[column] ?? null), folded(b[column] ?? null));

/** `$orderby` with the key as the last word, so that equal rows keep their places from page to page. */
export function comparatorOf(table: Table, orderby: string | undefined): Comparator {
  const parts = (orderby ?? '').split(',').filter((part) => part.trim() !== '');
  const comparators = parts.map((part) => {
    const [name = '', direction = 'asc', more] = part.trim().split(/\s+/);
    demandColumn(table, name);
    if (more !== undefined || (direction !== 'asc' && direction !== 'desc'))
      refuse(400, codes.badQuery, `'${part.trim()}' cannot be ordered by.`);
    return by(name, direction === 'asc' ? 1 : -1);
  });
  comparators.push(by(table.key, 1));
  return (a, b) => comparators.reduce((sum, compare) => (sum !== 0 ? sum : compare(a, b)), 0);
}
