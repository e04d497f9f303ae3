import { newRunId } from '../domain/ids.ts';
import { refuse } from '../domain/reason.ts';
import { dueReminder, isWaiting, type ReminderKind, type Waiting } from '../domain/reminder.ts';
import type { Run } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { stillWaiting } from '../domain/waiting.ts';
import { environmentSettings } from './environment-settings.ts';
import { type LedgerWrite, type Ports, personalKey } from './ports.ts';
import { inOneCommit } from './show.ts';
import { transact } from './transact.ts';

/**
 * Reminds of a plan that waits for approval or answers. That a reminder is due, its row and the messages to send are one transaction with the
 * run that remembers it, so any number of sweeps makes one; each conversation's message is then sent like any card.
 */
export async function remind(ports: Ports, waiting: Run): Promise<void> {
  if (!isWaiting(waiting) || isDue(ports, waiting) === undefined) return;
  await transact(ports, waiting.environment, async (_head, open) => {
    if (open === undefined || open.id !== waiting.id || !isWaiting(open)) return refuse('no_open_run');
    const about = isDue(ports, open);
    if (about === undefined) return refuse('no_open_run');
    return {
      run: reminding(open, about),
      writes: messages(ports, open, about, await listening(ports, open)),
      audit: { what: 'reminded', detail: about },
    };
  });
}

/** Not a change of its state: what it waits for, and until when, stays. */
function reminding(run: Waiting, about: ReminderKind): Waiting {
  const reminded = [...(run.reminded ?? []), about];
  return run.status === 'awaiting_approval'
    ? stillWaiting(run, { reminded }, run.changedAt)
    : become(run, 'needs_decisions', { plan: run.plan, reminded }, run.changedAt);
}

/** A message of its own under the card of a run, in each of these conversations. */
function messages(
  ports: Ports,
  run: Pick<Run, 'id' | 'environment'>,
  about: ReminderKind,
  conversations: readonly string[],
): readonly LedgerWrite[] {
  const now = ports.clock.now();
  const id = newRunId(run.environment, now, ports.ids.random(12));
  const reminder = { id, run: run.id, about, at: now.toISOString() };
  return [
    { kind: 'reminder', reminder },
    ...conversations.map((conversation) => ({ kind: 'outbox' as const, id, conversation })),
  ];
}

/**
 * Whoever counts on a window looks at nothing meanwhile, and an edited card notifies nobody: that it has passed is said in
 * a message. To be written in the transaction that closes the run; nothing for every other run.
 */
export async function missedWindow(ports: Ports, closed: Run): Promise<readonly LedgerWrite[]> {
  if (closed.status !== 'expired' || closed.approval?.window === undefined) return [];
  const shown = (await ports.ledger.cards(closed.id)).map(({ conversation }) => conversation);
  return messages(ports, closed, 'missed', shown.slice(0, room(shown.length)));
}

/** What a transaction has place for beside the cards of the run themselves. */
const room = (shown: number): number => 100 - 5 - Math.min(shown, inOneCommit);

const isDue = (ports: Ports, run: Waiting) =>
  dueReminder(run, environmentSettings(ports, run.id), ports.clock.now());

/** Where its card is; whoever has approved already is not asked again in a chat of their own. */
async function listening(ports: Ports, run: Waiting): Promise<readonly string[]> {
  const { id } = run;
  const given = run.status === 'awaiting_approval' ? (run.given ?? []) : [];
  const theirs = await Promise.all(given.map(({ by }) => ports.conversations.find(personalKey(by.id))));
  const shown = (await ports.ledger.cards(id)).map(({ conversation }) => conversation);
  return shown.filter((conversation) => !theirs.includes(conversation)).slice(0, room(shown.length));
}
