import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driftCases } from './cases.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());

describe('all that can drift at once', () => {
  it.each([undefined, 'strange' as const])(
    'is found whole, each thing once, with nothing else: %s',
    async (round) => {
      const together = driftCases.filter((one) => one.alone !== true && one.round === round);
      const wanted = together.map((one) => {
        const subject = one.subject(room);
        return `${one.kind} ${subject}`;
      });
      for (const one of together) one.inject(room);
      const { items } = await room.check();
      expect(items.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual(
        [...new Set(wanted)].sort(),
      );
      expect(together.length).toBeGreaterThanOrEqual(round === undefined ? 30 : 12);
      expect(new Set(items.map((one) => one.id)).size).toBe(items.length);
      room.restore();
      const { answer } = await room.check();
      expect(answer.solved).toHaveLength(items.length);
    },
  );
});
