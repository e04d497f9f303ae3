import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contosoTest } from '../../../sandbox/fixtures/contoso-test.ts';
import { serviceManager, serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Change, invert } from '../../../shared/domain/change.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { openScene, type Scene } from './against-double.ts';

const id = guid('c0ffee00-0000-5000-8000-000000000002');
const step = { step: 'app-profile', label: 'Voice' } as const;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ fixture: contosoTest() });
});
afterEach(() => scene.stop());

const apply = (...changes: readonly Change[]): unknown => scene.dataverse.apply(changes);
const profileId = (name: string) => scene.idWhere('msdyn_appconfiguration', 'msdyn_uniquename', name);
const teamId = (name: string) => scene.idWhere('team', 'name', name);

describe('a role mapping', () => {
  const table = 'msdyn_appprofilerolemapping';
  const stored = () => scene.double.store.row(table, id);
  const mapping = (profile = profileId('contoso_inbox')): Change => ({
    ...step,
    kind: 'create',
    table,
    id,
    columns: { msdyn_name: 'Voice', msdyn_uniquename: 'contoso_map_voice', statecode: 0 },
    binds: {
      msdyn_appprofileid: `msdyn_appconfigurations(${profile})`,
      msdyn_securityroleid: `roles(${serviceRepresentative})`,
    },
  });

  it('is created with both its lookups, once', async () => {
    expect(await apply(mapping(), mapping())).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toMatchObject({
      _msdyn_appprofileid_value: profileId('contoso_inbox'),
      _msdyn_securityroleid_value: serviceRepresentative,
    });
  });

  it('with our id that maps another role by now is left alone', async () => {
    await apply(mapping());
    scene.double.store.put(table, {
      msdyn_appprofilerolemappingid: id,
      _msdyn_securityroleid_value: serviceManager,
    });
    expect(await apply(mapping())).toMatchObject([{ outcome: 'c' }]);
    expect(await apply(invert(mapping()))).toMatchObject([{ outcome: 'c' }]);
    expect(stored()).toBeDefined();
  });

  it('is deleted when it is still as planned, once', async () => {
    await apply(mapping());
    const remove = invert(mapping());
    expect(await apply(remove, remove)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toBeUndefined();
  });

  it('to a profile that is gone says what Dataverse answered', async () => {
    const gone = mapping(guid('00000000-1111-4222-8333-444444444444'));
    expect(await apply(gone)).toMatchObject([{ outcome: 'x', detail: expect.stringMatching(/^404/) }]);
  });

  it('knows its own success after a lost answer', async () => {
    scene.double.faults.push({ match: { method: 'PATCH' }, times: 1, do: { kind: 'dropAfterCommit' } });
    expect(await apply(mapping())).toEqual([{ outcome: 'd' }]);
  });
});

describe('a row for an owner', () => {
  const table = 'msdyn_channelprovider';
  const stored = () => scene.double.store.row(table, id);
  const provider = (owner: string, statecode = 0): Change => ({
    ...step,
    kind: 'create',
    table,
    id,
    columns: { msdyn_name: 'Voice', msdyn_uniquename: 'contoso_voice', ismanaged: false, statecode },
    binds: { ownerid: owner },
  });

  it.each([0, 1])('belongs to the team from the start, with state %i', async (state) => {
    const owners = teamId('CIF owners');
    const change = provider(`teams(${owners})`, state);
    expect(await apply(change, change)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toMatchObject({ _ownerid_value: owners, statecode: state });
  });

  it('is a conflict when somebody else owns it already', async () => {
    await apply(provider(`systemusers(${scene.idWhere('systemuser', 'fullname', 'Priya Raman')})`));
    expect(await apply(provider(`teams(${teamId('CIF owners')})`))).toMatchObject([{ outcome: 'c' }]);
  });

  it('is not created for a team that can own nothing', async () => {
    const change = provider(`teams(${teamId('Escalation sharing')})`);
    expect(await apply(change)).toMatchObject([{ outcome: 'x' }]);
    expect(stored()).toBeUndefined();
  });

  it.each(['teams', 'teams(CIF owners)', `https://other.example/teams(${id})`, `teams(${id})/x`])(
    'is never sent with a lookup like %s',
    async (owner) => {
      await expect(scene.dataverse.apply([provider(owner)])).rejects.toMatchObject({ code: 'not_a_row' });
      expect(scene.double.requests).toEqual([]);
    },
  );

  it('is written without the lookup columns that only a read has', async () => {
    const owners = teamId('CIF owners');
    const change = provider(`teams(${owners})`);
    const withRead = { ...change, columns: { msdyn_uniquename: 'contoso_voice', _ownerid_value: owners } };
    expect(await apply(withRead as Change)).toEqual([{ outcome: 'd' }]);
  });
});
