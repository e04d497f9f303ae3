import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { ask } from '../../shared/engine/ask.ts';
import { ada } from '../builders/world.ts';
import { twilio } from './drift-case.ts';
import { edited } from './edited.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';
import { scheduledCheck } from './scheduled.ts';

const day = 86_400_000;

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());
afterEach(async () => {
  room.restore();
  await room.check();
});

const edit = (): void =>
  edited(room, 'msdyn_channelprovider', room.places.provider(twilio), { msdyn_label: 'Elsewhere' });

/** What is known of a calm environment, with so many samples; one of them had another answer then. */
async function remember(count: number, wrong: number): Promise<void> {
  const { ports, environment } = room;
  const calm = await ports.ledger.calm(environment.key);
  const known = calm?.trace.questions.find((one) => one.kind === 'profile');
  if (calm === undefined || known === undefined) throw new Error('nothing is known');
  const samples = Array.from({ length: count }, (_, at) => ({
    ...known,
    profile: at === wrong ? 'another' : known.profile,
    sample: true as const,
  }));
  const others = calm.trace.questions.filter((one) => !('sample' in one));
  const trace = { questions: [...others, ...samples] };
  const read = await ports.ledger.readHead(environment.key);
  await ports.ledger.commit(read, read.head, [
    { kind: 'calm', environment: environment.key, calm: { ...calm, trace } },
  ]);
}

describe('a scheduled check', () => {
  it('reads everything once, and then asks in two requests whether that is still so', async () => {
    const before = room.double.requests.length;
    const first = await scheduledCheck(room);
    expect([first.isFull, first.requests]).toEqual([true, 3]);
    expect(room.double.requests.slice(before).map((one) => one.by)).toEqual(Array(3).fill(reading.objectId));
    for (let count = 0; count < 3; count++) {
      const { state, isFull, requests } = await scheduledCheck(room);
      expect([isFull, requests, state.items]).toEqual([false, 2, []]);
      expect(state.readAt).toBe(first.state.checkedAt);
    }
  });

  it('reads everything where something changed, until all is as it was', async () => {
    await scheduledCheck(room);
    edit();
    const found = await scheduledCheck(room);
    expect(found.isFull).toBe(true);
    expect(found.state.items.map((one) => one.kind)).toEqual(['provider-changed']);
    // What is known is looked at in full each time: who changed it last may be another one.
    expect((await scheduledCheck(room)).isFull).toBe(true);
    room.restore();
    const solved = await scheduledCheck(room);
    expect([solved.isFull, solved.state.items]).toEqual([true, []]);
    expect((await scheduledCheck(room)).isFull).toBe(false);
  });

  it('reads everything on the seventh night, whatever the answers', async () => {
    await scheduledCheck(room);
    const full: boolean[] = [];
    for (let night = 1; night <= 8; night++) {
      room.w.clock.advance(day - 60_000);
      full.push((await scheduledCheck(room)).isFull);
    }
    expect(full).toEqual([false, false, false, false, false, false, true, false]);
  });

  it('asks others of many samples night after night, and leaves none out', async () => {
    const count = 24;
    for (const wrong of [0, 11, 12, 23]) {
      await room.check();
      await remember(count, wrong);
      const nights: boolean[] = [];
      while (nights.length < 4 && nights.at(-1) !== true) {
        room.w.clock.advance(day - 60_000);
        nights.push((await scheduledCheck(room)).isFull);
      }
      expect(nights, `sample ${wrong}`).toContain(true);
    }
  });

  it('reads everything after the baseline moved', async () => {
    await scheduledCheck(room);
    expect((await scheduledCheck(room)).isFull).toBe(false);
    const { ports, environment } = room;
    const base = await ports.ledger.base(environment.key);
    if (base?.baseline === undefined) throw new Error('no baseline');
    const baseline = await ports.ledger.baseline(environment.key, base.baseline);
    const moved = await ports.ledger.putBaseline(environment.key, {
      ...baseline,
      at: '2026-01-01T00:00:00Z',
    });
    const read = await ports.ledger.readHead(environment.key);
    await ports.ledger.commit(read, read.head, [{ kind: 'base', ...base, baseline: moved }]);
    expect((await scheduledCheck(room)).isFull).toBe(true);
  });

  it('is told when the environment does not answer', async () => {
    await scheduledCheck(room);
    room.double.faults.push({ match: {}, times: 1_000, do: { kind: 'unavailable' } });
    await expect(scheduledCheck(room)).rejects.toThrow('not checked');
    room.double.faults.length = 0;
  });
});

/** Whom the double saw while it was answered. */
async function askedBy(what: 'drift' | 'validate' | 'plan'): Promise<ReadonlySet<string | undefined>> {
  const { w, ports, environment, double, work } = room;
  const before = double.requests.length;
  w.clock.advance(60_000);
  await ask(ports, { environment, what, requester: ada });
  await work();
  return new Set(double.requests.slice(before).map(({ by }) => by));
}

describe('a check that somebody asks for', () => {
  it.each(['drift', 'validate'] as const)('asks nothing of the identity that writes (%s)', async (what) => {
    expect(await askedBy(what)).toEqual(new Set([reading.objectId]));
    // A plan has to know what may be written.
    expect(await askedBy('plan')).toEqual(new Set([reading.objectId, writing.objectId]));
  });

  it('reads everything', async () => {
    await scheduledCheck(room);
    await room.check();
    expect((await room.ports.ledger.drift(room.environment.key))?.readAt).toBeUndefined();
  });
});
