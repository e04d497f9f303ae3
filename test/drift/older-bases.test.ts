import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/reason.ts';
import { ask } from '../../shared/engine/ask.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { ada } from '../builders/world.ts';
import { french, twilio } from './drift-case.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());

/** The row as versions without baselines wrote it. */
async function forgetBaseline(): Promise<void> {
  const { ledger } = room.ports;
  const base = await ledger.base(room.environment.key);
  if (base === undefined) throw new Error('no base');
  const read = await ledger.readHead(room.environment.key);
  await ledger.commit(read, read.head, [{ kind: 'base', plan: base.plan, run: base.run }]);
}

const baseline = async () => (await room.ports.ledger.base(room.environment.key))?.baseline;

describe('an environment from before baselines were kept', () => {
  it('is compared with what its plan promised: what is broken is found', async () => {
    await forgetBaseline();
    room.store.remove('msdyn_channelprovider', room.places.provider(twilio));
    const loader = [room.places.profile, room.places.loader] as const;
    room.store.unlink('msdyn_appconfiguration_applicationextension', ...loader);
    const { items } = await room.check();
    expect(items.map((one) => one.kind).sort()).toEqual(['loader-detached', 'provider-gone']);
    expect(await baseline()).toBeUndefined();
    room.restore();
    await room.check();
  });

  it('has a whole baseline after the first check that finds nothing, and tells then what is new', async () => {
    await forgetBaseline();
    expect((await room.check()).items).toEqual([]);
    expect(await baseline()).toBeDefined();
    const { profile, otherForeign } = room.places;
    room.store.link('msdyn_appconfig_msdyn_channelprovider', profile, otherForeign);
    expect((await room.check()).items).toMatchObject([{ kind: 'provider-attached' }]);
    room.restore();
    await room.check();
  });

  it('is validated against its plan, too', async () => {
    await forgetBaseline();
    const asked = await ask(room.ports, { environment: room.environment, what: 'validate', requester: ada });
    if (isRefusal(asked)) throw new Error(asked.reason);
    await room.work();
    const answer = await room.ports.ledger.inquiry(asked.id);
    expect(answer).toMatchObject({ status: 'validated' });
    if (answer?.status !== 'validated') return;
    expect(answer.findings.filter((one) => one.severity === 'error')).toEqual([]);
    await room.check();
  });
});

describe('a later migration', () => {
  it('does not make drift the baseline that it was not about', async () => {
    const msdyn_channelproviderid = room.places.provider(french);
    room.store.link('msdyn_appconfig_msdyn_channelprovider', room.places.profile, room.places.otherForeign);
    room.store.put('msdyn_channelprovider', { msdyn_channelproviderid, msdyn_label: 'By hand' });
    room.w.clock.advance(1_000);
    const run = await startRun(room.ports, {
      environment: room.environment,
      kind: 'migrate',
      requester: ada,
    });
    if (isRefusal(run)) throw new Error(run.reason);
    await room.work();
    const open = await room.ports.ledger.run(run.id);
    if (open === undefined) throw new Error('no run');
    // The planner puts the label right, and leaves alone what is not its own.
    if (open.status === 'awaiting_approval') await room.approve(open);
    const { items } = await room.check();
    expect(items.map((one) => `${one.kind} ${one.subject}`)).toEqual([
      `provider-attached ${room.places.profile}|${room.places.otherForeign}`,
    ]);
  });
});

describe('an environment we never verified', () => {
  it('is answered without a comparison', async () => {
    const { world } = await import('../builders/world.ts');
    const w = await world();
    const { contosoDev } = await import('../builders/world.ts');
    const asked = await ask(w.ports, { environment: contosoDev, what: 'drift', requester: ada });
    if (isRefusal(asked)) throw new Error(asked.reason);
    await w.work();
    const answer = await w.ports.ledger.inquiry(asked.id);
    expect(answer).toMatchObject({ status: 'compared', news: [], known: [] });
    expect(answer).not.toHaveProperty('against');
  });
});
