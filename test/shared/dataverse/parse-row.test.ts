import { expect, it } from 'vitest';
import { parseRow } from '../../../shared/dataverse/parse-row.ts';

const id = '8f1c5f3e-0000-4000-8000-00000000000a';
const raw = {
  '@odata.etag': 'W/"12"',
  msdyn_appconfigurationid: id.toUpperCase(),
  msdyn_name: 'Voice',
  msdyn_uniquename: 'contoso_voice',
  msdyn_appmoduleuniquename: null,
  msdyn_description: null,
  msdyn_profileorder: 3,
  msdyn_productivitypaneuniquename: null,
  _ownerid_value: null,
  ismanaged: false,
  statecode: 0,
  modifiedon: '2026-01-01T00:00:00Z',
  '_modifiedby_value@OData.Community.Display.V1.FormattedValue': 'Alex',
  surprise: { deep: true },
};

it('keeps the columns of the table and who changed it last, and nothing else', () => {
  expect(parseRow('msdyn_appconfiguration', raw)).toEqual({
    table: 'msdyn_appconfiguration',
    id,
    version: 'W/"12"',
    modifiedOn: '2026-01-01T00:00:00Z',
    modifiedBy: 'Alex',
    columns: {
      msdyn_name: 'Voice',
      msdyn_uniquename: 'contoso_voice',
      msdyn_appmoduleuniquename: null,
      msdyn_description: null,
      msdyn_profileorder: 3,
      msdyn_productivitypaneuniquename: null,
      _ownerid_value: null,
      ismanaged: false,
      statecode: 0,
    },
  });
});

it.each([
  ['msdyn_name', 7],
  ['msdyn_name', undefined],
  ['msdyn_profileorder', '3'],
  ['msdyn_profileorder', 1.5],
  ['ismanaged', null],
  ['statecode', null],
])('throws for %s holding %j, naming table, column and row but not the value', (column, value) => {
  const thrown = expect.objectContaining({
    code: 'unreadable_row',
    message: `reading msdyn_appconfiguration: column ${column} of row ${id} is not as expected`,
  });
  expect(() => parseRow('msdyn_appconfiguration', { ...raw, [column]: value })).toThrow(thrown);
});

it('throws when a row has no id', () => {
  expect(() => parseRow('msdyn_appconfiguration', { ...raw, msdyn_appconfigurationid: 'secret' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  );
});

it('reads ids of lookups in one spelling', () => {
  const role = {
    roleid: id,
    name: 'Agent',
    _roletemplateid_value: null,
    _parentrootroleid_value: `{${id.toUpperCase()}}`,
  };
  expect(parseRow('role', role).columns._parentrootroleid_value).toBe(id);
});
