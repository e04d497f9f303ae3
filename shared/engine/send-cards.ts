import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import { aboutRun } from './about-run.ts';
import { askApprovers } from './ask-approvers.ts';
import { base, claim, free, leave, waitForTeams } from './claim-card.ts';
import { describeError } from './describe-error.ts';
import type { CardSubject, OutboxRow, Ports } from './ports.ts';
import { subjectOf } from './read-runs.ts';
import { isSentOnce, sendOnce } from './send-once.ts';

/** Sending takes at most so long, by the time limit of the adapter: who begins later could end beside a successor. */
const sendSeconds = 15;

/** Passes over the outbox in one call: a card asked for again while it was sent is sent again. */
const passes = 3;

/** Sends or edits every card that waits, each rendered from the state at the moment it is sent. */
export async function sendCards(ports: Ports, environment: EnvironmentKey): Promise<void> {
  await askApprovers(ports, environment);
  for (let pass = 0; pass < passes; pass++) {
    const waiting = await ports.ledger.outbox(environment);
    const renewed = await Promise.all(waiting.map((row) => sendOrLog(ports, row)));
    if (!renewed.includes(true)) return;
  }
}

/** Teams being away never stops a run: the claim runs out and the sweep sends the card later. */
async function sendOrLog(ports: Ports, row: OutboxRow): Promise<boolean> {
  try {
    return await sendCard(ports, row);
  } catch (error) {
    ports.log.warn('card not sent', { ...aboutRun(row.id), ...describeError(error) });
    return false;
  }
}

/** True when the card must be sent once more, because its state moved on while it was being sent. */
async function sendCard(ports: Ports, row: OutboxRow): Promise<boolean> {
  const reference = await ports.conversations.find(row.conversation);
  // Nowhere to go; a claim of the sender that found it out must not keep the row.
  const card = reference === undefined ? undefined : await claim(ports, row);
  if (reference !== undefined && card === undefined) return false;
  const subject = await subjectOf(ports, row.id);
  if (reference === undefined || card === undefined || subject === undefined) {
    // A subscription of a place that is gone would ask for the next card too.
    if (reference === undefined) await ports.ledger.unsubscribe(row.environment, row.conversation);
    await ports.ledger.deleteOutbox(row);
    return false;
  }
  // Held up since the claim: a successor may have shown a newer state, which this one must not overwrite.
  if (Date.parse(card.claimedUntil) - ports.clock.now().getTime() < sendSeconds * 1000) return false;
  if (isSentOnce(subject)) return sendOnce(ports, { row, card, reference, subject });
  const result =
    card.activityId === undefined
      ? await ports.cards.send(reference, subject)
      : await ports.cards.edit(reference, card.activityId, subject);
  if (result.kind === 'later') return waitForTeams(ports, row, card, result.seconds);
  if (result.kind === 'gone') await leave(ports, row);
  // A card that somebody deleted is not forced on them again.
  if (result.kind !== 'sent') return !(await ports.ledger.deleteOutbox(row));
  const kept = await ports.ledger.claimCard(
    { ...base(card), activityId: result.activityId, claimedUntil: free },
    card,
  );
  const current = (await ports.ledger.deleteOutbox(row)) && kept !== undefined;
  if (current && !(await movedOn(ports, row.id, subject))) return false;
  // Nobody else may know that this conversation shows the card, or somebody sent a newer one before our older one.
  await ports.ledger.enqueueCard(row.id, row.conversation);
  return true;
}

/** Whether the state is another one by now than the card that was just sent shows. */
async function movedOn(ports: Ports, id: RunId, shown: CardSubject): Promise<boolean> {
  if (shown.kind === 'inquiry') return (await ports.ledger.inquiry(id))?.status !== shown.inquiry.status;
  if (shown.kind === 'drift') return (await ports.ledger.episode(id))?.changedAt !== shown.episode.changedAt;
  if (shown.kind === 'fleet') return (await ports.ledger.fleet(id))?.changedAt !== shown.fleet.changedAt;
  if (shown.kind === 'outage') return (await ports.ledger.outage(id))?.changedAt !== shown.outage.changedAt;
  const run = await ports.ledger.run(id);
  return run !== undefined && (run.status !== shown.run.status || run.changedAt !== shown.run.changedAt);
}
