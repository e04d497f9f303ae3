import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceRepresentative } from '../../sandbox/fixtures/standard-rows.ts';
import { rollbackRun } from '../../shared/engine/rollback-run.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { ada } from '../builders/world.ts';
import { driftCases } from './cases.ts';
import { twilio } from './drift-case.ts';
import { edited } from './edited.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
  room.store.link('systemuserroles_association', serviceRepresentative, room.places.newcomer);
  expect((await room.check()).items).toHaveLength(1);
  room.w.clock.advance(600_000);
  const { environment, ports } = room;
  const back = await room.begun(rollbackRun(ports, { environment, requester: ada }));
  expect(await room.approve(back)).toMatchObject({ kind: 'rollback', status: 'succeeded' });
}, 60_000);
afterAll(() => room.stop());

describe('an environment whose migration was taken back', () => {
  it('has none of the drift any more that it had, and its card is closed', async () => {
    expect((await room.check()).items).toEqual([]);
    expect(await room.ports.ledger.latestEpisode(room.environment.key)).toMatchObject({ status: 'solved' });
  });

  it('works with 1.0 again, and what becomes of that and of its profiles is no drift', async () => {
    for (const id of ['1.0 address changed', '1.0 provider added'])
      driftCases.find((one) => one.id === id)?.inject(room);
    const { otherProfile, otherTemplate } = room.places;
    edited(room, 'msdyn_appconfiguration', otherProfile, { msdyn_description: 'Ours again' });
    room.store.link('msdyn_appconfiguration_sessiontemplate', otherProfile, otherTemplate);
    expect((await room.check()).items).toEqual([]);
  });

  it('begins anew when it is migrated again: only what comes after that is drift', async () => {
    const { environment, ports } = room;
    const again = await room.begun(startRun(ports, { environment, kind: 'migrate', requester: ada }));
    expect((await room.approve(again)).status).toMatch(/succeeded|unproven/);
    expect((await room.check()).items).toEqual([]);
    room.store.remove('msdyn_channelprovider', room.places.provider(twilio));
    expect((await room.check()).items).toMatchObject([{ kind: 'provider-gone' }]);
  });
});
