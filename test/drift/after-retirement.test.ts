import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/reason.ts';
import { retireRun } from '../../shared/engine/retire-run.ts';
import { compareBaseline, seenIn } from '../../shared/steps/drift/compare-baseline.ts';
import { ada } from '../builders/world.ts';
import { twilio } from './drift-case.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
  room.w.clock.advance(1_000);
  const run = await retireRun(room.ports, { environment: room.environment, requester: ada });
  if (isRefusal(run)) throw new Error(run.reason);
  await room.work();
  const planned = await room.ports.ledger.run(run.id);
  if (planned === undefined) throw new Error('no run');
  expect(await room.approve(planned)).toMatchObject({ kind: 'retire', status: 'succeeded' });
}, 60_000);
afterAll(() => room.stop());

describe('after the 1.0 rows were retired', () => {
  it('nothing has drifted', async () => {
    expect((await room.check()).items).toEqual([]);
  });

  it('a 1.0 row that somebody switches on again is told, and switched off by a repair', async () => {
    const msdyn_ciproviderid = room.places.legacy(twilio);
    const active = { statecode: 0, statuscode: 1 };
    room.store.put('msdyn_ciprovider', { msdyn_ciproviderid, ...active }, room.places.editor);
    const { items } = await room.check();
    expect(items).toMatchObject([{ kind: 'legacy-reactivated', by: 'Tomás Herrera', repair: 'restore' }]);
    expect(await room.repaired(items.map((one) => one.id))).toMatchObject({ kind: 'repair' });
    expect(room.store.row('msdyn_ciprovider', msdyn_ciproviderid)).toMatchObject({ statecode: 1 });
    expect((await room.check()).items).toEqual([]);
  });

  it('a deleted 2.0 row is still missed, and people who join the role are still new', async () => {
    const profile = room.places.provider(twilio);
    room.store.remove('msdyn_channelprovider', profile);
    const role = room.places.row('role', 'name', 'Customer Service Representative');
    room.store.link('systemuserroles_association', role, room.places.newcomer);
    const { items } = await room.check();
    expect(items.map((one) => one.kind)).toEqual(['provider-gone', 'people-new']);
    expect(items.map((one) => one.repair)).toEqual(['restore', 'migrate']);
  });

  it('both are put right by one repair: the row is made again, and the newcomer gets the profile', async () => {
    const { items } = await room.check();
    expect((await room.repaired(items.map((one) => one.id))).status).toMatch(/succeeded|unproven/);
    const given = room.store.links('msdyn_appconfiguration_systemuser');
    expect(given).toContainEqual({ from: room.places.profile, to: room.places.newcomer });
    expect(room.store.row('msdyn_ciprovider', room.places.legacy(twilio))).toMatchObject({ statecode: 1 });
    expect((await room.check()).items).toEqual([]);
  });

  it('somebody who joins the role later is given the profile by a repair of that alone', async () => {
    const role = room.places.row('role', 'name', 'Customer Service Representative');
    const person = room.places.person('Priya Raman');
    room.store.link('systemuserroles_association', role, person);
    const { items } = await room.check();
    expect(items).toMatchObject([{ kind: 'people-new', repair: 'migrate' }]);
    const run = await room.planned(items.map((one) => one.id));
    expect(run).toMatchObject({ kind: 'repair', status: 'awaiting_approval' });
    expect((await room.approve(run)).status).toMatch(/succeeded|unproven/);
    expect(room.store.links('msdyn_appconfiguration_systemuser')).toContainEqual({
      from: room.places.profile,
      to: person,
    });
    expect((await room.check()).items).toEqual([]);
  });
});

describe('a profile that Dataverse does not give', () => {
  it('is told where nothing else explains it', async () => {
    const { ledger } = room.ports;
    const base = await ledger.base(room.environment.key);
    if (base?.baseline === undefined) throw new Error('no baseline');
    const baseline = await ledger.baseline(room.environment.key, base.baseline);
    const snapshot = await room.ports.dataverse(room.environment).readSnapshot();
    if (isRefusal(snapshot)) throw new Error(snapshot.reason);
    const effective = snapshot.effective.map((one) => ({ ...one, profile: 'contoso_other' }));
    const found = compareBaseline(baseline, seenIn(baseline, { ...snapshot, effective }));
    expect(found.map((one) => one.kind)).toContain('profile-not-effective');
  });
});
