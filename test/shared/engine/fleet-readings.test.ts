import { describe, expect, it } from 'vitest';
import type { PersonRef } from '../../../shared/domain/person.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelFleet } from '../../../shared/engine/cancel-fleet.ts';
import { stopFleet } from '../../../shared/engine/decide-fleet.ts';
import { fleetSubject } from '../../../shared/engine/fleet-subject.ts';
import { startFleet } from '../../../shared/engine/start-fleet.ts';
import { approve, askedFor, begun, fleetNow, three } from '../../builders/fleet-acts.ts';
import { type FleetWorld, fleetEnvironment, fleetWorld } from '../../builders/fleet-world.ts';
import { ada, bruno, chen, stranger } from '../../builders/world.ts';
import { numberedGuid } from '../../contracts/ledger-samples.ts';

/** Migrated, each by its own plan and approval. */
async function migrated(environments = three): Promise<FleetWorld> {
  const w = await fleetWorld(environments);
  const fleet = await begun(w, { waves: '1' });
  for (const { key } of environments) await approve(w, fleet, key);
  expect((await fleetNow(w, fleet)).status).toBe('done');
  w.clock.advance(3_600_000);
  return w;
}

/** Somebody gives the migrated provider of an environment another label. */
function relabel(w: FleetWorld, key: string, label: string): void {
  const double = w.of(key);
  const state = double.state();
  const [first, ...others] = state.rows.msdyn_channelprovider;
  if (first === undefined) throw new Error(`no provider in ${key}`);
  const changed = { ...first, columns: { ...first.columns, msdyn_label: label } };
  double.set({ ...state, rows: { ...state.rows, msdyn_channelprovider: [changed, ...others] } });
}

describe('drift checks of many environments', () => {
  it('are open to readers, and tell once what several have in common', async () => {
    const w = await migrated();
    relabel(w, 'north-test', 'Hotline');
    relabel(w, 'south-test', 'Hotline');
    relabel(w, 'north-prod', 'Helpdesk');
    const fleet = await begun(w, { what: 'drift', requester: chen });
    expect(fleet.status).toBe('done');
    expect(fleet.members.map(({ status, found }) => [status, found])).toEqual([
      ['checked', 1],
      ['checked', 1],
      ['checked', 1],
    ]);
    const { standings = [] } = (await fleetSubject(w.ports, fleet.id, chen)) ?? {};
    const keys = standings.map(({ glance }) => glance?.drift?.causes.map(({ key }) => key));
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[2]).not.toEqual(keys[0]);
    expect(standings.map(({ glance }) => glance?.trend.at(-1)?.items)).toEqual([1, 1, 1]);
  });

  it('say of an environment that was never migrated that there is nothing to compare with', async () => {
    const w = await fleetWorld(three);
    const fleet = await begun(w, { what: 'drift' });
    expect(fleet.status).toBe('done');
    expect(fleet.members.map(({ status, found }) => [status, found])).toEqual(
      three.map(() => ['checked', undefined]),
    );
  });
});

describe('validations of many environments', () => {
  it('say where everything holds and where something does not', async () => {
    const w = await migrated();
    relabel(w, 'north-prod', 'Helpdesk');
    const fleet = await begun(w, { what: 'validate', requester: chen });
    expect(fleet.members.map(({ found }) => (found ?? -1) > 0)).toEqual([false, false, true]);
    expect(fleet.members.map(({ found }) => found === 0)).toEqual([true, true, false]);
  });

  it('are refused to whoever may read none of them', async () => {
    const w = await fleetWorld(three);
    expect(await startFleet(w.ports, { what: 'validate', requester: stranger })).toMatchObject({
      reason: 'unknown_environment',
    });
  });
});

describe('cancelling what is under way for many environments', () => {
  it('stops the one that somebody asked for; a reader stops a reading of theirs, and nobody else’s', async () => {
    const w = await fleetWorld(three);
    const reading = await askedFor(w, { what: 'drift', requester: chen });
    const migration = await askedFor(w);
    expect(await stopFleet(w.ports, { fleet: migration.id, wave: 0, by: chen })).toMatchObject({
      reason: 'may_not_continue',
    });
    expect(await cancelFleet(w.ports, chen)).toMatchObject({ id: reading.id });
    expect(await cancelFleet(w.ports, ada)).toMatchObject({ id: migration.id });
    await w.work();
    expect((await fleetNow(w, reading)).status).toBe('stopped');
    expect((await fleetNow(w, migration)).status).toBe('stopped');
    expect(await cancelFleet(w.ports, ada)).toMatchObject({ reason: 'no_open_fleet' });
  });

  it('is refused where several could be meant, and to whoever may know of none', async () => {
    const w = await fleetWorld(three);
    await askedFor(w, { what: 'drift' });
    await askedFor(w, { what: 'validate' });
    expect(await cancelFleet(w.ports, ada)).toMatchObject({ reason: 'several_fleets' });
    expect(await cancelFleet(w.ports, stranger)).toMatchObject({ reason: 'no_open_fleet' });
    expect((await w.ports.ledger.fleets('open')).map(({ status }) => status)).toEqual(['working', 'working']);
  });
});

describe('cancelling what somebody else asked for', () => {
  it('is refused with their name where it is typed; the card that shows it stops it', async () => {
    const w = await fleetWorld(three);
    const { id, wave } = await askedFor(w);
    expect(await cancelFleet(w.ports, bruno)).toMatchObject({
      reason: 'fleet_of_others',
      params: { fleets: expect.stringContaining(`(${ada.name})`) },
    });
    expect((await w.ports.ledger.fleet(id))?.status).toBe('working');
    expect(await stopFleet(w.ports, { fleet: id, wave, by: bruno })).toMatchObject({ status: 'stopping' });
  });
});

describe('more than are looked after', () => {
  const readers = [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ id: numberedGuid(nth), name: `Reader ${nth}` }));
  const five = [1, 2, 3, 4, 5].map((nth) => {
    const place = fleetEnvironment(`place-${nth}`);
    return { ...place, people: { ...place.people, reader: readers.map(({ id }) => id) } };
  });
  const some = (nth: number): string =>
    five
      .filter((_one, at) => nth & (1 << at))
      .map(({ key }) => key)
      .join(',');
  /** The nth one that is asked for: five by each reader. */
  const nth = (count: number) =>
    ({ what: 'plan', requester: readers[Math.ceil(count / 5) - 1] ?? ada, only: some(count) }) as const;

  it('of one person are refused to them, to nobody else, and not once one is over', async () => {
    const w = await fleetWorld(five);
    for (let count = 1; count <= 5; count++) await askedFor(w, nth(count));
    const sixth = { ...nth(1), only: some(6) };
    expect(await startFleet(w.ports, sixth)).toMatchObject({
      reason: 'too_many_own_fleets',
      params: { most: '5' },
    });
    expect(await w.ports.ledger.fleets('open')).toHaveLength(5);
    expect(isRefusal(await startFleet(w.ports, nth(5)))).toBe(false);
    expect(isRefusal(await startFleet(w.ports, nth(6)))).toBe(false);
    expect(await cancelOne(w, sixth.requester)).toBe('stopped');
    expect(isRefusal(await startFleet(w.ports, sixth))).toBe(false);
  });

  it('in all are refused, and can be asked for once one is over', async () => {
    const w = await fleetWorld(five);
    for (let count = 1; count <= 30; count++) await askedFor(w, nth(count));
    const another = nth(31);
    expect(await startFleet(w.ports, another)).toMatchObject({
      reason: 'too_many_fleets',
      params: { most: '30' },
    });
    // What is there already is still the answer to whoever asks again.
    expect(isRefusal(await startFleet(w.ports, nth(30)))).toBe(false);
    expect(await cancelOne(w, readers[5] ?? ada)).toBe('stopped');
    expect(isRefusal(await startFleet(w.ports, another))).toBe(false);
  });
});

/** Stops the newest one that somebody asked for, and has it end. */
async function cancelOne(w: FleetWorld, by: PersonRef) {
  const open = await w.ports.ledger.fleets('open');
  const own = open.find(({ requester }) => requester.id === by.id);
  if (own === undefined) throw new Error('none is open');
  await stopFleet(w.ports, { fleet: own.id, wave: 0, by });
  await advance(w.ports, own.id);
  return (await fleetNow(w, own)).status;
}
