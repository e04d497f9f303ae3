import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/reason.ts';
import { acceptDrift, snoozeDrift } from '../../shared/engine/accept-drift.ts';
import { askDrift } from '../../shared/engine/ask-drift.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { sweep } from '../../shared/engine/sweep.ts';
import { ada, bruno, chen, stranger } from '../builders/world.ts';
import { driftCases } from './cases.ts';
import { type DriftCase, french, twilio } from './drift-case.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
const rooms: DriftRoom[] = [];
beforeEach(async () => {
  room = await openDriftRoom();
  rooms.push(room);
}, 60_000);
afterAll(async () => {
  for (const one of rooms) await one.stop();
});

const named = (id: string): DriftCase => {
  const found = driftCases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
};
const label = (msdyn_label: string, name = twilio): void => {
  const msdyn_channelproviderid = room.places.provider(name);
  room.store.put('msdyn_channelprovider', { msdyn_channelproviderid, msdyn_label }, room.places.editor);
};
const accept = (items: readonly string[], by = ada) =>
  acceptDrift(room.ports, { environment: room.environment, items, by });
const audited = async (): Promise<readonly string[]> =>
  (await room.ports.ledger.audit(room.environment.key)).map((one) => `${one.what} ${one.by?.name ?? ''}`);

describe('accepted drift', () => {
  it('is the baseline from then on; a further change of the same thing is news again', async () => {
    label('By hand');
    label('French by hand', french);
    const { items } = await room.check();
    const [first, second] = [twilio, french].map((name) =>
      items.find((one) => one.subject === room.places.provider(name)),
    );
    const before = await room.ports.ledger.base(room.environment.key);
    expect(await accept([first?.id ?? ''])).toMatchObject([{ id: first?.id }]);
    expect((await room.ports.ledger.base(room.environment.key))?.baseline).not.toEqual(before?.baseline);
    expect((await audited()).at(-1)).toBe('drift_accepted Ada Vogt');
    expect((await room.check()).answer).toMatchObject({ news: [], known: [second?.id], solved: [] });
    label('Again by hand');
    const further = await room.check();
    expect(further.answer.news).toEqual([first?.id]);
    expect(further.items.find((one) => one.id === first?.id)?.columns).toEqual([
      { column: 'msdyn_label', was: 'By hand', is: 'Again by hand' },
    ]);
  });

  it.each(driftCases.map((one) => [one.id, one] as const))(
    '%s: silent afterwards',
    async (_id, drift) => {
      drift.inject(room);
      const { items } = await room.check();
      expect(items.length).toBeGreaterThan(0);
      expect(isRefusal(await accept(items.map((one) => one.id)))).toBe(false);
      const after = await room.check();
      expect(after.items).toEqual([]);
      expect(after.answer).toMatchObject({ news: [], solved: [] });
    },
    30_000,
  );

  it('needs a planner or an operator, something known, and no run that a worker is at', async () => {
    label('By hand');
    const { items } = await room.check();
    const ids = items.map((one) => one.id);
    expect(await accept(ids, bruno)).toMatchObject({ reason: 'may_not_decide_drift' });
    expect(await accept(ids, chen)).toMatchObject({ reason: 'may_not_decide_drift' });
    expect(await accept(ids, stranger)).toMatchObject({ reason: 'unknown_environment' });
    expect(await accept(['never-seen'])).toMatchObject({ reason: 'unknown_drift' });
    const run = await startRun(room.ports, {
      environment: room.environment,
      kind: 'migrate',
      requester: ada,
    });
    expect(isRefusal(run)).toBe(false);
    expect(await accept(ids)).toMatchObject({ reason: 'run_already_open' });
    await room.work();
    // Waiting for an approval holds nobody up.
    expect(isRefusal(await accept(ids))).toBe(false);
  });
});

describe('snoozed drift', () => {
  it('is silent until its date, keeps its age, and is news again then', async () => {
    label('By hand');
    const { items } = await room.check();
    const [item] = items;
    const until = new Date(room.w.clock.now().getTime() + 3 * 86_400_000).toISOString();
    const about = { environment: room.environment, items: [item?.id ?? ''], by: ada };
    expect(await snoozeDrift(room.ports, { ...about, until })).toMatchObject([{ snoozedUntil: until }]);
    expect((await audited()).at(-1)).toBe('drift_snoozed Ada Vogt');
    expect((await room.check()).answer).toMatchObject({ news: [], known: [], snoozed: [item?.id] });
    room.w.clock.advance(2 * 86_400_000);
    expect((await room.check()).answer).toMatchObject({ news: [], snoozed: [item?.id] });
    room.w.clock.advance(86_400_000);
    const after = await room.check();
    expect(after.answer).toMatchObject({ news: [item?.id], snoozed: [] });
    expect(after.items).toMatchObject([{ firstSeen: item?.firstSeen }]);
    expect((await room.check()).answer).toMatchObject({ news: [], known: [item?.id] });
  });

  it('counts again in the small row of the environment from its date on, without a check', async () => {
    label('By hand');
    const [item] = (await room.check()).items;
    const until = new Date(room.w.clock.now().getTime() + 3 * 86_400_000).toISOString();
    await snoozeDrift(room.ports, { environment: room.environment, items: [item?.id ?? ''], until, by: ada });
    const shown = async () => {
      await sweep(room.ports);
      return (await room.ports.ledger.glance(room.environment.key))?.glance.drift?.items;
    };
    expect(await shown()).toBe(0);
    room.w.clock.advance(2 * 86_400_000);
    expect(await shown()).toBe(0);
    room.w.clock.advance(86_400_000);
    expect(await shown()).toBe(1);
  });

  it('takes a date within ninety days', async () => {
    label('By hand');
    const { items } = await room.check();
    const about = { environment: room.environment, items: items.map((one) => one.id), by: ada };
    for (const days of [-1, 91]) {
      const until = new Date(room.w.clock.now().getTime() + days * 86_400_000).toISOString();
      expect(await snoozeDrift(room.ports, { ...about, until })).toMatchObject({ reason: 'snooze_too_long' });
    }
  });
});

describe('groups of people', () => {
  it('are news when somebody comes to them, and not when somebody leaves', async () => {
    const drop = (name: string): void => {
      const person = room.places.person(name);
      room.store.unlink('msdyn_appconfiguration_systemuser', room.places.profile, person);
    };
    drop('Łukasz Wójcik');
    expect((await room.check()).answer.news).toHaveLength(1);
    drop('Chinonso Okafor');
    expect((await room.check()).answer.news).toHaveLength(1);
    const back = room.places.person('Chinonso Okafor');
    room.store.link('msdyn_appconfiguration_systemuser', room.places.profile, back);
    expect((await room.check()).answer).toMatchObject({ news: [], solved: [] });
  });
});

describe('accepting', () => {
  it('is refused while a repair waits that would undo it', async () => {
    named('1.0 provider added').inject(room);
    const { items } = await room.check();
    const ids = items.map((one) => one.id);
    const waiting = await room.planned(ids);
    expect(waiting).toMatchObject({ kind: 'repair', status: 'awaiting_approval' });
    expect(await accept(ids)).toMatchObject({ reason: 'run_already_open', params: { run: waiting.id } });
  });
});

describe('a check', () => {
  it('is not held up by a waiting approval', async () => {
    named('1.0 provider added').inject(room);
    const run = await startRun(room.ports, {
      environment: room.environment,
      kind: 'migrate',
      requester: ada,
    });
    await room.work();
    expect(run).toMatchObject({ kind: 'migrate' });
    expect((await room.check()).items).toMatchObject([{ kind: 'legacy-new' }]);
  });

  it('waits while a run is writing, and finds nothing of its half-done work', async () => {
    named('1.0 provider added').inject(room);
    const run = await startRun(room.ports, {
      environment: room.environment,
      kind: 'migrate',
      requester: ada,
    });
    if (isRefusal(run)) throw new Error(run.reason);
    await room.work();
    const open = await room.ports.ledger.run(run.id);
    if (open?.status !== 'awaiting_approval') throw new Error(`${open?.status}`);
    const { decide } = await import('../../shared/engine/decide.ts');
    await decide(room.ports, { run: run.id, approvalId: open.approvalId, verdict: 'approve', by: bruno });
    const taken = room.w.wakeUps.take();
    const id = await askDrift(room.ports, { environment: room.environment, requester: ada });
    await room.work();
    expect(await room.ports.ledger.inquiry(id)).toMatchObject({ status: 'asked' });
    if (taken !== undefined) await room.ports.wakeUps.wake(taken.id);
    await room.work();
    await room.ports.wakeUps.wake(id);
    await room.work();
    expect(await room.ports.ledger.run(run.id)).toMatchObject({ status: 'succeeded' });
    expect(await room.ports.ledger.inquiry(id)).toMatchObject({ status: 'compared', news: [] });
  });
});
