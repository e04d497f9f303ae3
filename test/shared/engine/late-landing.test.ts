import { afterEach, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { stillArriving, unanswered } from '../../../shared/engine/outstanding.ts';
import { rollbackRun } from '../../../shared/engine/rollback-run.ts';
import { hasWritten } from '../../../shared/engine/written-runs.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { settle } from '../../builders/gate.ts';
import { mortal } from '../../builders/mortal.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { migrated, minute, rolledBack } from '../../builders/way-back.ts';
import { ada, contosoDev, world } from '../../builders/world.ts';
import { openRoom, type Room } from '../../trust/stale/room.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const minutes = (count: number): number => count * 60_000;

/** One person of the next batch, for good. */
const refusedPerson = {
  part: { body: /systemusers/ },
  times: 1,
  do: { kind: 'refuse', status: 403, code: '0x80040220', message: 'No.' },
} as const;

let room: Room | undefined;
afterEach(() => room?.stop());

/**
 * A migration over HTTP whose first request of people gets no answer in time: it stays on its way at the other side, while
 * the same people are asked for once more.
 *
 * @param then whether that refuses one of them
 */
async function lostOnce(then: { readonly refused?: true } = {}) {
  const open: AbortController[] = [];
  let land = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    land = resolve;
  });
  let lost = 0;
  const opened = await openRoom({
    furnish: ({ faults }) =>
      void faults.push({
        match: { kind: 'batch', body: new RegExp(`${assigned}/\\$ref`) },
        times: 1,
        do: { kind: 'hold', until },
      }),
    meanwhile: ({ kind, body }) => {
      if (kind !== 'batch' || !body.includes(`${assigned}/$ref`)) return;
      if (lost++ === 0) open.at(-1)?.abort();
      else if (lost === 2 && then.refused) room?.double.faults.push(refusedPerson);
    },
    client: {
      deadline: () => {
        const controller = new AbortController();
        open.push(controller);
        return controller.signal;
      },
    },
  });
  room = opened;
  const { world: w, finish, run } = await opened.approved();
  const [environment = contosoDev] = w.ports.settings.environments;
  const back = () => rollbackRun(w.ports, { environment, requester: ada });
  const links = () => opened.double.store.links(assigned);
  const ended = await finish();
  return { w, run, ended, finish, back, links, land, lost: () => lost };
}

/** A rollback that was started, approved and carried out. */
async function carriedOut({ w, back, finish }: Awaited<ReturnType<typeof lostOnce>>) {
  const started = await back();
  if (isRefusal(started)) throw new Error(started.reason);
  await finish();
  await approve(w, started.id);
  await finish();
  return current(w, started.id);
}

it('a request that was lost and asked again may land after all: nothing is taken back before it cannot any more', async () => {
  const scene = await lostOnce();
  const { w, ended, back, links, land, lost } = scene;
  expect([lost(), ended]).toMatchObject([2, { status: 'unproven', progress: { refused: 0 } }]);
  expect(links().length).toBeGreaterThan(5);
  expect(await back()).toMatchObject({ reason: 'answers_outstanding', params: { minutes: '3' } });
  land();
  await settle();
  w.clock.advance(minutes(3));
  expect(await carriedOut(scene)).toMatchObject({ status: 'succeeded' });
  expect(links()).toEqual([]);
});

it('so may it where the second request was refused: whom it reached all the same is taken back too', async () => {
  const scene = await lostOnce({ refused: true });
  expect(scene.ended).toMatchObject({ progress: { refused: 1, unansweredAt: expect.any(String) } });
  const before = scene.links().length;
  scene.land();
  while (scene.links().length === before) await settle();
  scene.w.clock.advance(minutes(3));
  expect(await carriedOut(scene)).toMatchObject({ status: 'succeeded' });
  expect(scene.links()).toEqual([]);
});

it('a run of which nothing is known to be done, and something was not answered, may have written', async () => {
  const run = await migrated(await world(plainEnvironment(3)));
  if (run.status !== 'succeeded') throw new Error(run.status);
  const nothing = { ...run, progress: { done: 0, present: 0, refused: 1, total: 1 } };
  expect(hasWritten(nothing)).toBe(false);
  expect(hasWritten({ ...nothing, progress: unanswered(nothing.progress, new Date()) })).toBe(true);
});

it('where the clock went back since, the wait begins anew and is no longer', async () => {
  const w = await world(plainEnvironment(3));
  const run = await migrated(w);
  if (run.status !== 'succeeded') throw new Error(run.status);
  const ahead = new Date(w.clock.now().getTime() + minutes(60));
  expect(
    stillArriving(w.ports, contosoDev, { ...run, progress: unanswered(run.progress, ahead) }),
  ).toMatchObject({ reason: 'answers_outstanding', params: { minutes: '3' } });
});

it('what a rollback that was stopped had sent is waited for as well, before it is gone on with', async () => {
  const w = await world(plainEnvironment(3));
  await migrated(w);
  const until = w.dataverse.written.length + 2;
  w.dataverse.before(() =>
    w.dataverse.written.length >= until ? { outcome: 'x', detail: '403: refused' } : undefined,
  );
  const stopped = await rolledBack(w);
  if (stopped.status !== 'stopped') throw new Error(stopped.status);
  w.dataverse.before(() => undefined);
  const progress = unanswered(stopped.progress, w.clock.now());
  const read = await w.ports.ledger.readHead(contosoDev.key);
  await w.ports.ledger.commit(read, read.head, [{ kind: 'run', run: { ...stopped, progress } }]);
  const back = () => rollbackRun(w.ports, { environment: contosoDev, requester: ada });
  expect(await back()).toMatchObject({ reason: 'answers_outstanding', params: { run: stopped.id } });
  w.clock.advance(minutes(3));
  expect(await rolledBack(w)).toMatchObject({ status: 'succeeded' });
});

it('one that lands even later, as Dataverse lets none, gives people what was taken back: that is what is waited for', async () => {
  const scene = await lostOnce();
  scene.w.clock.advance(minutes(3));
  expect(await carriedOut(scene)).toMatchObject({ status: 'succeeded' });
  expect(scene.links()).toEqual([]);
  scene.land();
  while (scene.links().length === 0) await settle();
});

it('so does what a worker had sent that died, although the next one found it carried out', async () => {
  const w = await world(plainEnvironment(3));
  const run = await approved(w);
  w.wakeUps.take();
  const counting = mortal(w.ports, undefined);
  await advance(counting.ports, run);
  const at = counting.effects.lastIndexOf('apply') + 1;
  const again = await world(plainEnvironment(3));
  const second = await approved(again);
  again.wakeUps.take();
  const worker = mortal(again.ports, { at, side: 'after' });
  await Promise.race([worker.died, advance(worker.ports, second)]);
  again.clock.advance(minutes(2));
  await minute(again);
  expect(await current(again, second)).toMatchObject({
    status: 'succeeded',
    progress: { unansweredAt: expect.any(String) },
  });
  const back = () => rollbackRun(again.ports, { environment: contosoDev, requester: ada });
  expect(await back()).toMatchObject({ reason: 'answers_outstanding' });
  again.clock.advance(minutes(3));
  expect(isRefusal(await back())).toBe(false);
});

it('any other run that was approved waits as long before its first write, and then goes on by itself', async () => {
  const w = await world(plainEnvironment(3));
  const before = await migrated(w);
  if (before.status !== 'succeeded') throw new Error(before.status);
  const progress = { ...before.progress, unansweredAt: w.clock.now().toISOString() };
  const read = await w.ports.ledger.readHead(contosoDev.key);
  await w.ports.ledger.commit(read, read.head, [{ kind: 'run', run: { ...before, progress } }]);
  w.dataverse.set({ ...w.dataverse.state(), links: { ...w.dataverse.state().links, [assigned]: [] } });
  w.clock.advance(1_000);
  const next = await start(w);
  await w.work();
  const written = w.dataverse.written.length;
  await approve(w, next);
  await w.work();
  expect(await current(w, next)).toMatchObject({
    status: 'blocked',
    refusal: { reason: 'answers_outstanding' },
  });
  expect(w.dataverse.written).toHaveLength(written);
  for (let passed = 0; passed < 5; passed++) {
    w.clock.advance(minutes(1));
    await minute(w);
  }
  expect(await current(w, next)).toMatchObject({ status: 'succeeded' });
  expect(w.dataverse.written.length).toBeGreaterThan(written);
});
