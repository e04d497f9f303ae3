import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../sandbox/dataverse/faults.ts';
import { contosoTest } from '../../../sandbox/fixtures/contoso-test.ts';
import {
  omnichannelAgent,
  serviceManager,
  serviceRepresentative,
  systemAdministrator,
} from '../../../sandbox/fixtures/standard-rows.ts';
import { parseEffective } from '../../../shared/dataverse/parse-effective.ts';
import { openScene, type Scene, type SceneOptions } from './against-double.ts';
import { snapshotOf } from './snapshot-of.ts';

const workspace = 'msdyn_CustomerServiceWorkspace';
const omnichannel = 'OmniChannelEngagementHub';

let scene: Scene | undefined;
afterEach(() => scene?.stop());

async function open(options?: SceneOptions): Promise<Scene> {
  scene = await openScene(options);
  return scene;
}

const asked = ({ double }: Scene): number =>
  double.requests.flatMap(({ parts }) => parts).filter(({ path }) => path.endsWith('ByContext')).length;

describe('the effective profile', () => {
  it('is asked once for each combination of roles and app, however many hold it', async () => {
    const opened = await open();
    const { effective } = await snapshotOf(opened.dataverse);
    const roles = [systemAdministrator, serviceRepresentative].sort();
    expect([...effective].sort((a, b) => (a.app + a.roles < b.app + b.roles ? -1 : 1))).toEqual(
      [
        ...roles.map((role) => ({
          app: omnichannel,
          roles: [role],
          profile: 'msdyn_oc_app_configuration',
        })),
        ...roles.map((role) => ({ app: workspace, roles: [role], profile: 'msdyn_csw_app_configuration' })),
      ].sort((a, b) => (a.app + a.roles < b.app + b.roles ? -1 : 1)),
    );
    expect(asked(opened)).toBe(4);
  });

  it('follows role mappings, by rank, and is there for people without any of the roles', async () => {
    const { dataverse } = await open({ fixture: contosoTest() });
    const { effective } = await snapshotOf(dataverse);
    const profileOf = (...roles: readonly string[]): string | null | undefined =>
      effective.find((one) => one.app === workspace && one.roles.join() === [...roles].sort().join())
        ?.profile;
    expect(profileOf(serviceRepresentative)).toBe('msdyn_csw_app_configuration');
    expect(profileOf(serviceRepresentative, serviceManager)).toBe('contoso_supervisors');
    expect(profileOf(serviceRepresentative, omnichannelAgent)).toBe('msdyn_csw_app_configuration');
    expect(profileOf()).toBe('msdyn_csw_app_configuration');
  });

  it('is asked of one person on an active profile of their own, to prove that it counts', async () => {
    const opened = await open();
    const { double, dataverse, idWhere } = opened;
    const profile = idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
    const before = (await snapshotOf(dataverse)).links.systemuserroles_association;
    for (const { from, to } of before)
      if (from === serviceRepresentative) double.store.link('msdyn_appconfiguration_systemuser', profile, to);
    const { effective } = await snapshotOf(dataverse);
    expect(effective.filter((one) => one.direct === undefined).map((one) => one.roles)).toEqual([
      [systemAdministrator],
      [systemAdministrator],
    ]);
    expect(effective.filter((one) => one.direct !== undefined)).toEqual(
      [workspace, omnichannel].map((app) => ({
        app,
        roles: [],
        direct: profile,
        profile: 'contoso_inbox',
      })),
    );
    double.store.put('msdyn_appconfiguration', { msdyn_appconfigurationid: profile, statecode: 1 });
    expect((await snapshotOf(dataverse)).effective).toHaveLength(4);
  });

  it('is not asked in an app that is not there', async () => {
    const { dataverse, double, idWhere } = await open();
    double.store.remove('appmodule', idWhere('appmodule', 'uniquename', omnichannel));
    const { effective } = await snapshotOf(dataverse);
    expect(new Set(effective.map((one) => one.app))).toEqual(new Set([workspace]));
  });

  it('asks about nothing but that one person when everybody has a profile of their own', async () => {
    const { dataverse, double, idWhere } = await open();
    const profile = idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
    for (const row of double.store.rows('systemuser'))
      double.store.link('msdyn_appconfiguration_systemuser', profile, String(row.systemuserid));
    const { effective } = await snapshotOf(dataverse);
    expect(effective.map((one) => one.direct)).toEqual([profile, profile]);
  });

  const failing = (status: number, code: string, times = 99): Fault => ({
    part: { path: /ByContext/ },
    times,
    do: { kind: 'refuse', status, code, message: 'prvReadmsdyn_appconfiguration' },
  });

  it.each([
    [404, '0x8006088a'],
    [400, '0x80040265'],
    [500, ''],
  ])('is unknown when the action answers %i', async (status, code) => {
    const { dataverse, double } = await open();
    double.faults.push(failing(status, code));
    const { effective } = await snapshotOf(dataverse);
    expect(effective.map((one) => one.profile)).toEqual([null, null, null, null]);
  });

  it('is refused when the action may not be called', async () => {
    const { dataverse, double } = await open();
    double.faults.push(failing(403, '0x80040220', 1));
    expect(await dataverse.readSnapshot()).toMatchObject({
      reason: 'privilege_missing',
      params: { table: 'msdyn_appconfiguration', privilege: 'prvReadmsdyn_appconfiguration' },
    });
  });

  it('is asked again by itself when it was throttled inside the batch', async () => {
    const { dataverse, double } = await open();
    const whole = await snapshotOf(dataverse);
    double.faults.push({
      part: { path: /ByContext/ },
      times: 1,
      do: { kind: 'throttle', retryAfterSeconds: 1 },
    });
    expect(await snapshotOf(dataverse)).toEqual(whole);
    expect(dataverse.requests()).toEqual({ batch: 6, read: 1 });
  });
});

describe('an answer about the effective profile', () => {
  const answer = (inner: unknown): string =>
    JSON.stringify({ AppConfigurations: typeof inner === 'string' ? inner : JSON.stringify(inner) });

  it('names the profile of its first value', () => {
    const inner = { a: { AppConfigUniqueName: 'contoso_inbox', more: 1 }, b: { AppConfigUniqueName: 'x' } };
    expect(parseEffective(answer(inner))).toBe('contoso_inbox');
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ AppConfigurations: { a: { AppConfigUniqueName: 'contoso_inbox' } } }),
    answer('not JSON'),
    answer('{}'),
    answer('null'),
    answer([{ AppConfigUniqueName: 'contoso_inbox' }]),
    answer({ a: null, b: { AppConfigUniqueName: 'contoso_inbox' } }),
    answer({ a: { AppConfigUniqueName: 7 } }),
    answer({ a: { AppConfigUniqueName: '' } }),
  ])('of another shape says nothing: %s', (body) => {
    expect(parseEffective(body)).toBeNull();
  });
});
