import { describe, expect, it } from 'vitest';
import { refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { approved, current } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { bruno, world } from '../../builders/world.ts';

const hour = 3_600_000;
const away = refuse('environment_unavailable', { environment: 'Contoso Dev' });

describe('an approval', () => {
  it('holds for 24 hours', async () => {
    const w = await world();
    const run = await approved(w);
    w.clock.advance(24 * hour);
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });

  it('is over after 24 hours, and nothing is written', async () => {
    const w = await world();
    const run = await approved(w);
    w.clock.advance(24 * hour + 1);
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'expired' });
    expect(w.dataverse.written).toEqual([]);
  });

  it('is worth nothing once the approver is none any more', async () => {
    const w = await world();
    const run = await approved(w);
    const people: typeof w.ports.people = {
      rolesOf: async (person, environment) =>
        person === bruno.id ? new Set(['reader'] as const) : w.ports.people.rolesOf(person, environment),
    };
    await advance({ ...w.ports, people }, run);
    expect(await current(w, run)).toMatchObject({
      status: 'failed',
      refusal: { reason: 'not_an_approver' },
    });
    expect(w.dataverse.written).toEqual([]);
  });

  it('does not outlive an outage that lasts longer, and a person moved meanwhile stays where they are', async () => {
    const w = await world();
    const run = await approved(w);
    await advance(withDataverse(w, { apply: async () => away }), run);
    expect(await current(w, run)).toMatchObject({ status: 'blocked', resume: 'applying' });
    w.clock.advance(30 * hour);
    const state = w.dataverse.state();
    const moved = [{ from: id(0xf1, 7), to: id(0xd0, 1) }];
    w.dataverse.set({ ...state, links: { ...state.links, msdyn_appconfiguration_systemuser: moved } });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'not_approved_any_more', detail: 'expired' },
    });
    expect(w.dataverse.written).toEqual([]);
    expect(w.dataverse.state().links.msdyn_appconfiguration_systemuser).toEqual(moved);
  });

  it('does not cover what changed while the environment was away', async () => {
    const w = await world();
    const run = await approved(w);
    await advance(withDataverse(w, { apply: async () => away }), run);
    w.clock.advance(hour);
    const state = w.dataverse.state();
    const moved = [{ from: id(0xf1, 7), to: id(0xd0, 1) }];
    w.dataverse.set({ ...state, links: { ...state.links, msdyn_appconfiguration_systemuser: moved } });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'environment_changed' },
    });
    expect(w.dataverse.written).toEqual([]);
  });
});
