import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { ask } from '../../../shared/engine/ask.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { current, start } from '../../builders/acts.ts';
import { statusesShown } from '../../builders/shown.ts';
import { chen, contosoDev, world } from '../../builders/world.ts';

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
