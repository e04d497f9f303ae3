import { describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { decide } from '../../../shared/engine/decide.ts';
import { approve, current, start } from '../../builders/acts.ts';
import { statusesShown } from '../../builders/shown.ts';
import { bruno, contosoDev, world } from '../../builders/world.ts';

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
