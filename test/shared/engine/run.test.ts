import { describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { ask } from '../../../shared/engine/ask.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { decide } from '../../../shared/engine/decide.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, current, start } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { legacyProvider, plainEnvironment } from '../../builders/snapshot.ts';
import { ada, bruno, chen, contosoDev, type World, world } from '../../builders/world.ts';

const statusesShown = (w: World): readonly string[] =>
  w.cards.shown.map(
    ({ kind, subject }) => `${kind} ${subject.kind === 'run' ? subject.run.status : subject.inquiry.status}`,
  );

describe('a migration', () => {
  it('goes from the request over the approved plan to the verified result, on one card', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    expect(await approve(w, run)).toMatchObject({ status: 'applying' });
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'succeeded',
      progress: { done: 20, total: 20, refused: 0 },
    });
    expect(w.dataverse.written).toHaveLength(20);
    expect(statusesShown(w)).toEqual(['send awaiting_approval', 'edit verifying', 'edit succeeded']);
    expect(new Set(w.cards.shown.map((card) => card.activityId))).toEqual(new Set(['activity-1']));
    expect((await w.ports.ledger.readHead(contosoDev.key)).head).not.toHaveProperty('openRun');
  });

  it('leaves an audit chain of who did what', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    await approve(w, run);
    await w.work();
    const audit = await w.ports.ledger.audit(contosoDev.key);
    expect(audit.map((entry) => entry.what)).toEqual([
      'requested',
      'planned',
      'approved',
      'applied',
      'succeeded',
    ]);
    expect(audit[2]).toMatchObject({ by: bruno, run });
  });

  it('has nothing to do when asked for again, and says so without an approval', async () => {
    const w = await world();
    await start(w);
    await w.work();
    await approve(w, (await w.ports.ledger.readHead(contosoDev.key)).head.openRun as RunId);
    await w.work();
    w.clock.advance(1000);
    const again = await start(w);
    await w.work();
    expect(await current(w, again)).toMatchObject({ status: 'no_changes' });
  });

  it('writes nothing before it is approved, nor after it is rejected', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const open = await current(w, run);
    if (open.status !== 'awaiting_approval') throw new Error(open.status);
    await decide(w.ports, { run, approvalId: open.approvalId, verdict: 'reject', by: bruno });
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'rejected', by: bruno });
    expect(w.dataverse.written).toEqual([]);
  });
});

describe('a second admin', () => {
  it('is told who holds the slot, and gets it once the run is closed', async () => {
    const w = await world();
    const run = await start(w);
    const second = await startRun(w.ports, { environment: contosoDev, kind: 'migrate', requester: ada });
    expect(second).toMatchObject({ reason: 'run_already_open', params: { by: 'Ada Vogt', run } });
    await cancelRun(w.ports, { environment: contosoDev, by: ada });
    expect(
      await startRun(w.ports, { environment: contosoDev, kind: 'migrate', requester: ada }),
    ).toMatchObject({ status: 'planning' });
  });

  it('who approves second is told who decided, and nothing is applied twice', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const open = await current(w, run);
    const approvalId = open.status === 'awaiting_approval' ? open.approvalId : '';
    const [first, second] = await Promise.all(
      [1, 2].map(() => decide(w.ports, { run, approvalId, verdict: 'approve', by: bruno })),
    );
    expect([first, second].filter(isRefusal)).toMatchObject([
      { reason: 'already_decided', params: { by: 'Bruno Costa' } },
    ]);
    await w.work();
    expect(w.dataverse.written).toHaveLength(20);
  });
});

describe('who may do what', () => {
  it.each([
    ['a reader may not ask for a migration', chen, 'not_a_planner'],
    ['a stranger may not ask for a migration', { id: id(0xee, 9), name: 'Gil' }, 'not_a_planner'],
  ])('%s', async (_title, requester, reason) => {
    const w = await world();
    expect(await startRun(w.ports, { environment: contosoDev, kind: 'migrate', requester })).toMatchObject({
      reason,
    });
    expect((await w.ports.ledger.readHead(contosoDev.key)).etag).toBeUndefined();
  });

  it.each([
    ['their own plan of a protected environment', ada, 'self_approval'],
    ['without the role', chen, 'not_an_approver'],
  ])('nobody approves %s', async (_title, by, reason) => {
    const w = await world();
    const run = await start(w);
    await w.work();
    expect(await approve(w, run, by)).toMatchObject({ reason });
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
  });
});

describe('a plan that is stale', () => {
  it('writes nothing and names what changed', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const state = w.dataverse.state();
    w.dataverse.set({
      ...state,
      rows: {
        ...state.rows,
        msdyn_ciprovider: [
          legacyProvider(1, { msdyn_label: 'Edited' }),
          ...state.rows.msdyn_ciprovider.slice(1),
        ],
      },
    });
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'stale',
      differences: [{ kind: 'changed', name: 'Provider 1', columns: ['msdyn_label'] }],
    });
    expect(w.dataverse.written).toEqual([]);
  });

  it('is not one to which only a new colleague has come', async () => {
    const w = await world(plainEnvironment(2));
    const run = await start(w);
    await w.work();
    w.dataverse.set({
      ...w.dataverse.state(),
      rows: { ...w.dataverse.state().rows, systemuser: plainEnvironment(3).rows.systemuser },
      links: plainEnvironment(3).links,
    });
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { total: 10 } });
  });
});

describe('when Dataverse gets in the way', () => {
  it('a conflicting edit stops the run at that change and later ones stay untried', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    w.dataverse.before((change, index) =>
      index === 2 && change.kind === 'create' ? { outcome: 'c', detail: '412' } : undefined,
    );
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'conflict', at: 2 },
      progress: { done: 2, total: 20 },
    });
    expect(w.dataverse.written).toHaveLength(2);
  });

  it('one refused person is collected, and verification says who is missing', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    w.dataverse.before((change) =>
      change.label === 'Person 3' ? { outcome: 'x', detail: '403' } : undefined,
    );
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'needs_repair',
      progress: { done: 19, refused: 1 },
    });
  });

  it('more than a few refused people stop the run', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    w.dataverse.before((change) => (change.step === 'users' ? { outcome: 'x' } : undefined));
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'stopped', stop: { cause: 'too_many_refused' } });
  });

  it('an environment that does not answer blocks the run, which goes on by itself later', async () => {
    const w = await world();
    const run = await start(w);
    w.dataverse.refuse(refuse('environment_unavailable', { environment: 'Contoso Dev' }));
    await w.work(1);
    expect(await current(w, run)).toMatchObject({ status: 'blocked', resume: 'planning' });
    w.dataverse.refuse(undefined);
    w.clock.advance(60_000);
    await sweep(w.ports);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
  });

  it('an unexpected error in planning fails the run under a reference, and nobody waits in vain', async () => {
    const w = await world();
    const run = await start(w);
    const broken = {
      ...w.ports,
      dataverse: () => ({ ...w.dataverse, readSnapshot: async () => Promise.reject(new Error('boom')) }),
    };
    await advance(broken, run);
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'unexpected' } });
  });
});

describe('a worker that dies', () => {
  it.each(Array.from({ length: 20 }, (_unused, n) => n))(
    'after change %i is followed by one that finishes, no change done twice',
    async (at) => {
      const w = await world();
      const run = await start(w);
      await w.work();
      await approve(w, run);
      // Dead between the write and its journal row: the commit that follows change `at` never comes.
      const dying = {
        ...w.ports,
        ledger: {
          ...w.ports.ledger,
          commit: async (...parts: Parameters<typeof w.ports.ledger.commit>) => {
            if (w.dataverse.written.length > at) return new Promise<never>(() => undefined);
            return w.ports.ledger.commit(...parts);
          },
        },
      };
      void advance(dying, run);
      while (w.dataverse.written.length <= at) await new Promise((resolve) => setImmediate(resolve));
      await advance(w.ports, run);
      expect((await current(w, run)).status).toBe('applying');
      w.clock.advance(61_000);
      await sweep(w.ports);
      await w.work();
      expect(await current(w, run)).toMatchObject({
        status: 'succeeded',
        progress: { done: 20, present: 0, total: 20 },
      });
      expect(w.dataverse.written).toHaveLength(20);
    },
  );
});

describe('cancelling', () => {
  it('while waiting for approval writes nothing', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    expect(await cancelRun(w.ports, { environment: contosoDev, by: ada })).toMatchObject({
      status: 'cancelled',
    });
    expect(await approve(w, run)).toMatchObject({ reason: 'already_decided' });
    expect(w.dataverse.written).toEqual([]);
  });

  it('while applying stops before the next change and says how far it got', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    await approve(w, run);
    let cancelling: Promise<unknown> | undefined;
    w.dataverse.before((_change, index) => {
      if (index === 4) cancelling ??= cancelRun(w.ports, { environment: contosoDev, by: bruno });
      return undefined;
    });
    await w.work();
    await cancelling;
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'cancelled', by: bruno },
    });
    expect(w.dataverse.written.length).toBeLessThan(20);
  });
});

describe('the minute sweep', () => {
  it('expires a plan nobody decided within a day', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    w.clock.advance(24 * 3_600_000);
    await sweep(w.ports);
    expect(await current(w, run)).toMatchObject({ status: 'expired' });
    expect(statusesShown(w).at(-1)).toBe('edit expired');
  });

  it('wakes a run whose wake-up was lost, and an inquiry too', async () => {
    const w = await world();
    const run = await start(w);
    const inquiry = await ask(w.ports, {
      environment: contosoDev,
      what: 'plan',
      requester: chen,
      conversation: 'here',
    });
    while (w.wakeUps.take() !== undefined);
    await sweep(w.ports);
    await w.work();
    expect((await current(w, run)).status).toBe('awaiting_approval');
    expect(isRefusal(inquiry) ? undefined : (await w.ports.ledger.inquiry(inquiry.id))?.status).toBe(
      'planned',
    );
  });

  it('sends a card that Teams had throttled', async () => {
    const w = await world();
    w.cards.answer({ kind: 'later', seconds: 5 });
    const run = await start(w);
    await advance(w.ports, run);
    expect(w.cards.shown).toEqual([]);
    w.cards.answer(undefined);
    await sweep(w.ports);
    expect(w.cards.shown).toEqual([]);
    w.clock.advance(5_000);
    await sweep(w.ports);
    expect(statusesShown(w)).toEqual(['send awaiting_approval']);
  });
});

describe('reading', () => {
  it('a plan takes no slot and shows what a migration would do', async () => {
    const w = await world();
    await ask(w.ports, { environment: contosoDev, what: 'plan', requester: chen, conversation: 'here' });
    await w.work();
    expect(statusesShown(w)).toEqual(['send planned']);
    expect((await w.ports.ledger.readHead(contosoDev.key)).head).not.toHaveProperty('openRun');
    expect(w.dataverse.written).toEqual([]);
  });

  it('a validation compares with the last verified run', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    await approve(w, run);
    await w.work();
    const state = w.dataverse.state();
    w.dataverse.set({ ...state, links: { ...state.links, msdyn_appconfiguration_applicationextension: [] } });
    w.clock.advance(1000);
    const inquiry = await ask(w.ports, { environment: contosoDev, what: 'validate', requester: chen });
    await w.work();
    const answered = isRefusal(inquiry) ? undefined : await w.ports.ledger.inquiry(inquiry.id);
    expect(answered).toMatchObject({ status: 'validated' });
    expect(
      answered?.status === 'validated' && answered.findings.filter((finding) => finding.severity === 'error'),
    ).toMatchObject([{ step: 'loader-extension', code: 'expectation-unmet' }]);
  });
});
