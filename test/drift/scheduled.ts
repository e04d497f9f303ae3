import type { DriftState } from '../../shared/domain/drift.ts';
import { advance } from '../../shared/engine/advance.ts';
import { asksBySchedule, startDueChecks } from '../../shared/engine/due-checks.ts';
import type { DriftRoom } from './room.ts';

/** What a scheduled check left, and the requests it took. */
export interface Scheduled {
  readonly state: DriftState;
  readonly requests: number;
  /** Whether everything was read, and not only asked again. */
  readonly isFull: boolean;
}

/** A check that nobody asked for, as the worker makes it. */
export async function scheduledCheck(room: DriftRoom): Promise<Scheduled> {
  const { w, ports, environment, work } = room;
  w.clock.advance(60_000);
  return checked(room, async () => {
    const inquiry = asksBySchedule(ports, environment.key, w.clock.now());
    const read = await ports.ledger.readHead(environment.key);
    await ports.ledger.commit(read, read.head, [{ kind: 'inquiry', inquiry }]);
    await ports.wakeUps.wake(inquiry.id);
    await work();
  });
}

/** The same as the timer makes it, a day after the one before. */
export async function nightlyCheck(room: DriftRoom): Promise<Scheduled> {
  const { w, ports } = room;
  w.clock.advance(86_400_000);
  return checked(room, () =>
    startDueChecks(ports, { answer: (id) => advance(ports, id), hasTime: () => true }),
  );
}

async function checked(
  { ports, environment, double }: DriftRoom,
  act: () => Promise<void>,
): Promise<Scheduled> {
  const last = (await ports.ledger.drift(environment.key))?.check;
  const before = double.requests.length;
  await act();
  const state = await ports.ledger.drift(environment.key);
  if (state === undefined || state.check === last) throw new Error(`not checked: ${JSON.stringify(state)}`);
  return { state, requests: double.requests.length - before, isFull: state.readAt === undefined };
}
