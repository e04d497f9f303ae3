import { base, free, leave, waitForTeams } from './claim-card.ts';
import type { CardRow, CardSubject, OutboxRow, Ports } from './ports.ts';

/** Stands where the id of the message will, while nobody knows yet whether it came. */
const underWay = 'sending';

/** A reminder that comes twice is worse than one that does not come: there is another before the time is over. */
export const isSentOnce = (subject: CardSubject): boolean =>
  subject.kind === 'run' && subject.reminder !== undefined;

interface Once {
  readonly row: OutboxRow;
  readonly card: CardRow;
  readonly reference: string;
  readonly subject: CardSubject;
}

/**
 * Sends a message that nobody may get twice. That it is under way is noted before it is sent; Teams offers nothing by
 * which a successor could tell whether it has come, so of a worker that died meanwhile, or had no answer, it is not sent
 * again. Where Teams has said that it did not take it, it is.
 */
export async function sendOnce(ports: Ports, { row, card, reference, subject }: Once): Promise<boolean> {
  if (card.activityId !== undefined) return !(await ports.ledger.deleteOutbox(row));
  const { ledger } = ports;
  const noted = await ledger.claimCard({ ...base(card), activityId: underWay }, card);
  if (noted === undefined) return false;
  const result = await ports.cards.send(reference, subject);
  if (result.kind === 'later') {
    const { activityId: _unsent, ...unsent } = noted;
    return waitForTeams(ports, row, unsent, result.seconds);
  }
  if (result.kind === 'gone') await leave(ports, row);
  if (result.kind === 'sent')
    await ledger.claimCard({ ...base(noted), activityId: result.activityId, claimedUntil: free }, noted);
  await ledger.deleteOutbox(row);
  return false;
}
