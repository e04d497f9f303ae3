import { trueReference } from '../host/open-address.ts';
import type { World } from '../host/world.ts';
import type { CodeStore } from '../read/code-store.ts';
import { onlyLook } from '../run/fork.ts';
import { advance } from '../run/invoke.ts';
import type { Turn } from '../run/machine.ts';
import { newPromise } from '../run/promises.ts';
import type { Steps, Value } from '../run/values.ts';

const mostTurns = 4_000;
const longest = 300_000;

/** Runs one turn and everything that follows it without a break. */
export function runTurn(world: World, turn: Turn): void {
  runOnly(world, turn);
  drainMicrotasks(world);
}

function runOnly(world: World, turn: Turn): void {
  const { m } = world;
  const { state } = m;
  state.turn += 1;
  Object.assign(state, {
    phase: turn.phase,
    ready: turn.ready,
    maybe: turn.maybe,
    loading: turn.library,
    chain: [],
    depth: 0,
    trail: undefined,
  });
  if (turn.isLook === true) {
    onlyLook(m, turn.run);
    return;
  }
  function* steps(): Steps<Value> {
    yield* turn.run();
    return undefined;
  }
  try {
    advance(m, steps(), newPromise(m), undefined);
  } catch (error) {
    // The code nests its calls deeper than this machine can.
    if (!(error instanceof RangeError)) throw error;
  }
}

export function drainMicrotasks(world: World): void {
  const { microtasks } = world.m.state;
  const turn = world.m.state.turn;
  for (let count = 0; count < mostTurns; count += 1) {
    const next = microtasks.shift();
    if (next === undefined) break;
    runOnly(world, next);
    // Promise turns belong to the turn that started them.
    world.m.state.turn = turn;
  }
  microtasks.length = 0;
}

/** Runs what is waiting, in the order in which it is due, until nothing is. */
export async function drain(world: World, store: CodeStore): Promise<void> {
  const { state } = world.m;
  for (let count = 0; count < mostTurns; count += 1) {
    await answerWanted(world, store);
    const next = earliest(state.tasks);
    if (next === undefined || next.due > longest) break;
    state.now = Math.max(state.now, next.due);
    runTurn(world, next);
  }
  state.tasks.length = 0;
}

function earliest(tasks: Turn[]): Turn | undefined {
  let best = 0;
  for (let index = 1; index < tasks.length; index += 1)
    if ((tasks[index]?.due ?? 0) < (tasks[best]?.due ?? 0)) best = index;
  return tasks.splice(best, 1)[0];
}

/** Gets the files that running code asked for. */
export async function answerWanted(world: World, store: CodeStore): Promise<void> {
  for (let want = world.wanted.shift(); want !== undefined; want = world.wanted.shift()) {
    const { reference, site, as, base, done } = want;
    const from = base === undefined ? site : { ...site, source: { ...site.source, base } };
    done(await store.load(trueReference(reference), from, as === 'module'));
    drainMicrotasks(world);
  }
}
