import type { CardRow, OutboxRow, Ports } from './ports.ts';
import { subjectKey } from './subject-key.ts';

/** A sender that died keeps others from the card for this long. */
const claimSeconds = 30;

/** Nobody is sending it. */
export const free = new Date(0).toISOString();

/** The right to send this card now; `undefined` while another worker has it. */
export async function claim(ports: Ports, row: OutboxRow): Promise<CardRow | undefined> {
  const now = ports.clock.now().getTime();
  const card = await ports.ledger.card(row.id, row.conversation);
  if (card !== undefined && Date.parse(card.claimedUntil) > now) return undefined;
  const claimedUntil = new Date(now + claimSeconds * 1000).toISOString();
  const claimed = card === undefined ? { id: row.id, conversation: row.conversation } : base(card);
  return ports.ledger.claimCard({ ...claimed, claimedUntil }, card);
}

/** Teams asked for patience: nobody sends this card before the time is over, and then one wake-up does. */
export async function waitForTeams(
  ports: Ports,
  row: OutboxRow,
  card: CardRow,
  seconds: number,
): Promise<false> {
  const claimedUntil = new Date(ports.clock.now().getTime() + seconds * 1000).toISOString();
  const kept = await ports.ledger.claimCard({ ...base(card), claimedUntil }, card);
  if (kept !== undefined) await ports.wakeUps.wake(row.id, seconds + 1);
  return false;
}

/** The conversation is gone: nothing is sent there, and no subscription asks for the next card. */
export async function leave(ports: Ports, { environment, conversation }: OutboxRow): Promise<void> {
  await ports.conversations.forget(conversation);
  await ports.conversations.forget(subjectKey(conversation));
  await ports.ledger.unsubscribe(environment, conversation);
}

export function base({ etag: _etag, ...card }: CardRow): Omit<CardRow, 'etag'> {
  return card;
}
