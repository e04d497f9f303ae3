import { afterEach, describe, expect, it } from 'vitest';
import { contosoLive } from '../../../sandbox/fixtures/contoso-live.ts';
import { componentStatesOf } from '../../../shared/dataverse/component-states.ts';
import type { First } from '../../../shared/dataverse/read-first.ts';
import { componentLinks, componentTables } from '../../../shared/domain/tables.ts';
import { openScene, type Scene } from './against-double.ts';
import { snapshotOf } from './snapshot-of.ts';

let scene: Scene | undefined;
afterEach(() => scene?.stop());

const parts = [...componentTables, ...componentLinks];

describe('component states', () => {
  it('are read with everything else, and name what is not published', async () => {
    scene = await openScene({ fixture: contosoLive() });
    const { dataverse, double, idWhere } = scene;
    const profile = idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'msdyn_csw_app_configuration');
    expect((await snapshotOf(dataverse)).components).toEqual({ unpublished: {}, unread: [] });
    double.store.put('msdyn_appconfiguration', { msdyn_appconfigurationid: profile, componentstate: 1 });
    const again = await snapshotOf(dataverse);
    expect(again.components).toEqual({ unpublished: { [profile]: 1 }, unread: [] });
    expect(dataverse.requests()).toEqual({ batch: 6 });
  });

  it('of a table whose rows came without one are not known; where there is no row there is nothing to know', () => {
    const some = [{}];
    const rows = Object.fromEntries(componentTables.map((name) => [name, some]));
    const links = Object.fromEntries(
      componentLinks.map((name) => [name, name.includes('extension') ? [] : some]),
    );
    const unread = componentStatesOf([], { rows, links } as unknown as First).unread;
    expect(unread).toEqual(parts.filter((name) => !name.startsWith('msdyn_appconfiguration_')));
  });
});
