import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { decide } from '../../../shared/engine/decide.ts';
import type { Ledger } from '../../../shared/engine/ports.ts';
import { start } from '../../builders/acts.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { bruno, type World, world } from '../../builders/world.ts';
import { fakeLedger } from '../../fakes/fake-ledger.ts';
import { counting, type Effects, effectsOf } from './effects.ts';

/** Wake-ups that arrive together: more than a host has workers. */
const together = 50;

/**
 * A run from request to result in memory, each of its waits woken `times` times: a quarter before the plan, a quarter
 * while a person decides, a quarter after the approval, a quarter when all is over.
 */
export async function wakeOften(times: number, ledger: Ledger = fakeLedger()): Promise<Effects> {
  const w = await world(plainEnvironment(), ledger);
  const run = await start(w);
  const { ports, asked } = counting(w);
  const quarter = Math.ceil(times / 4);
  const wake = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= together)
      await Promise.all(Array.from({ length: Math.min(left, together) }, () => advance(ports, run)));
    // A card that another sender held is sent by the next, once the claim is over.
    w.clock.advance(31_000);
    await advance(ports, run);
  };
  await wake(quarter);
  await wake(quarter);
  await approveOnce(w, run);
  await wake(quarter);
  await wake(quarter);
  return effectsOf(w, ledger, run, asked);
}

export async function approveOnce(w: World, id: Awaited<ReturnType<typeof start>>): Promise<void> {
  const run = await w.ports.ledger.run(id);
  if (run?.status !== 'awaiting_approval')
    throw new Error(`the run is ${run?.status}, not awaiting approval`);
  const decided = await decide(w.ports, {
    run: id,
    approvalId: run.approvalId,
    verdict: 'approve',
    by: bruno,
  });
  if (isRefusal(decided)) throw new Error(decided.reason);
}

/** A ledger that overwrites whatever is there: what Table storage does without ETags. */
export function blindLedger(): Ledger {
  const ledger = fakeLedger();
  return {
    ...ledger,
    commit: async (read, next, writes) => {
      const unaudited = writes.filter((write) => write.kind !== 'audit');
      for (;;) {
        const { etag } = await ledger.readHead(read.head.environment);
        const current = { head: read.head, ...(etag === undefined ? {} : { etag }) };
        const result = await ledger.commit(current, next, unaudited);
        if (result.kind === 'committed') return result;
      }
    },
    claimCard: async (card) => {
      for (;;) {
        const claimed = await ledger.claimCard(card, await ledger.card(card.id, card.conversation));
        if (claimed !== undefined) return claimed;
      }
    },
  };
}
