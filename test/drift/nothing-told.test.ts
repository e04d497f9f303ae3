import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DriftRoom, openDriftRoom } from './room.ts';
import { harmlessCases } from './stranger/harmless-cases.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());
afterEach(async () => {
  room.restore();
  await room.check();
});

describe('what happens in every organisation', () => {
  it('is tried in at least 40 ways, each with an id of its own', () => {
    expect(new Set(harmlessCases.map((one) => one.id)).size).toBe(harmlessCases.length);
    expect(harmlessCases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(harmlessCases.map((one) => [one.id, one] as const))('%s: nothing is told', async (_id, { act }) => {
    act(room);
    const { answer, items } = await room.check();
    expect(items).toEqual([]);
    expect(answer).toMatchObject({ news: [], solved: [] });
  });

  it('is not told when all of it happens at once', async () => {
    for (const { act } of harmlessCases) act(room);
    expect((await room.check()).items).toEqual([]);
  });
});
