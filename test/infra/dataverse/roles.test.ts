import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rolesJson } from '../../../shared/report/roles-json.ts';

it('the committed security roles are those that tables and verbs of the code need (npm run roles)', () => {
  expect(JSON.parse(readFileSync('infra/dataverse/roles.json', 'utf8'))).toEqual(JSON.parse(rolesJson()));
});

it('the reading role holds nothing but reading', () => {
  const { reading } = JSON.parse(rolesJson()) as { reading: { privileges: string[] } };
  expect(reading.privileges.filter((name) => !name.startsWith('prvRead'))).toEqual([]);
});
