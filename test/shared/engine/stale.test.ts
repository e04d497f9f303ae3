import { describe, expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { legacyProvider, person, plainEnvironment } from '../../builders/snapshot.ts';
import { contosoDev, world } from '../../builders/world.ts';

describe('a plan that is stale', () => {
  it('writes nothing and names what changed', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const state = w.dataverse.state();
    w.dataverse.set({
      ...state,
      rows: {
        ...state.rows,
        msdyn_ciprovider: [
          legacyProvider(1, { msdyn_label: 'Edited' }),
          ...state.rows.msdyn_ciprovider.slice(1),
        ],
      },
    });
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'stale',
      differences: [{ kind: 'changed', name: 'Provider 1', columns: ['msdyn_label'] }],
    });
    expect(w.dataverse.written).toEqual([]);
  });

  it('is not one to which only a new colleague has come', async () => {
    const w = await world(plainEnvironment(2));
    const run = await start(w);
    await w.work();
    w.dataverse.set({
      ...w.dataverse.state(),
      rows: { ...w.dataverse.state().rows, systemuser: plainEnvironment(3).rows.systemuser },
      links: plainEnvironment(3).links,
    });
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { total: 10 } });
  });

  it('is not one in which a person got another name and a solution a newer version', async () => {
    const w = await world();
    const run = await approved(w);
    const state = w.dataverse.state();
    const updated = state.rows.solution.map((row) => ({
      ...row,
      columns: { ...row.columns, version: '10.1.0.61' },
    }));
    const renamed = [person(1, 'Married Name'), ...state.rows.systemuser.slice(1)];
    w.dataverse.set({ ...state, rows: { ...state.rows, systemuser: renamed, solution: updated } });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });
});

describe('what was approved', () => {
  it('is not applied once a setting that it rests on has changed', async () => {
    const w = await world();
    const run = await approved(w);
    const moved = { ...contosoDev, solution: 'SomebodyElses', prefix: 'other' };
    await advance({ ...w.ports, settings: { ...w.ports.settings, environments: [moved] } }, run);
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'stale_plan' } });
    expect(w.dataverse.written).toEqual([]);
  });

  it('is not applied to a copy of the organisation', async () => {
    const w = await world();
    const run = await approved(w);
    w.dataverse.set({ ...w.dataverse.state(), organizationId: id(0x0f, 2) });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({
      status: 'failed',
      refusal: { reason: 'wrong_organization' },
    });
    expect(w.dataverse.written).toEqual([]);
  });
});
