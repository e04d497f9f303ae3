import type { RunId } from '../../shared/domain/ids.ts';
import { advance } from '../../shared/engine/advance.ts';
import { sweep } from '../../shared/engine/sweep.ts';
import type { World } from './world.ts';

const minute = 60_000;

/**
 * Minutes as in production: each wake-up is taken when its delay is over, and the sweep runs every minute. Answers how
 * often the worker was called in each minute.
 */
export async function liveMinutes(w: World, minutes: number): Promise<readonly number[]> {
  const queue: Due[] = [];
  const now = (): number => w.clock.now().getTime();
  const calls: number[] = [];
  for (let passed = 0; passed < minutes; passed++) {
    const end = now() + minute;
    let called = 0;
    for (let next = nextDue(w, queue, end); next !== undefined; next = nextDue(w, queue, end)) {
      w.clock.advance(Math.max(0, next.due - now()));
      await advance(w.ports, next.id);
      w.clock.advance(5);
      called += 1;
    }
    w.clock.advance(Math.max(0, end - now()));
    await sweep(w.ports);
    calls.push(called);
  }
  return calls;
}

interface Due {
  readonly id: RunId;
  readonly due: number;
}

function nextDue(w: World, queue: Due[], end: number): Due | undefined {
  for (let woken = w.wakeUps.take(); woken !== undefined; woken = w.wakeUps.take())
    queue.push({ id: woken.id, due: w.clock.now().getTime() + woken.delaySeconds * 1000 });
  queue.sort((a, b) => a.due - b.due);
  return (queue[0]?.due ?? end + 1) <= end ? queue.shift() : undefined;
}
