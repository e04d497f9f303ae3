import { describe, expect, it } from 'vitest';
import { fleetKey } from '../../../shared/domain/ids.ts';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { decide } from '../../../shared/engine/decide.ts';
import { continueFleet, stopFleet } from '../../../shared/engine/decide-fleet.ts';
import { type StartFleet, startFleet } from '../../../shared/engine/start-fleet.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, begun, fleetNow, statuses } from '../../builders/fleet-acts.ts';
import { fleetEnvironment, fleetWorld } from '../../builders/fleet-world.ts';
import { ada, bruno, chen, stranger } from '../../builders/world.ts';

const nobody = { reader: [], planner: [], approver: [], operator: [] };
const test = { tags: ['test'] };
const production = { tags: ['production'] };

const four = [
  fleetEnvironment('north-test', test),
  fleetEnvironment('south-test', test),
  fleetEnvironment('north-prod', production),
  fleetEnvironment('hidden-test', { ...test, people: nobody }),
];

describe('a fleet of plans', () => {
  it('is one plan of each environment the person may read, and writes nothing', async () => {
    const w = await fleetWorld(four);
    const fleet = await begun(w, { what: 'plan', requester: chen });
    expect(fleet.status).toBe('done');
    expect(statuses(fleet)).toEqual(['north-test planned', 'south-test planned', 'north-prod planned']);
    for (const { counts, digest } of fleet.members) {
      expect(counts?.rows).toBeGreaterThan(0);
      expect(digest).toMatch(/^[0-9a-f]{8}$/);
    }
    expect(w.of('north-test').requests()).not.toHaveProperty('write');
    expect((await w.ports.ledger.readHead(four[0]?.key ?? fleetKey)).head.openRun).toBeUndefined();
  });

  it('says of each environment that cannot be read why, and goes on with the others', async () => {
    const w = await fleetWorld(four);
    w.of('south-test').refuse(refuse('cif_not_installed'));
    const fleet = await begun(w, { what: 'plan' });
    expect(fleet.status).toBe('done');
    expect(fleet.members[1]).toMatchObject({ status: 'refused', reason: 'cif_not_installed' });
    expect(fleet.members[2]?.status).toBe('planned');
  });

  it('asked for twice while it is open is one', async () => {
    const w = await fleetWorld(four);
    const [first, second] = [
      await startFleet(w.ports, { what: 'plan', requester: ada, conversation: 'here' }),
      await startFleet(w.ports, { what: 'plan', requester: ada, conversation: 'here' }),
    ];
    expect(second).toEqual(first);
    await w.work();
    expect((await w.ports.ledger.fleets('all')).length).toBe(1);
    expect(new Set(w.cards.shown.map(({ kind }) => kind))).toEqual(new Set(['send', 'edit']));
    expect(w.cards.shown.filter(({ kind }) => kind === 'send')).toHaveLength(1);
  });
});

describe('a fleet of migrations', () => {
  it('makes one run of each environment of the first wave, each waiting for its own approval', async () => {
    const w = await fleetWorld(four);
    const fleet = await begun(w, { waves: 'test,production' });
    expect(fleet.status).toBe('working');
    expect(statuses(fleet)).toEqual([
      'north-test awaiting_approval',
      'south-test awaiting_approval',
      'north-prod pending',
    ]);
    expect(fleet.members.some(({ environment }) => environment.startsWith('hidden'))).toBe(false);
  });

  it('waits behind a wave until somebody continues, and begins the next one once', async () => {
    const w = await fleetWorld(four);
    const fleet = await begun(w, { waves: 'test,production' });
    await approve(w, fleet, 'north-test');
    expect((await fleetNow(w, fleet)).status).toBe('working');
    await approve(w, fleet, 'south-test');
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'waiting', wave: 0 });

    const click = { fleet: fleet.id, wave: 0, by: bruno };
    expect(await continueFleet(w.ports, { ...click, by: chen })).toMatchObject({
      reason: 'may_not_continue',
    });
    expect(await continueFleet(w.ports, { ...click, by: stranger })).toMatchObject({
      reason: 'unknown_fleet',
    });
    expect(isRefusal(await continueFleet(w.ports, click))).toBe(false);
    expect(await continueFleet(w.ports, click)).toMatchObject({ reason: 'fleet_moved_on' });
    await w.work();
    const after = await fleetNow(w, fleet);
    expect(statuses(after)[2]).toBe('north-prod awaiting_approval');
    await approve(w, after, 'north-prod');
    expect((await fleetNow(w, fleet)).status).toBe('done');
  });

  it('goes on by itself where that was asked for and all of a wave are verified', async () => {
    const w = await fleetWorld(four);
    const fleet = await begun(w, { waves: 'test,production', auto: true });
    await approve(w, fleet, 'north-test');
    await approve(w, fleet, 'south-test');
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'working', wave: 1 });
    expect(statuses(await fleetNow(w, fleet))[2]).toBe('north-prod awaiting_approval');
  });

  it('does not go on by itself behind a plan that somebody rejected', async () => {
    const w = await fleetWorld(four);
    const fleet = await begun(w, { waves: 'test,production', auto: true });
    await approve(w, fleet, 'north-test');
    const run = await w.ports.ledger.run(fleet.members[1]?.id ?? fleet.id);
    if (run?.status !== 'awaiting_approval') throw new Error('nothing to reject');
    await decide(w.ports, { run: run.id, approvalId: run.approvalId, verdict: 'reject', by: bruno });
    await sweep(w.ports);
    await w.work();
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'waiting', wave: 0 });
  });

  it('stops when one fails: what waits is withdrawn, and the next wave never begins', async () => {
    const w = await fleetWorld(four);
    const fleet = await begun(w, { waves: 'test,production' });
    const north = w.of('north-test');
    const state = north.state();
    north.set({ ...state, rows: { ...state.rows, msdyn_ciprovider: [] } });
    await approve(w, fleet, 'north-test');
    const after = await fleetNow(w, fleet);
    expect(after).toMatchObject({ status: 'stopped', stop: { cause: 'failed' } });
    expect(statuses(after)).toEqual(['north-test stale', 'south-test cancelled', 'north-prod pending']);
    expect(await continueFleet(w.ports, { fleet: fleet.id, wave: 0, by: bruno })).toMatchObject({
      reason: 'fleet_moved_on',
    });
  });

  it('is stopped by a person, who is named where plans are withdrawn', async () => {
    const w = await fleetWorld(four);
    const fleet = await begun(w);
    expect(isRefusal(await stopFleet(w.ports, { fleet: fleet.id, wave: 0, by: bruno }))).toBe(false);
    await w.work();
    const after = await fleetNow(w, fleet);
    expect(after).toMatchObject({ status: 'stopped', stop: { cause: 'cancelled', by: bruno } });
    const run = await w.ports.ledger.run(after.members[0]?.id ?? fleet.id);
    expect(run).toMatchObject({ status: 'cancelled', by: bruno });
  });

  it('begins nothing twice, however often it is woken and whenever its worker dies', async () => {
    const w = await fleetWorld(four);
    const fleet = await startFleet(w.ports, { what: 'migrate', requester: ada, conversation: 'here' });
    if (isRefusal(fleet)) throw new Error(fleet.reason);
    const { commit } = w.ports.ledger;
    let dies = true;
    const dying = {
      ...w.ports,
      ledger: {
        ...w.ports.ledger,
        commit: (...[read, next, writes]: Parameters<typeof commit>) => {
          if (dies && writes.some(({ kind }) => kind === 'fleet')) throw new Error('the worker died');
          return commit(read, next, writes);
        },
      },
    };
    await expect(advance(dying, fleet.id)).rejects.toThrow('died');
    dies = false;
    await Promise.all([advance(dying, fleet.id), advance(dying, fleet.id)]);
    await w.work();
    for (const { key } of four.slice(0, 3)) expect(await w.ports.ledger.runs(key, 10)).toHaveLength(1);
    expect(statuses(await fleetNow(w, fleet))).toEqual([
      'north-test awaiting_approval',
      'south-test awaiting_approval',
      'north-prod awaiting_approval',
    ]);
  });

  it('is refused where another one has the same environments, and where a wish is not plain', async () => {
    const w = await fleetWorld(four);
    await begun(w);
    const ask = (more: Partial<StartFleet>) =>
      startFleet(w.ports, { what: 'migrate', requester: ada, ...more });
    expect(await ask({ only: 'production' })).toMatchObject({ reason: 'fleet_open' });
    for (const only of ['', 'tests', 'tеst', '*', 'n*', 'test,', 'hidden-test', 'north'])
      expect(await ask({ only })).toMatchObject({ reason: 'nothing_picked' });
    for (const waves of ['', '0', '4', '-1', '1.5', 'test,,production', 'test,test', 'staging'])
      expect(await ask({ waves })).toMatchObject({ reason: 'unreadable_waves' });
    expect(await ask({ waves: 'test' })).toMatchObject({ reason: 'waves_left_out' });
    expect((await w.ports.ledger.fleets('all')).length).toBe(1);
  });
});
