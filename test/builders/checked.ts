import type { KnownDrift } from '../../shared/domain/drift.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { ask } from '../../shared/engine/ask.ts';
import { ada, contosoDev, type World } from './world.ts';

/** What a drift check knows. */
export async function checked(w: World): Promise<readonly KnownDrift[]> {
  w.clock.advance(1_000);
  const inquiry = await ask(w.ports, {
    ...{ environment: contosoDev, requester: ada, conversation: 'here' },
    what: 'drift',
  });
  if (isRefusal(inquiry)) throw new Error(inquiry.reason);
  await w.work();
  const found = await w.ports.ledger.inquiry(inquiry.id);
  if (found?.status !== 'compared') throw new Error(String(found?.status));
  return (await w.ports.ledger.drift(contosoDev.key))?.items ?? [];
}
