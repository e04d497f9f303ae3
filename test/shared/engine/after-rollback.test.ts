import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { Guid } from '../../../shared/domain/guid.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { repairRun } from '../../../shared/engine/repair-run.ts';
import { checked } from '../../builders/checked.ts';
import { id } from '../../builders/ids.ts';
import { channelProvider, outOfBoxProfile, plainEnvironment, row } from '../../builders/snapshot.ts';
import { migrated, repaired, rolledBack } from '../../builders/way-back.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';

const assigned = 'msdyn_appconfiguration_systemuser' as const;
const [anna, carl, dora] = [id(0xd0, 1), id(0xd0, 2), id(0xd0, 3)];
const [desk, other] = [id(0xf1, 1), id(0xf1, 2)];

const profile = (profileId: Guid, name: string) =>
  row('msdyn_appconfiguration', profileId, {
    ...outOfBoxProfile.columns,
    msdyn_name: name,
    msdyn_uniquename: `contoso_${name.toLowerCase().replace(' ', '_')}`,
    ismanaged: false,
  });

/** Two agents have a profile that their own people made; the others get what everybody gets. */
function withOwnProfiles(): Snapshot {
  const plain = plainEnvironment(4);
  return withEffective({
    ...plain,
    rows: {
      ...plain.rows,
      msdyn_appconfiguration: [profile(desk, 'Service desk'), profile(other, 'Night shift'), outOfBoxProfile],
      msdyn_channelprovider: [channelProvider(7)],
    },
    links: { ...plain.links, [assigned]: [anna, carl].map((to) => ({ from: desk, to })) },
  });
}

const link = (kind: 'associate' | 'disassociate', from: Guid, to: Guid): Change => ({
  kind,
  step: '',
  label: '',
  relationship: assigned,
  from,
  to,
});

/** What people do on their own profile on a usual day. */
function workByHand(w: World): void {
  w.dataverse.edit(link('disassociate', desk, anna));
  w.dataverse.edit(link('associate', other, anna));
  w.dataverse.edit(link('disassociate', desk, carl));
  w.dataverse.edit(link('associate', desk, dora));
  w.dataverse.edit({
    ...{ kind: 'update', step: '', label: '', table: 'msdyn_appconfiguration', id: desk },
    before: { msdyn_name: 'Service desk' },
    after: { msdyn_name: 'Front desk' },
  });
  w.dataverse.edit({
    ...{ kind: 'associate', step: '', label: '', relationship: 'msdyn_appconfig_msdyn_channelprovider' },
    from: desk,
    to: channelProvider(7).id,
  });
  const [legacy] = w.dataverse.state().rows.msdyn_ciprovider;
  if (legacy === undefined) throw new Error('no 1.0 row');
  const place = { step: '', label: '', table: legacy.table, id: legacy.id };
  w.dataverse.edit({
    kind: 'update',
    ...place,
    before: { msdyn_sortorder: 1 },
    after: { msdyn_sortorder: 9 },
  });
}

describe('after everything was taken back', () => {
  let w: World;
  beforeEach(async () => {
    w = await world(withOwnProfiles());
    expect(await migrated(w)).toMatchObject({ status: 'succeeded' });
    // The migration showed its panels on their profile: without that nothing would be given back.
    expect(w.dataverse.state().links.msdyn_appconfig_msdyn_channelprovider.map(({ from }) => from)).toContain(
      desk,
    );
    expect(await rolledBack(w)).toMatchObject({ status: 'succeeded' });
  });

  it('people work on their own profiles and on 1.0 as they like: no drift, nothing to repair', async () => {
    expect(await checked(w)).toEqual([]);
    workByHand(w);
    expect(await checked(w)).toEqual([]);
    expect(await repairRun(w.ports, { environment: contosoDev, requester: ada })).toMatchObject({
      reason: 'nothing_to_repair',
    });
  });

  it('a late change that moves somebody to a profile that was laid down is told, and taken back by a repair', async () => {
    const ours = w.dataverse.state().rows.msdyn_appconfiguration.find((one) => one.columns.statecode === 1);
    if (ours === undefined) throw new Error('no profile was made');
    w.dataverse.edit(link('associate', ours.id, dora));
    workByHandOf(w, anna);
    expect(await checked(w)).toMatchObject([
      { kind: 'people-late', subject: ours.id, members: { count: 1, names: ['Person 3'] } },
    ]);
    expect(await repaired(w)).toMatchObject({ status: 'succeeded' });
    expect(w.dataverse.state().links[assigned]).toEqual([
      { from: desk, to: carl },
      { from: other, to: anna },
    ]);
    expect(await checked(w)).toEqual([]);
    w.dataverse.edit(link('associate', ours.id, dora));
    switchLegacy(w);
    expect((await checked(w)).map((one) => one.kind)).toEqual(['people-late']);
  });

  it('and migrated again, all of it is watched again', async () => {
    w.clock.advance(60_000);
    expect(await migrated(w)).toMatchObject({ status: 'succeeded' });
    expect(await checked(w)).toEqual([]);
    workByHand(w);
    const kinds = (await checked(w)).map((one) => one.kind);
    expect(kinds).toEqual(expect.arrayContaining(['people-moved', 'profile-changed', 'provider-attached']));
  });
});

function switchLegacy(w: World): void {
  const [row] = w.dataverse.state().rows.msdyn_ciprovider;
  if (row !== undefined)
    w.dataverse.edit({ kind: 'deactivate', step: '', label: '', table: row.table, id: row.id });
}

function workByHandOf(w: World, person: Guid): void {
  w.dataverse.edit(link('disassociate', desk, person));
  w.dataverse.edit(link('associate', other, person));
}
