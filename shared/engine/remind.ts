import { newRunId } from '../domain/ids.ts';
import { refuse } from '../domain/reason.ts';
import { dueReminder } from '../domain/reminder.ts';
import type { Run, RunIn } from '../domain/run.ts';
import { stillWaiting } from '../domain/waiting.ts';
import { environmentSettings } from './environment-settings.ts';
import { type Ports, personalKey } from './ports.ts';
import { inOneCommit } from './show.ts';
import { transact } from './transact.ts';

/**
 * Reminds of a plan that waits. That a reminder is due, its row and the messages to send are one transaction with the
 * run that remembers it, so any number of sweeps makes one; each conversation's message is then sent like any card.
 */
export async function remind(ports: Ports, waiting: Run): Promise<void> {
  if (waiting.status !== 'awaiting_approval' || isDue(ports, waiting) === undefined) return;
  await transact(ports, waiting.environment, async (_head, open) => {
    if (open?.id !== waiting.id || open.status !== 'awaiting_approval') return refuse('no_open_run');
    const about = isDue(ports, open);
    if (about === undefined) return refuse('no_open_run');
    const now = ports.clock.now();
    const id = newRunId(open.environment, now, ports.ids.random(12));
    const reminder = { id, run: open.id, about, at: now.toISOString() };
    const run = stillWaiting(open, { reminded: [...(open.reminded ?? []), about] }, open.changedAt);
    const messages = (await listening(ports, open)).map((conversation) => ({
      kind: 'outbox' as const,
      id,
      conversation,
    }));
    return {
      run,
      writes: [{ kind: 'reminder', reminder }, ...messages],
      audit: { what: 'reminded', detail: about },
    };
  });
}

const isDue = (ports: Ports, run: RunIn<'awaiting_approval'>) =>
  dueReminder(run, environmentSettings(ports, run.id), ports.clock.now());

/** Where its card is; whoever has approved already is not asked again in a chat of their own. */
async function listening(
  ports: Ports,
  { id, given = [] }: RunIn<'awaiting_approval'>,
): Promise<readonly string[]> {
  const theirs = await Promise.all(given.map(({ by }) => ports.conversations.find(personalKey(by.id))));
  const shown = (await ports.ledger.cards(id)).map(({ conversation }) => conversation);
  // The cards of the run are sent in the same transaction.
  return shown
    .filter((conversation) => !theirs.includes(conversation))
    .slice(0, 100 - 5 - Math.min(shown.length, inOneCommit));
}
