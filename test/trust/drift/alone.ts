import { isRefusal } from '../../../shared/domain/reason.ts';
import { acceptDrift, snoozeDrift } from '../../../shared/engine/accept-drift.ts';
import { ada } from '../../builders/world.ts';
import type { DriftCase } from '../../drift/drift-case.ts';
import type { DriftRoom } from '../../drift/room.ts';
import type { DriftTally, Fail } from './tally.ts';

const day = 86_400_000;
const editor = 'Tomás Herrera';

/** One kind from injecting it to the closed card: found, told once, snoozed, back, solved by hand. */
export async function tryAlone(
  room: DriftRoom,
  one: DriftCase,
  tally: DriftTally,
  fail: Fail,
): Promise<void> {
  const { environment, ports } = room;
  const wanted = `${one.kind} ${wantedSubject(room, one)}`;
  one.inject(room);
  const at = room.w.clock.now().getTime();
  const { answer, items } = await room.check();
  const found = items.find((item) => `${item.kind} ${item.subject}` === wanted);
  const pages = found?.step === 'widget-mode' ? 3 : (one.items ?? 1);
  if (found === undefined)
    return fail(`is not found, but ${items.map((item) => item.kind).join(', ') || 'nothing'}`);
  tally.found += 1;
  if (items.length !== pages) fail(`makes ${items.length} items, not ${pages}`);
  if (one.by === true) {
    tally.named += 1;
    if (found.by !== editor || Math.abs(Date.parse(found.at ?? '') - at) > 1_000)
      fail(`is by ${found.by} at ${found.at}`);
  }
  if (answer.news.length !== pages) fail(`is told ${answer.news.length} times`);
  const again = (await room.check()).answer;
  if (again.news.length > 0) fail('is news again at the second check');
  else tally.silent += 1;
  const ids = items.map((item) => item.id);
  const until = new Date(room.w.clock.now().getTime() + 2 * day).toISOString();
  await snoozeDrift(ports, { environment, items: ids, by: ada, until });
  room.w.clock.advance(day);
  const asleep = (await room.check()).answer;
  room.w.clock.advance(day);
  const awake = (await room.check()).answer;
  if (asleep.news.length + asleep.known.length > 0 || awake.news.length !== pages)
    fail('does not sleep until its date');
  else tally.snoozed += 1;
  room.restore();
  const after = await room.check();
  const episode = await ports.ledger.latestEpisode(environment.key);
  if (after.items.length > 0 || episode?.status !== 'solved')
    fail('leaves its card open when it is put back');
  else tally.solved += 1;
}

/** In a room of its own: accepted, the baseline has moved, the audit says so, and the next check is silent. */
export async function tryAccepted(
  room: DriftRoom,
  one: DriftCase,
  tally: DriftTally,
  fail: Fail,
): Promise<void> {
  const { environment, ports } = room;
  one.inject(room);
  const { items } = await room.check();
  const before = await ports.ledger.base(environment.key);
  const accepted = await acceptDrift(ports, { environment, items: items.map((item) => item.id), by: ada });
  if (isRefusal(accepted)) return fail(`cannot be accepted: ${accepted.reason}`);
  const { items: left, answer } = await room.check();
  const [last] = (await ports.ledger.audit(environment.key)).slice(-1);
  const after = await ports.ledger.base(environment.key);
  if (left.length > 0 || answer.news.length > 0)
    fail(`is told again after it was accepted: ${left.map((item) => item.kind)}`);
  else if (last?.what !== 'drift_accepted') fail(`leaves ${last?.what} in the audit`);
  else if (JSON.stringify(before?.baseline) === JSON.stringify(after?.baseline))
    fail('leaves the baseline as it was');
  else tally.accepted += 1;
}

/** Of rows that drift moves away, or brings. */
function wantedSubject(room: DriftRoom, one: DriftCase): string {
  try {
    return one.subject(room);
  } catch {
    one.inject(room);
    const subject = one.subject(room);
    room.restore();
    return subject;
  }
}
