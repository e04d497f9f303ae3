import { afterEach, describe, expect, it } from 'vitest';
import { contosoDev } from '../../../sandbox/fixtures/contoso-dev.ts';
import { systemAdministrator, systemCustomizer } from '../../../sandbox/fixtures/standard-rows.ts';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../../shared/domain/guid.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { openScene, type Scene, type SceneOptions } from './against-double.ts';
import { environmentAt, noon, numberedTokens } from './parts.ts';
import { snapshotOf } from './snapshot-of.ts';

let scene: Scene | undefined;
afterEach(() => scene?.stop());

async function open(options?: SceneOptions): Promise<Scene> {
  scene = await openScene(options);
  return scene;
}

const names = (snapshot: Snapshot, ids: readonly string[]): readonly (string | null)[] =>
  snapshot.rows.systemuser.filter((row) => ids.includes(row.id)).map((row) => row.columns.fullname);

describe('reading contoso-dev', () => {
  it('takes two batches and a third for effective profiles, and finds every table', async () => {
    const { dataverse, double } = await open();
    const { rows, caller, readAt, origin } = await snapshotOf(dataverse);
    expect(origin).toBe(double.url);
    expect(dataverse.requests()).toEqual({ batch: 3 });
    expect(rows.msdyn_ciprovider.map((row) => row.columns.msdyn_name).sort()).toEqual([
      'Fabrikam Messaging',
      'French softphone',
      'Twilio Softphone',
    ]);
    expect(rows.msdyn_channelprovider.map((row) => row.columns.msdyn_uniquename)).toEqual([
      'msdyn_omnichannel',
    ]);
    expect(rows.msdyn_appconfiguration).toHaveLength(4);
    expect(rows.msdyn_applicationextension.map((row) => row.columns.msdyn_name)).toEqual([
      'msdyn_CIFV2Loader',
    ]);
    expect(rows.solution).toHaveLength(2);
    expect(rows.appmodule).toHaveLength(5);
    expect(caller.roleTemplateIds).toEqual(['119f245c-3cc8-4b62-b31c-d1a046ced15d']);
    expect(readAt).toBe('2026-11-22T12:00:00.000Z');
  });

  it('finds people by root role, also through the copy of a business unit, and no application user', async () => {
    const { dataverse, idWhere } = await open();
    const snapshot = await snapshotOf(dataverse);
    const root = idWhere('role', 'name', 'Customer Service Representative');
    const found = snapshot.links.systemuserroles_association.filter((link) => link.from === root);
    expect(found).toHaveLength(10);
    expect(
      names(
        snapshot,
        found.map((link) => link.to),
      ),
    ).toContain('Åse Lindqvist');
    const admins = snapshot.links.systemuserroles_association.filter(
      (link) => link.from === systemAdministrator,
    );
    expect(
      names(
        snapshot,
        admins.map((link) => link.to),
      ),
    ).toEqual(expect.arrayContaining(['Priya Raman', 'Tomás Herrera']));
    expect(admins).toHaveLength(2);
    expect(snapshot.rows.role.map((row) => row.columns.name)).toEqual(
      expect.arrayContaining([
        'System Administrator',
        'System Customizer',
        'Customer Service Representative',
      ]),
    );
  });

  it('tells version, time and author of a row of CIF', async () => {
    const { dataverse } = await open();
    const [row] = (await snapshotOf(dataverse)).rows.msdyn_ciprovider;
    expect(row).toMatchObject({
      version: expect.stringMatching(/^W\/"\d+"$/),
      modifiedOn: expect.stringMatching(/^2026-11-22T12:00:00/),
      modifiedBy: 'Priya Raman',
    });
  });

  it('gives equal values for equal environments, whatever the size of a page', async () => {
    const { dataverse, double } = await open();
    const whole = await snapshotOf(dataverse);
    const { url } = double;
    const organizationId = guid(whole.organizationId);
    const paged = makeDataverse({
      environment: environmentAt(url, { organizationId }),
      credential: numberedTokens('reads'),
      clock: noon,
      pageSize: 3,
    });
    expect(await snapshotOf(paged)).toEqual(whole);
    expect(paged.requests()).toMatchObject({ batch: 3, page: expect.any(Number) });
  });

  it('reads links of profiles to providers, extensions and people', async () => {
    const { dataverse, double, idWhere } = await open();
    const profile = idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
    const ends = {
      msdyn_appconfig_msdyn_channelprovider: idWhere('msdyn_channelprovider', 'msdyn_name', 'omnichannel'),
      msdyn_appconfiguration_applicationextension: idWhere(
        'msdyn_applicationextension',
        'msdyn_name',
        'msdyn_CIFV2Loader',
      ),
      msdyn_appconfiguration_systemuser: idWhere('systemuser', 'fullname', 'Amélie Dubois'),
    };
    for (const [name, to] of Object.entries(ends)) double.store.link(name, profile, to);
    const { links } = await snapshotOf(dataverse);
    for (const [name, to] of Object.entries(ends))
      expect(links).toHaveProperty(name, [{ from: profile, to }]);
  });

  it('reads role ids through braces, capitals and dead ids', async () => {
    const { dataverse, double, idWhere } = await open();
    const provider = idWhere('msdyn_ciprovider', 'msdyn_name', 'French softphone');
    const root = idWhere('role', 'name', 'CSR Manager');
    const dead = '00000000-1111-4222-8333-444444444444';
    double.store.put('msdyn_ciprovider', {
      msdyn_ciproviderid: provider,
      msdyn_roleselector: `{${root.toUpperCase()}};${dead};${systemCustomizer};`,
    });
    const snapshot = await snapshotOf(dataverse);
    expect(snapshot.rows.role.map((row) => row.id)).toContain(root);
    expect(snapshot.rows.role.map((row) => row.id)).not.toContain(dead);
  });
});

describe('an environment that cannot be read', () => {
  it('is refused when it is another organisation than configured', async () => {
    const { double } = await open();
    const other = makeDataverse({
      environment: environmentAt(double.url),
      credential: numberedTokens('reads'),
      clock: noon,
    });
    expect(await other.readSnapshot('compare')).toMatchObject({ reason: 'wrong_organization' });
    expect(other.requests()).toEqual({ batch: 1 });
  });

  it('is refused when the caller may not read a table, and names it', async () => {
    const fixture = contosoDev();
    const [agent] = fixture.rows.systemuser ?? [];
    const { dataverse } = await open({ fixture, caller: String(agent?.azureactivedirectoryobjectid) });
    expect(await dataverse.readSnapshot('compare')).toMatchObject({
      reason: 'privilege_missing',
      params: { environment: 'contoso-dev', table: 'msdyn_ciprovider', privilege: 'prvReadmsdyn_ciprovider' },
    });
  });

  it('is refused when nobody there knows the caller', async () => {
    const { dataverse } = await open({ caller: 'c07e0000-0000-4000-8000-0000000000ff' });
    expect(await dataverse.readSnapshot('compare')).toMatchObject({ reason: 'sign_in_failed' });
  });

  it.each(['administrationMode', 'disabled'] as const)('is refused in the state %s', async (kind) => {
    const { dataverse, double } = await open();
    double.faults.push({ match: { kind: 'batch' }, times: 99, do: { kind } });
    expect(await dataverse.readSnapshot('compare')).toMatchObject({ reason: 'environment_unavailable' });
  });

  it('is refused when it does not serve, after trying again', async () => {
    const { dataverse, double, slept } = await open();
    double.faults.push({ match: { kind: 'batch' }, times: 99, do: { kind: 'unavailable' } });
    expect(await dataverse.readSnapshot('compare')).toMatchObject({
      reason: 'environment_unavailable',
      params: { environment: 'contoso-dev', cause: '503' },
    });
    expect(slept).toEqual([500, 1000, 2000]);
  });

  it('is read in spite of throttling, a dropped connection and a passing outage', async () => {
    const { dataverse, double, slept } = await open();
    double.faults.push(
      { match: { kind: 'batch' }, times: 1, do: { kind: 'throttle', retryAfterSeconds: 9 } },
      { match: { kind: 'batch' }, times: 1, do: { kind: 'dropAfterCommit' } },
      { match: { kind: 'batch' }, times: 1, do: { kind: 'unavailable' } },
    );
    await snapshotOf(dataverse);
    expect(slept[0]).toBe(9000);
    expect(dataverse.requests()).toEqual({ batch: 6 });
  });
});
