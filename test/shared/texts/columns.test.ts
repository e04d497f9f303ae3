import { expect, it } from 'vitest';
import { tables } from '../../../shared/domain/tables.ts';
import { columnTitle } from '../../../shared/texts/phrases.ts';

const columns = [...new Set(Object.values(tables).flatMap((one): readonly string[] => one.columns))];

it.each(columns)('column %s is called by what people call it, in cards and reports', (column) => {
  expect(columnTitle('en', column)).not.toMatch(/_|^msdyn/);
  expect(columnTitle('en', column)).not.toBe(column === 'name' || column === 'version' ? '' : column);
});
