import { describe, expect, it } from 'vitest';
import { refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { approved, current, start } from '../../builders/acts.ts';
import { settle } from '../../builders/gate.ts';
import { adminRole, agentRole, id, leadRole } from '../../builders/ids.ts';
import { dyingAfter, untilWritten, withDataverse, withLedger } from '../../builders/ports-with.ts';
import { legacyProvider, person, snapshot } from '../../builders/snapshot.ts';
import { bruno, contosoDev, world } from '../../builders/world.ts';

/** Person 1 sees the first provider, person 2 the second. */
function twoAudiences() {
  const [first, second] = [person(1), person(2)];
  return snapshot({
    rows: {
      msdyn_ciprovider: [
        legacyProvider(1),
        legacyProvider(2, { msdyn_roleselector: `${leadRole};${adminRole}` }),
      ],
      systemuser: [first, second],
    },
    links: {
      systemuserroles_association: [
        { from: agentRole, to: first.id },
        { from: leadRole, to: second.id },
      ],
    },
  });
}

describe('what happens to people between approval and the first write', () => {
  it('a planned person who gains a role makes the plan stale: they see other providers now', async () => {
    const w = await world(twoAudiences());
    const run = await approved(w);
    const state = w.dataverse.state();
    const roles = [...state.links.systemuserroles_association, { from: leadRole, to: id(0xd0, 1) }];
    w.dataverse.set({ ...state, links: { ...state.links, systemuserroles_association: roles } });
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'stale' });
    expect(w.dataverse.written).toEqual([]);
  });

  it('somebody the plan does not move may get another profile without making it stale', async () => {
    const w = await world();
    const run = await approved(w);
    const state = w.dataverse.state();
    const assigned = [{ from: id(0xf1, 3), to: id(0xd0, 77) }];
    w.dataverse.set({
      ...state,
      rows: { ...state.rows, systemuser: [...state.rows.systemuser, person(77)] },
      links: { ...state.links, msdyn_appconfiguration_systemuser: assigned },
    });
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });

  it('an identity that may not see every 1.0 row any more writes nothing', async () => {
    const w = await world();
    const run = await approved(w);
    const state = w.dataverse.state();
    w.dataverse.set({ ...state, caller: { ...state.caller, roleTemplateIds: [] } });
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'rows_hidden' } });
    expect(w.dataverse.written).toEqual([]);
  });
});

describe('a run that ends with changes in flight', () => {
  it('says how many nobody knows about, and does not call them not executed', async () => {
    const w = await world();
    const run = await approved(w);
    void advance(dyingAfter(w, 9), run);
    await untilWritten(w, 9);
    await settle();
    w.clock.advance(61_000);
    await advance({ ...w.ports, people: { rolesOf: async () => new Set() } }, run);
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      progress: { done: 8, unknown: 12, total: 20 },
    });
  });

  it('is cancelled, not stopped, when nothing was even intended', async () => {
    const w = await world();
    const run = await approved(w);
    const failing = withLedger(w, {
      commit: async (...parts) => {
        if (parts[2].some((write) => write.kind === 'journal')) throw new Error('storage is away');
        return w.ports.ledger.commit(...parts);
      },
    });
    await advance(failing, run);
    expect(await current(w, run)).toMatchObject({ status: 'blocked' });
    expect(await cancelRun(w.ports, { environment: contosoDev, by: bruno })).toMatchObject({
      status: 'cancelled',
    });
    expect(w.dataverse.written).toEqual([]);
  });
});

describe('a lease whose renewal', () => {
  it.each([
    ['is never answered', () => new Promise<never>(() => undefined)],
    ['is refused', () => Promise.reject(new Error('storage is away'))],
  ])('%s sends nothing more while another worker may start', async (_title, answer) => {
    const w = await world();
    const run = await approved(w);
    let down = false;
    const ledger = withLedger(w, {
      commit: async (...parts) =>
        down && parts[2].length === 0 ? answer() : w.ports.ledger.commit(...parts),
    });
    let abortedAfter: number | undefined;
    const apply: typeof w.dataverse.apply = async (changes, signal) => {
      if (changes.length === 1) return w.dataverse.apply(changes, signal);
      down = true;
      for (let second = 1; second <= 60; second++) {
        w.clock.advance(1_000);
        await settle();
        if (signal?.aborted) abortedAfter ??= second;
      }
      return w.dataverse.apply(changes, signal);
    };
    void advance({ ...ledger, dataverse: () => ({ ...w.dataverse, apply }) }, run).catch(() => undefined);
    while (abortedAfter === undefined) await settle();
    // A write takes 30 seconds at most, the lease 60.
    expect(abortedAfter).toBeLessThanOrEqual(30);
    await settle();
    expect(w.dataverse.written).toHaveLength(8);
  });
});

describe('a blocked run whose environment answers something unreadable', () => {
  it('ends under a reference instead of failing in silence each minute', async () => {
    const w = await world();
    const run = await start(w);
    w.dataverse.refuse(refuse('environment_unavailable', {}));
    await w.work(1);
    w.clock.advance(60_000);
    await advance(
      withDataverse(w, { readSnapshot: async () => Promise.reject(new Error('unreadable_row')) }),
      run,
    );
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'unexpected' } });
  });
});
