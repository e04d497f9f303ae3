import { afterEach, describe, expect, it } from 'vitest';
import { parsePrivileges } from '../../../shared/dataverse/parse-privileges.ts';
import { writePrivileges } from '../../../shared/domain/privileges.ts';
import { planned } from '../../builders/planned.ts';
import { asCustomizer } from '../../e2e/bad-input/organisation.ts';
import { openScene, type Scene, type SceneOptions } from './against-double.ts';
import { snapshotOf } from './snapshot-of.ts';

let scene: Scene | undefined;
afterEach(() => scene?.stop());

async function open(options?: SceneOptions): Promise<Scene> {
  scene = await openScene(options);
  return scene;
}

const refusal = { kind: 'refuse', code: '0x80040220', message: 'No.' } as const;

describe('privileges of who writes', () => {
  it('are read with that identity, sorted, of all those a plan may need', async () => {
    const { dataverse } = await open();
    expect((await snapshotOf(dataverse, 'plan')).writer?.privileges).toEqual(writePrivileges);
    expect(dataverse.requests()).toEqual({ batch: 5 });
  });

  it('lack what no role gives', async () => {
    const withheld = ['prvAppendUser', 'prvCreatemsdyn_channelprovider'];
    const { dataverse } = await open({ fixture: asCustomizer('contoso-dev', withheld).fixture });
    const privileges = (await snapshotOf(dataverse, 'plan')).writer?.privileges;
    expect(privileges).toContain('prvAppendToUser');
    for (const name of withheld) expect(privileges).not.toContain(name);
  });

  it.each([400, 403, 404])(
    'are unknown when the answer is %s, and everything else is read',
    async (status) => {
      const { dataverse, double } = await open();
      const part = { path: /RetrieveUserPrivileges/ };
      double.faults.push({ part, times: 9, do: { ...refusal, status } });
      const snapshot = await snapshotOf(dataverse, 'plan');
      expect(snapshot.writer?.privileges).toBeNull();
      expect(snapshot.rows.msdyn_ciprovider).toHaveLength(3);
    },
  );

  it('that a plan needs are enough for the double to carry all of it out', async () => {
    const all = asCustomizer('contoso-dev', []);
    const { dataverse } = await open({ fixture: all.fixture });
    const { changes, findings } = planned(await snapshotOf(dataverse, 'plan'));
    expect(findings.filter((finding) => finding.code === 'privilege-missing')).toEqual([]);
    const results = await dataverse.apply(changes);
    expect(results).toEqual(changes.map(() => ({ outcome: 'd' })));
  });

  it.each([
    ['prvCreatemsdyn_channelprovider'],
    ['prvCreatemsdyn_appconfiguration'],
    ['prvAppendmsdyn_appconfiguration'],
    ['prvAppendTomsdyn_channelprovider'],
    ['prvAppendTomsdyn_applicationextension'],
    ['prvAppendToUser'],
  ])('%s is missed by the plan where the double would refuse a change for it', async (name) => {
    const { dataverse } = await open({ fixture: asCustomizer('contoso-dev', [name]).fixture });
    const { changes, findings } = planned(await snapshotOf(dataverse, 'plan'));
    expect(findings.flatMap((one) => (one.code === 'privilege-missing' ? [one.subject] : []))).toEqual([
      name,
    ]);
    expect(JSON.stringify(await dataverse.apply(changes))).toContain(name);
  });
});

describe('an answer about privileges', () => {
  const named = (...names: readonly unknown[]) => ({
    RolePrivileges: names.map((name) => ({ Depth: 'Global', PrivilegeName: name })),
  });

  it('is compared without case, and what no plan needs is left out', () => {
    expect(parsePrivileges(named('PRVCREATEMSDYN_CHANNELPROVIDER', 'prvReadUser', 'prvAppendUser'))).toEqual([
      'prvAppendUser',
      'prvCreatemsdyn_channelprovider',
    ]);
  });

  it('that lists none means none', () => {
    expect(parsePrivileges(named())).toEqual([]);
  });

  it.each([[undefined], [{}], [{ RolePrivileges: 'all' }], [named('prvAppendUser', '')], [named(null)]])(
    'of the form %j says nothing',
    (answer) => {
      expect(parsePrivileges(answer)).toBeNull();
    },
  );
});
