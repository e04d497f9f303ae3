import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { driftCases } from './cases.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());
afterEach(async () => {
  room.restore();
  await room.check();
});

const told = (items: readonly { readonly kind: string; readonly subject: string }[]): readonly string[] =>
  items.map(({ kind, subject }) => `${kind} ${subject}`);

describe('what drifts', () => {
  it('is tried in at least 45 ways, each with an id of its own', () => {
    const ids = new Set(driftCases.map((one) => one.id));
    expect(ids.size).toBe(driftCases.length);
    expect(ids.size).toBeGreaterThanOrEqual(45);
  });

  it.each(driftCases.map((one) => [one.id, one] as const))(
    '%s: found, and nothing else; told once; closed when it is put back',
    async (_id, drift) => {
      const wanted = `${drift.kind} ${subjectBefore(drift)}`;
      drift.inject(room);
      const now = room.w.clock.now().getTime();
      const { answer, items } = await room.check();
      const pages = ['widget-mode'].includes(items[0]?.step ?? '') ? 3 : (drift.items ?? 1);
      expect(told(items), told(items).join('\n')).toHaveLength(pages);
      expect(told(items)).toContain(wanted);
      expect(answer.news).toHaveLength(pages);
      const item = items.find((one) => `${one.kind} ${one.subject}` === wanted);
      if (drift.columns !== undefined)
        expect(item?.columns?.map((one) => one.column).sort()).toEqual([...drift.columns].sort());
      if (drift.members !== undefined) expect(item?.members?.count).toBe(drift.members);
      if (drift.by === true) {
        expect(item?.by).toBe('Tomás Herrera');
        expect(Math.abs(Date.parse(item?.at ?? '') - now)).toBeLessThan(1_000);
      }
      expect(items.some((one) => one.repair !== 'none')).toBe((drift.repaired ?? false) !== false);
      expect((await room.check()).answer).toMatchObject({ news: [], solved: [] });
      room.restore();
      const after = await room.check();
      expect(after.items).toEqual([]);
      expect(after.answer.solved).toHaveLength(pages);
    },
    30_000,
  );

  function subjectBefore(drift: (typeof driftCases)[number]): string {
    try {
      return drift.subject(room);
    } catch {
      drift.inject(room);
      const subject = drift.subject(room);
      room.restore();
      return subject;
    }
  }
});
