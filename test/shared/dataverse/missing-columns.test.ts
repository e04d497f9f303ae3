import { afterEach, describe, expect, it } from 'vitest';
import { refusedRead } from '../../../shared/dataverse/refused-read.ts';
import { type TableName, tables } from '../../../shared/domain/tables.ts';
import { openScene, type Scene } from './against-double.ts';
import { snapshotOf } from './snapshot-of.ts';

let scene: Scene | undefined;
afterEach(() => scene?.stop());

async function lacking(...absent: readonly string[]): Promise<Scene> {
  scene = await openScene();
  for (const what of absent) scene.double.behaviour.absent.add(what);
  return scene;
}

const newer = 'msdyn_appconfiguration.msdyn_profileorder';
const columns = (Object.keys(tables) as TableName[])
  .filter((table) => table.startsWith('msdyn_'))
  .flatMap((table) => tables[table].columns.map((column) => `${table}.${column}`))
  .filter((what) => what !== newer);

describe('a column that the organisation does not have', () => {
  it.each(columns)('%s is refused with table and column', async (what) => {
    // The organisation names a lookup as the form does, a query by its value.
    const { dataverse } = await lacking(what.replace(/\._(\w+)_value$/, '.$1'));
    const [table, column] = what.split('.');
    expect(await dataverse.readSnapshot()).toEqual({
      kind: 'refusal',
      reason: 'column_missing',
      params: { environment: 'contoso-dev', table, column },
    });
  });

  it('that is newer is read as empty, with one request more, and said to be absent', async () => {
    const { dataverse } = await lacking(newer);
    const { rows, absent } = await snapshotOf(dataverse);
    expect(rows.msdyn_appconfiguration).toHaveLength(4);
    expect(rows.msdyn_appconfiguration.map((row) => row.columns.msdyn_profileorder)).toEqual(
      Array(4).fill(null),
    );
    expect(absent).toEqual([newer]);
    expect(dataverse.requests()).toEqual({ batch: 4 });
  });

  it('is recognised in the words of Dataverse too', () => {
    const message =
      "Could not find a property named 'msdyn_label' on type 'Microsoft.Dynamics.CRM.msdyn_channelprovider'.";
    const body = JSON.stringify({ error: { code: '0x80060888', message } });
    expect(refusedRead('contoso-dev', 'msdyn_channelprovider', { status: 400, body })).toMatchObject({
      reason: 'column_missing',
      params: { column: 'msdyn_label' },
    });
  });

  it('is never taken from words that are not a column we asked for', () => {
    const body = JSON.stringify({ error: { code: '0x0', message: "The row of 'Alex' is odd." } });
    expect(() => refusedRead('contoso-dev', 'msdyn_channelprovider', { status: 400, body })).toThrow(
      'reading msdyn_channelprovider: 400 0x0 refused',
    );
  });
});

describe('a table that the organisation can do without', () => {
  it('is empty and said to be absent, with its links', async () => {
    const { dataverse } = await lacking('msdyn_smartassistconfig', 'msdyn_appprofilerolemapping');
    expect((await snapshotOf(dataverse)).absent).toEqual([
      'msdyn_appprofilerolemapping',
      'msdyn_smartassistconfig',
      'msdyn_smartassistconfig_msdyn_appconfig',
    ]);
  });
});
