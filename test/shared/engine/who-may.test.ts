import { describe, expect, it } from 'vitest';
import { parseRunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { decide } from '../../../shared/engine/decide.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { approve, current, start } from '../../builders/acts.ts';
import { ada, bruno, chen, contosoDev, stranger, world } from '../../builders/world.ts';

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
    ['a stranger is told that there is no such environment', stranger, 'unknown_environment'],
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

  it('a reader may not cancel', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    expect(await cancelRun(w.ports, { environment: contosoDev, by: chen })).toMatchObject({
      reason: 'may_not_cancel',
    });
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
  });

  it('a stranger is told the same about a run as about one of an environment that is not there', async () => {
    const w = await world();
    const run = await start(w);
    const nowhere = parseRunId('contoso-nope.8227557999999.000000000001');
    if (nowhere === undefined) throw new Error('not a run id');
    const asked = { approvalId: 'x', verdict: 'approve' as const, by: stranger };
    expect(await decide(w.ports, { ...asked, run })).toEqual(
      await decide(w.ports, { ...asked, run: nowhere }),
    );
  });
});
