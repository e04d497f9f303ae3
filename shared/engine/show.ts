import { environmentOf, type RunId } from '../domain/ids.ts';
import type { LedgerWrite, Ports } from './ports.ts';

/**
 * Outbox rows for every conversation that shows, or is about to show, this run or inquiry. The outbox is read before
 * the cards: a first send claims its card row before it deletes its outbox row, so one of the two is always seen.
 */
export async function showEverywhere(ports: Ports, id: RunId): Promise<readonly LedgerWrite[]> {
  const waiting = (await ports.ledger.outbox(environmentOf(id))).filter((row) => row.id === id);
  const shown = await ports.ledger.cards(id);
  const conversations = new Set([...waiting, ...shown].map((row) => row.conversation));
  return [...conversations].map((conversation) => ({ kind: 'outbox', id, conversation }));
}
