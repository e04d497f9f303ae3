import { afterEach, describe, expect, it } from 'vitest';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import { contosoTest } from '../../../sandbox/fixtures/contoso-test.ts';
import {
  addStandardRows,
  serviceManager,
  serviceRepresentative,
  systemCustomizer,
} from '../../../sandbox/fixtures/standard-rows.ts';
import { type RelationshipName, relationships } from '../../../shared/domain/tables.ts';
import { openScene, type Scene, type SceneOptions } from './against-double.ts';
import { namedPairs, snapshotOf } from './snapshot-of.ts';

let scene: Scene | undefined;
afterEach(() => scene?.stop());

async function open(options: SceneOptions = { fixture: contosoTest() }): Promise<Scene> {
  scene = await openScene(options);
  return scene;
}

describe('reading contoso-test', () => {
  it('takes three batches', async () => {
    const { dataverse } = await open();
    await snapshotOf(dataverse);
    expect(dataverse.requests()).toEqual({ batch: 3 });
  });

  it('finds teams that hold a selector role, and the people in them', async () => {
    const { dataverse } = await open();
    const snapshot = await snapshotOf(dataverse);
    expect(namedPairs(snapshot, 'teamroles_association')).toEqual([
      'Customer Service Representative - Abendschicht',
      'Customer Service Representative - Entra: Contact center',
      'System Customizer - CIF owners',
    ]);
    expect(snapshot.rows.team.map((row) => [row.columns.name, row.columns.teamtype])).toContainEqual([
      'Entra: Contact center',
      2,
    ]);
    expect(namedPairs(snapshot, 'teammembership_association')).toEqual([
      'Abendschicht - Amélie Dubois',
      'Abendschicht - Fatma Şahin',
      'Entra: Contact center - Олександра Шевченко',
    ]);
  });

  it('finds people whom 1.0 knows by a link of their own', async () => {
    const { dataverse } = await open();
    expect(namedPairs(await snapshotOf(dataverse), 'msdyn_ciprovider_systemuser_membership')).toEqual([
      'Linked to a person - עדי לוי',
    ]);
  });

  it('has a row for everybody linked, and none for applications and disabled people', async () => {
    const { dataverse } = await open();
    const { rows, links } = await snapshotOf(dataverse);
    const people = new Set(rows.systemuser.map((row) => row.id));
    const names = Object.keys(relationships) as RelationshipName[];
    const linked = names
      .filter((name) => relationships[name].to === 'systemuser')
      .flatMap((name) => links[name].map((link) => link.to));
    expect(linked.filter((id) => !people.has(id))).toEqual([]);
    const found = rows.systemuser.map((row) => row.columns.fullname);
    expect(found).toEqual(expect.arrayContaining(['Fatma Şahin', 'עדי לוי', 'Dieter Groß']));
    for (const nobody of ['# Telephony Bot', '田中 由紀', 'Chinonso Okafor'])
      expect(found).not.toContain(nobody);
  });

  it('finds people of mapped roles that no selector names', async () => {
    const { dataverse } = await open();
    const snapshot = await snapshotOf(dataverse);
    expect(namedPairs(snapshot, 'systemuserroles_association')).toEqual(
      expect.arrayContaining(['Telefonie Außendienst - Dieter Groß', 'CSR Manager - Siobhán O’Brien']),
    );
    expect(snapshot.rows.msdyn_appprofilerolemapping).toHaveLength(3);
  });

  it('finds templates, panes, inboxes and Copilot switches of profiles', async () => {
    const { dataverse } = await open();
    const snapshot = await snapshotOf(dataverse);
    expect(namedPairs(snapshot, 'msdyn_appconfiguration_sessiontemplate')).toContain(
      'contoso_inbox - contoso_call_session',
    );
    expect(namedPairs(snapshot, 'msdyn_msdyn_paneconfig_msdyn_appconfig')).toContain(
      'contoso_inbox - contoso_pane',
    );
    expect(namedPairs(snapshot, 'msdyn_smartassistconfig_msdyn_appconfig')).toContain(
      'msdyn_csw_app_configuration - msdyn_knowledge_suggestion',
    );
    expect(snapshot.rows.msdyn_inboxconfiguration).toHaveLength(3);
    expect(snapshot.rows.msdyn_appcopilotconfiguration).toMatchObject([
      { columns: { msdyn_name: 'Write an email: off' } },
    ]);
  });

  it('names the provider that has an icon, and none where 1.0 knows no icons', async () => {
    const { dataverse, double, idWhere } = await open();
    const withIcon = [idWhere('msdyn_ciprovider', 'msdyn_name', 'With an icon')];
    expect((await snapshotOf(dataverse)).withIcon).toEqual(withIcon);
    double.behaviour.absent.add('msdyn_ciprovider.msdyn_channelprovidericon');
    expect((await snapshotOf(dataverse)).withIcon).toEqual([]);
  });

  it('gives equal values whatever the size of a page, also for teams larger than one', async () => {
    const whole = await snapshotOf((await open()).dataverse);
    await scene?.stop();
    const { dataverse } = await open({ fixture: contosoTest(), client: { pageSize: 2 } });
    expect({ ...(await snapshotOf(dataverse)), origin: whole.origin }).toEqual(whole);
    expect(dataverse.requests()).toMatchObject({ batch: 4 });
  });
});

/** One provider for representatives, and `members` in a team that holds the role. */
function organisation(members: number) {
  const builder = fixtureBuilder('large-team');
  addStandardRows(builder);
  const people = Array.from({ length: members }, (_, index) =>
    builder.person(`Member ${index}`, { account: `member${index}`, roles: [], disabled: index === 0 }),
  );
  builder.team('All hands', { roles: [serviceRepresentative, serviceManager], members: people });
  builder.add('msdyn_ciprovider', 'Phone', {
    msdyn_roleselector: `${serviceRepresentative};${serviceManager};${systemCustomizer}`,
  });
  return builder;
}

describe('a team', () => {
  it('of more than 5,000 people is read to the end, once', async () => {
    const { dataverse } = await open({ fixture: organisation(5_003).build() });
    const { links, rows } = await snapshotOf(dataverse);
    expect(links.teamroles_association).toHaveLength(2);
    expect(links.teammembership_association).toHaveLength(5_002);
    expect(rows.systemuser.length).toBe(5_002);
    expect(dataverse.requests()).toEqual({ batch: 4, page: 1 });
  });

  it('of fewer is read with its role', async () => {
    const { dataverse } = await open({ fixture: organisation(3).build() });
    expect((await snapshotOf(dataverse)).links.teammembership_association).toHaveLength(2);
    expect(dataverse.requests()).toEqual({ batch: 3 });
  });
});

it('counts people of a mapped copy of a role to its root role', async () => {
  const builder = organisation(0);
  const unit = builder.add('businessunit', 'North', { name: 'North' });
  const root = builder.role('Dispatcher');
  const copy = builder.role('Dispatcher', { copyOf: root, businessUnit: unit });
  builder.person('Nora', { account: 'nora', roles: [copy] });
  builder.add('msdyn_appprofilerolemapping', 'map', { _msdyn_securityroleid_value: copy });
  const { dataverse } = await open({ fixture: builder.build() });
  const { links, rows } = await snapshotOf(dataverse);
  expect(links.systemuserroles_association).toEqual([{ from: root, to: rows.systemuser[0]?.id }]);
});

describe('an organisation that lacks', () => {
  it('the link of single people to 1.0 providers has no such pairs', async () => {
    const { dataverse, double } = await open();
    const refuse = { kind: 'refuse', status: 404, code: '0x80060888', message: '' } as const;
    const part = { path: /msdyn_ciprovider_systemuser_membership/ };
    double.faults.push({ part, times: 999, do: refuse });
    expect((await snapshotOf(dataverse)).links.msdyn_ciprovider_systemuser_membership).toEqual([]);
  });

  const optional = [
    'msdyn_sessiontemplate',
    'msdyn_paneconfiguration',
    'msdyn_smartassistconfig',
    'msdyn_inboxconfiguration',
    'msdyn_appcopilotconfiguration',
    'msdyn_appprofilerolemapping',
  ] as const;
  it.each(optional)('%s has no rows of it', async (table) => {
    const { dataverse, double } = await open();
    const whole = await snapshotOf(dataverse);
    double.behaviour.absent.add(table);
    const { rows } = await snapshotOf(dataverse);
    expect(whole.rows[table].length).toBeGreaterThan(0);
    expect(rows[table]).toEqual([]);
    expect(rows.msdyn_ciprovider).toEqual(whole.rows.msdyn_ciprovider);
  });

  it.each([
    ['msdyn_ciprovider', 'ChannelAPIIntegrationFramework'],
    ['msdyn_channelprovider', 'ChannelIntegrationFrameworkV2'],
    ['msdyn_appconfiguration', 'msdyn_appconfiguration'],
    ['msdyn_applicationextension', 'msdyn_applicationextension'],
  ])('%s is refused', async (table, missing) => {
    const { dataverse, double } = await open();
    double.behaviour.absent.add(table);
    expect(await dataverse.readSnapshot('compare')).toMatchObject({
      reason: 'cif_not_installed',
      params: { table, missing },
    });
  });
});
