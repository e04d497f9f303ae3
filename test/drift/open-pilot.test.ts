import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceRepresentative } from '../../sandbox/fixtures/standard-rows.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Run } from '../../shared/domain/run.ts';
import { widenRun } from '../../shared/engine/widen-run.ts';
import { ada } from '../builders/world.ts';
import { driftCases } from './cases.ts';
import { twilio } from './drift-case.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const held = 'systemuserroles_association';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom('contoso-dev', { pilot: { kind: 'count', count: 2 } });
}, 60_000);
afterAll(() => room.stop());

/** On a profile that shows this provider. */
const seeing = (name: string): number => {
  const shows = room.store.links('msdyn_appconfig_msdyn_channelprovider');
  const profiles = new Set(
    shows.filter((link) => link.to === room.places.provider(name)).map((link) => link.from),
  );
  return room.store.links(assigned).filter((link) => profiles.has(link.from)).length;
};
const onOurs = (): number =>
  room.store.links(assigned).filter((link) => link.from === room.places.profile).length;
const changesOf = async (run: Run): Promise<readonly Change[]> =>
  'plan' in run && run.plan !== undefined
    ? (await room.ports.ledger.plan(run.environment, run.plan)).changes
    : [];

describe('while a pilot is open', () => {
  it('two people have the profile, and the others who wait for it are no drift', async () => {
    expect(onOurs()).toBe(2);
    expect((await room.check()).items).toEqual([]);
  });

  it('somebody who joins the role waits with them', async () => {
    room.store.link(held, serviceRepresentative, room.places.newcomer);
    expect((await room.check()).items).toEqual([]);
    room.restore();
  });

  it('a deleted 2.0 row is missed, and made again for the pilot alone', async () => {
    room.store.remove('msdyn_channelprovider', room.places.provider(twilio));
    const { items } = await room.check();
    expect(items).toMatchObject([{ kind: 'provider-gone', repair: 'restore' }]);
    expect((await room.repaired(items.map((one) => one.id))).status).toMatch(/succeeded|unproven/);
    expect((await room.check()).items).toEqual([]);
    expect(onOurs()).toBe(2);
  });

  it('a person of the pilot who is moved by hand is told, and moved back', async () => {
    const person = room.store.links(assigned).find((link) => link.from === room.places.profile)?.to ?? '';
    room.store.unlink(assigned, room.places.profile, person);
    room.store.link(assigned, room.places.otherProfile, person);
    const { items } = await room.check();
    expect(items).toMatchObject([{ kind: 'people-moved', members: { count: 1 } }]);
    await room.repaired(items.map((one) => one.id));
    expect((await room.check()).items).toEqual([]);
    expect(onOurs()).toBe(2);
  });

  it('a repair about a new 1.0 provider moves nobody who waits', async () => {
    driftCases.find((one) => one.id === '1.0 provider added')?.inject(room);
    const { items } = await room.check();
    expect(items.map((one) => one.kind)).toEqual(['legacy-new']);
    const run = await room.planned(items.map((one) => one.id));
    const moved = (await changesOf(run)).filter(
      (one) => 'relationship' in one && one.relationship === assigned,
    );
    expect(moved).toEqual([]);
    if (run.status === 'awaiting_approval') await room.approve(run);
    expect((await room.check()).items).toEqual([]);
    expect(onOurs()).toBe(2);
  });
});

describe('after it was widened', () => {
  it('everybody has it, nothing is drift, and who joins now is told', async () => {
    room.store.link(held, serviceRepresentative, room.places.newcomer);
    const wide = await room.begun(widenRun(room.ports, { environment: room.environment, requester: ada }));
    expect((await room.approve(wide)).status).toMatch(/succeeded|unproven/);
    expect([seeing(twilio), seeing('Avaya')]).toEqual([11, 11]);
    expect((await room.check()).items).toEqual([]);
    room.store.link(held, serviceRepresentative, room.places.person('Priya Raman'));
    expect((await room.check()).items).toMatchObject([{ kind: 'people-new', members: { count: 1 } }]);
  });
});
