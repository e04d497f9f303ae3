import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/reason.ts';
import { asksBySchedule } from '../../shared/engine/due-checks.ts';
import { type StillCalm, stillCalm } from '../../shared/engine/still-calm.ts';
import { driftCases } from './cases.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';
import { scheduledCheck } from './scheduled.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
  await scheduledCheck(room);
}, 60_000);
afterAll(() => room.stop());

/** The first half of a scheduled check: whether it would be content without reading everything. */
async function asked(): Promise<StillCalm | undefined> {
  const { ports, environment } = room;
  const base = await ports.ledger.base(environment.key);
  if (base === undefined) throw new Error('no baseline');
  const inquiry = asksBySchedule(ports, environment.key, ports.clock.now());
  const [newest] = await ports.ledger.runs(environment.key, 1);
  const calm = await stillCalm(ports, environment, inquiry, { base, newest });
  if (isRefusal(calm)) throw new Error(calm.reason);
  return calm;
}

describe('asking again', () => {
  it.each(driftCases.map((one) => [one.id, one] as const))('notices: %s', async (_id, drift) => {
    expect(await asked()).toBeDefined();
    drift.inject(room);
    expect(await asked()).toBeUndefined();
    room.restore();
  });

  it('notices nothing where nothing was touched', async () => {
    for (let count = 0; count < 20; count++) expect(await asked()).toBeDefined();
  });
});
