import { describe, expect, it } from 'vitest';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approved, current, start } from '../../builders/acts.ts';
import { liveMinutes } from '../../builders/minutes.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { statusesShown } from '../../builders/shown.ts';
import { ada, bruno, contosoDev, world } from '../../builders/world.ts';

const away = refuse('environment_unavailable', { environment: 'Contoso Dev' });

describe('when the environment does not answer', () => {
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

  it('the run tries once a minute, however long it lasts, and edits no card and adds no audit for it', async () => {
    const w = await world();
    await start(w);
    w.dataverse.refuse(away);
    expect(Math.max(...(await liveMinutes(w, 40)))).toBe(1);
    expect(statusesShown(w)).toEqual(['send blocked']);
    const audit = await w.ports.ledger.audit(contosoDev.key);
    expect(audit.map((entry) => entry.what)).toEqual(['requested', 'blocked']);
  });

  it('a run that can never be verified is left by cancelling it, and the slot is free', async () => {
    const w = await world();
    const run = await approved(w);
    let reads = 0;
    const signedOut = withDataverse(w, {
      readSnapshot: async () => {
        reads += 1;
        return reads === 1 ? w.dataverse.state() : refuse('sign_in_failed', { environment: 'Contoso Dev' });
      },
    });
    await advance(signedOut, run);
    w.clock.advance(3 * 24 * 3_600_000);
    await sweep(signedOut);
    await advance(signedOut, run);
    expect(await current(w, run)).toMatchObject({ status: 'blocked', resume: 'verifying' });
    const cancelled = await cancelRun(signedOut, { environment: contosoDev, by: bruno });
    expect(cancelled).toMatchObject({ status: 'stopped', progress: { done: 20, total: 20 } });
    const next = await startRun(signedOut, { environment: contosoDev, kind: 'migrate', requester: ada });
    expect(next).toMatchObject({ status: 'planning' });
  });

  it('a run cancelled in a batch without an answer counts what is done, and what nobody knows', async () => {
    const w = await world();
    const run = await approved(w);
    const unanswered = withDataverse(w, {
      apply: async (changes) => {
        const results = await w.dataverse.apply(changes);
        return changes.length > 1 ? away : results;
      },
    });
    await advance(unanswered, run);
    const stopped = await cancelRun(unanswered, { environment: contosoDev, by: bruno });
    if (isRefusal(stopped) || stopped.status !== 'stopped') throw new Error('not stopped');
    const { done, unknown = 0 } = stopped.progress;
    expect(unknown).toBe(12);
    expect(done + unknown).toBe(w.dataverse.written.length);
  });
});
