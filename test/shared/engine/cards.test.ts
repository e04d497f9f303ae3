import { describe, expect, it } from 'vitest';
import { refuse } from '../../../shared/domain/reason.ts';
import { become } from '../../../shared/domain/transitions.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { gate } from '../../builders/gate.ts';
import { liveMinutes } from '../../builders/minutes.ts';
import { withCards, withLedger } from '../../builders/ports-with.ts';
import { statusesShown, statusOf } from '../../builders/shown.ts';
import { bruno, contosoDev, type World, world } from '../../builders/world.ts';

/** A few minute sweeps: whatever was going to be shown has been shown. */
async function minutesLater(w: World, ports: Ports = w.ports): Promise<void> {
  for (let minute = 0; minute < 3; minute++) {
    w.clock.advance(60_000);
    await sweep(ports);
    await w.work();
  }
}

describe('a card', () => {
  it('is sent once by two senders that begin together', async () => {
    const w = await world();
    await start(w);
    await Promise.all([sendCards(w.ports, contosoDev.key), sendCards(w.ports, contosoDev.key)]);
    expect(statusesShown(w)).toEqual(['send planning']);
  });

  it('is sent once when a second sender comes while the first is still sending', async () => {
    const w = await world();
    await start(w);
    const slow = withCards(w, {
      send: async (...parts) => {
        await sendCards(w.ports, contosoDev.key);
        return w.ports.cards.send(...parts);
      },
    });
    await sendCards(slow, contosoDev.key);
    expect(statusesShown(w)).toEqual(['send planning']);
  });

  it('that was asked for just before the last commit ends on the last state', async () => {
    const w = await world();
    await w.ports.conversations.save('there', '{"conversation":"there"}');
    const run = await approved(w);
    let asked = false;
    const late = withLedger(w, {
      commit: async (...parts) => {
        const last = parts[2].some((write) => write.kind === 'run' && write.run.status === 'succeeded');
        if (last && !asked) {
          asked = true;
          await w.ports.ledger.enqueueCard(run, 'there');
          await sendCards(w.ports, contosoDev.key);
        }
        return w.ports.ledger.commit(...parts);
      },
    });
    await advance(late, run);
    await minutesLater(w);
    const there = w.cards.shown.filter((card) => card.reference === '{"conversation":"there"}');
    expect(there.map((card) => statusOf(card.subject))).toEqual(['verifying', 'succeeded']);
  });

  it('does not stay as a late edit of an older state left it', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const [held, stalled] = [gate(), gate()];
    let first = true;
    const slow = withCards(w, {
      edit: async (...parts) => {
        if (first) {
          first = false;
          stalled.open();
          await held.opened;
        }
        return w.ports.cards.edit(...parts);
      },
    });
    await approve(w, run);
    const late = sendCards(slow, contosoDev.key);
    await stalled.opened;
    w.clock.advance(31_000);
    await advance(slow, run);
    held.open();
    await late;
    await minutesLater(w, slow);
    expect(statusesShown(w).slice(-2)).toEqual(['edit applying', 'edit succeeded']);
  });

  it('is not sent by somebody held up for so long that a newer state may be shown already', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const [held, stalled] = [gate(), gate()];
    const slow = withLedger(w, {
      plan: async (...parts) => {
        stalled.open();
        await held.opened;
        return w.ports.ledger.plan(...parts);
      },
    });
    await approve(w, run);
    const late = sendCards(slow, contosoDev.key);
    await stalled.opened;
    w.clock.advance(31_000);
    await w.work();
    const shown = statusesShown(w);
    expect(shown.at(-1)).toBe('edit succeeded');
    held.open();
    await late;
    expect(statusesShown(w)).toEqual(shown);
  });

  it('sent for the first time by somebody held up does not come a second time, in an older state', async () => {
    const w = await world();
    const run = await start(w);
    const [held, stalled] = [gate(), gate()];
    let claimed = false;
    const slow = withLedger(w, {
      claimCard: async (...parts) => {
        claimed = true;
        return w.ports.ledger.claimCard(...parts);
      },
      run: async (id) => {
        const found = await w.ports.ledger.run(id);
        if (claimed) {
          stalled.open();
          await held.opened;
        }
        return found;
      },
    });
    const late = sendCards(slow, contosoDev.key);
    await stalled.opened;
    w.clock.advance(31_000);
    await advance(w.ports, run);
    held.open();
    await late;
    await minutesLater(w);
    expect(statusesShown(w).filter((one) => one.startsWith('send'))).toHaveLength(1);
  });

  it('shows a state that came while it was sent, even when the worker that made it died at once', async () => {
    const w = await world();
    const run = await start(w);
    let died = false;
    const slow = withCards(w, {
      send: async (...parts) => {
        const planning = await current(w, run);
        if (!died && planning.status === 'planning') {
          died = true;
          const refusal = refuse('rows_hidden', { environment: contosoDev.name });
          const failed = become(planning, 'failed', { refusal }, w.clock.now().toISOString());
          const read = await w.ports.ledger.readHead(contosoDev.key);
          await w.ports.ledger.commit(read, read.head, [{ kind: 'run', run: failed }]);
        }
        return w.ports.cards.send(...parts);
      },
    });
    await sendCards(slow, contosoDev.key);
    expect(statusesShown(w)).toEqual(['send planning', 'edit failed']);
  });

  it('that Teams throttles is tried again without its wake-ups multiplying', async () => {
    const w = await world();
    await start(w);
    w.cards.answer({ kind: 'later', seconds: 30 });
    expect(Math.max(...(await liveMinutes(w, 40)))).toBeLessThanOrEqual(2);
  });

  it('shown in a hundred conversations does not keep its run from going on', async () => {
    const w = await world();
    const run = await start(w);
    for (let n = 0; n < 99; n++) {
      await w.ports.conversations.save(`room-${n}`, '{}');
      await w.ports.ledger.enqueueCard(run, `room-${n}`);
    }
    await sendCards(w.ports, contosoDev.key);
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
    await cancelRun(w.ports, { environment: contosoDev, by: bruno });
    await minutesLater(w);
    expect(statusesShown(w).filter((shown) => shown === 'edit cancelled')).toHaveLength(100);
  });

  it('that could not be sent leaves no word of the error in the log', async () => {
    const w = await world();
    const lines: string[] = [];
    const note = (...parts: readonly unknown[]): void => {
      lines.push(JSON.stringify(parts));
    };
    const failing = withCards(w, {
      send: async () => Promise.reject(new Error('POST https://teams.example/v3?token=SECRET for Ada Vogt')),
    });
    await advance({ ...failing, log: { info: note, warn: note } }, await start(w));
    expect(lines.join()).toContain('card not sent');
    expect(lines.join()).not.toMatch(/SECRET|Ada|token/);
  });
});
