import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markOf } from '../../shared/domain/base-mark.ts';
import type { Calm } from '../../shared/domain/calm.ts';
import { canonicalJson, type Json, sha256 } from '../../shared/domain/hash.ts';
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
  const calm = await stillCalm(ports, environment, inquiry, { base: markOf(base), newest });
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

  it('is not enough for what a version was content with that read and compared otherwise', async () => {
    const { ports, environment } = room;
    const { url, organizationId, key } = environment;
    const [calm, base] = [await ports.ledger.calm(key), await ports.ledger.base(key)];
    if (calm === undefined || base === undefined) throw new Error('nothing is kept');
    const put = async (kept: Calm): Promise<void> => {
      const read = await ports.ledger.readHead(key);
      await ports.ledger.commit(read, read.head, [{ kind: 'calm', environment: key, calm: kept }]);
    };
    const [newest] = await ports.ledger.runs(key, 1);
    const run = newest === undefined ? null : `${newest.id} ${newest.status}`;
    const against = (version: object): string =>
      sha256(canonicalJson({ url, organizationId, base: markOf(base), run, ...version } as unknown as Json));
    expect(calm.against).toBe(against({ readingVersion: 1 }));
    for (const version of [{}, { readingVersion: 0 }]) {
      await put({ ...calm, against: against(version) });
      expect(await asked()).toBeUndefined();
    }
    await put(calm);
    expect(await asked()).toBeDefined();
  });

  it('notices nothing where nothing was touched', async () => {
    for (let count = 0; count < 20; count++) expect(await asked()).toBeDefined();
  });
});
