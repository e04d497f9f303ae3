import type { DriftState } from '../../shared/domain/drift.ts';
import { asksBySchedule } from '../../shared/engine/due-checks.ts';
import type { DriftRoom } from './room.ts';

/** What a scheduled check left, and the requests it took. */
export interface Scheduled {
  readonly state: DriftState;
  readonly requests: number;
  /** Whether everything was read, and not only asked again. */
  readonly isFull: boolean;
}

/** A check that nobody asked for, as the timer makes it. */
export async function scheduledCheck({ w, ports, environment, double, work }: DriftRoom): Promise<Scheduled> {
  w.clock.advance(60_000);
  const inquiry = asksBySchedule(ports, environment.key, w.clock.now());
  const read = await ports.ledger.readHead(environment.key);
  await ports.ledger.commit(read, read.head, [{ kind: 'inquiry', inquiry }]);
  await ports.wakeUps.wake(inquiry.id);
  const before = double.requests.length;
  await work();
  const state = await ports.ledger.drift(environment.key);
  if (state?.check !== inquiry.id) throw new Error(`not checked: ${JSON.stringify(state)}`);
  return { state, requests: double.requests.length - before, isFull: state.readAt === undefined };
}
