import { describe, expect, it } from 'vitest';
import type { LinkChange } from '../../../shared/domain/change.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { rollbackRun } from '../../../shared/engine/rollback-run.ts';
import { current } from '../../builders/acts.ts';
import { checked } from '../../builders/checked.ts';
import { id, loaderId } from '../../builders/ids.ts';
import {
  channelProvider,
  legacyProvider,
  outOfBoxProfile,
  plainEnvironment,
  row,
} from '../../builders/snapshot.ts';
import { migrated, planOf, rollBack, rolledBack } from '../../builders/way-back.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';

const desk = id(0xf1, 1);
const byHand = channelProvider(7);
const loads = 'msdyn_appconfiguration_applicationextension' as const;
const shows = 'msdyn_appconfig_msdyn_channelprovider' as const;

/** Everybody has a profile that their own people made; nobody needs one of ours. */
function ownProfile(links: Partial<Snapshot['links']> = {}): Snapshot {
  const plain = plainEnvironment(3);
  const profile = row('msdyn_appconfiguration', desk, {
    ...outOfBoxProfile.columns,
    msdyn_name: 'Service desk',
    msdyn_uniquename: 'contoso_desk',
    ismanaged: false,
  });
  const people = plain.rows.systemuser.map((one) => ({ from: desk, to: one.id }));
  return withEffective({
    ...plain,
    rows: {
      ...plain.rows,
      msdyn_appconfiguration: [profile, outOfBoxProfile],
      msdyn_channelprovider: [byHand],
    },
    links: { ...plain.links, msdyn_appconfiguration_systemuser: people, ...links },
  });
}

const attached = { [shows]: [{ from: desk, to: byHand.id }] };
const loading = { [loads]: [{ from: desk, to: loaderId }] };
const link = (kind: 'associate' | 'disassociate', to: string): LinkChange => ({
  ...{ kind, step: '', label: '', relationship: shows, from: desk, to: to as typeof desk },
});

/** A 1.0 provider that came later, migrated. */
async function migratedMore(w: World) {
  const { rows, ...state } = w.dataverse.state();
  const more = [...rows.msdyn_ciprovider, legacyProvider(4)];
  w.dataverse.set({ ...state, rows: { ...rows, msdyn_ciprovider: more } });
  w.clock.advance(60_000);
  const run = await migrated(w);
  expect(run).toMatchObject({ status: 'succeeded' });
  w.clock.advance(60_000);
  const ours = w.dataverse.state().rows.msdyn_channelprovider;
  const panel = ours.find((one) => one.columns.msdyn_name === 'Provider 4')?.id ?? '';
  expect(w.dataverse.state().links[shows]).toContainEqual({ from: desk, to: panel });
  return { run, panel };
}

describe("a rollback of panels on somebody's own profile", () => {
  it('takes the library off where it was not before, and nothing needs it', async () => {
    const w = await world(ownProfile(attached));
    await migrated(w);
    expect(w.dataverse.state().links[loads]).toEqual(loading[loads]);
    expect(await rolledBack(w)).toMatchObject({ status: 'succeeded' });
    expect(w.dataverse.state().links).toEqual(ownProfile(attached).links);
  });

  it('leaves it where somebody has attached a panel since, and says so', async () => {
    const w = await world(ownProfile());
    await migrated(w);
    w.dataverse.edit(link('associate', byHand.id));
    const run = await rolledBack(w);
    expect(run).toMatchObject({ status: 'succeeded' });
    const { links } = w.dataverse.state();
    expect({ loads: links[loads], shows: links[shows] }).toEqual({
      loads: loading[loads],
      shows: attached[shows],
    });
    expect((await planOf(w, run.id)).findings).toContainEqual(
      expect.objectContaining({
        code: 'loader-kept',
        params: { label: 'Service desk', count: 1, names: 'By hand 7' },
      }),
    );
    expect(await checked(w)).toEqual([]);
  });

  it('is refused where a later run put its panel there and needs the library of this one', async () => {
    const w = await world(ownProfile());
    const first = await migrated(w);
    const { run } = await migratedMore(w);
    expect(await rollbackRun(w.ports, { environment: contosoDev, requester: ada, run: first })).toMatchObject(
      {
        reason: 'later_run',
        params: { run: run.id },
      },
    );
    expect(await rolledBack(w)).toMatchObject({ status: 'succeeded', predecessor: run.id });
    expect(await current(w, await rollBack(w, first))).toMatchObject({ status: 'awaiting_approval' });
  });

  it('leaves the panel of a later run watched, until that one is taken back too', async () => {
    const w = await world(ownProfile(loading));
    const first = await migrated(w);
    const { run, panel } = await migratedMore(w);
    expect(await rolledBack(w, first)).toMatchObject({ status: 'succeeded' });
    expect(await checked(w)).toEqual([]);
    for (const [pair, kind] of [
      [link('disassociate', panel), 'provider-detached'],
      [{ ...link('disassociate', loaderId), relationship: loads }, 'loader-detached'],
    ] as const) {
      w.dataverse.edit(pair);
      expect(await checked(w)).toMatchObject([{ kind }]);
      w.dataverse.edit({ ...pair, kind: 'associate' });
    }
    w.clock.advance(60_000);
    expect(await rolledBack(w, run)).toMatchObject({ status: 'succeeded' });
    w.dataverse.edit(link('associate', byHand.id));
    expect(await checked(w)).toEqual([]);
  });
});
