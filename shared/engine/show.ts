import { environmentOf, type RunId } from '../domain/ids.ts';
import type { Run } from '../domain/run.ts';
import { isTold, subscribers } from './audience.ts';
import { findEnvironment } from './environment-settings.ts';
import type { ConversationKey, LedgerWrite, Ports } from './ports.ts';

/** A transaction takes 100 operations: cards beyond this many are asked for after it. */
export const inOneCommit = 80;

/** So many cards have room in a transaction with these rows, the run, its audit entry, the head, and a mark or two. */
export const roomBeside = (writes: readonly LedgerWrite[]): number =>
  Math.max(0, Math.min(inOneCommit, 95 - writes.length));

type Shown = Extract<LedgerWrite, { readonly kind: 'outbox' }>;

/**
 * Outbox rows for every conversation that shows, or is about to show, this run or inquiry. The outbox is read before
 * the cards: a first send claims its card row before it deletes its outbox row, so one of the two is always seen.
 *
 * @param next the run as it is about to be: subscribers see it once there is something for them
 */
export async function showEverywhere(ports: Ports, id: RunId, next?: Run): Promise<readonly Shown[]> {
  const waiting = (await ports.ledger.outbox(environmentOf(id))).filter((row) => row.id === id);
  const shown = await ports.ledger.cards(id);
  const environment = findEnvironment(ports, environmentOf(id));
  const told =
    next === undefined || environment === undefined || !isTold(next)
      ? []
      : await subscribers(ports, environment, 'runs');
  const conversations = new Set([...[...waiting, ...shown].map((row) => row.conversation), ...told]);
  return [...conversations].map((conversation) => ({ kind: 'outbox', id, conversation }));
}

/** Where a run, inquiry or episode is shown, or about to be. */
export async function shownIn(ports: Ports, id: RunId): Promise<readonly ConversationKey[]> {
  return (await showEverywhere(ports, id)).map((one) => one.conversation);
}

/** Its card in each of these conversations once, and in no more than `atMost`. */
export function cardsIn(
  id: RunId,
  conversations: readonly ConversationKey[],
  atMost: number,
): readonly Shown[] {
  return [...new Set(conversations)]
    .slice(0, atMost)
    .map((conversation) => ({ kind: 'outbox', id, conversation }));
}

/**
 * To be called after a commit that changed what cards show: a card that was first sent between reading who shows the
 * run and the commit itself is not in the commit, and shows the state before it.
 *
 * @param next the run as it is now, where subscribers may be among those who had no room in the commit
 */
export async function showLatecomers(
  ports: Ports,
  id: RunId,
  known: readonly Shown[],
  next?: Run,
): Promise<void> {
  const asked = new Set(known.slice(0, inOneCommit).map((one) => one.conversation));
  for (const { conversation } of await showEverywhere(ports, id, next))
    if (!asked.has(conversation)) await ports.ledger.enqueueCard(id, conversation);
}

/** Asks for all cards of a run to be sent again, outside of any transaction. */
export async function refreshCards(ports: Ports, id: RunId): Promise<void> {
  for (const { conversation } of await showEverywhere(ports, id))
    await ports.ledger.enqueueCard(id, conversation);
}
