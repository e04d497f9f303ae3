import type { Registration } from './core-api.ts';
import { hostLog } from './core-api.ts';
import { type Invoke, triggerOf } from './invoke.ts';
import { nextOccurrence, scheduleProblem } from './ncrontab.ts';

export interface TimerListener {
  readonly name: string;
  /** Runs the function now, after a run under way: a timer function never runs twice at once. */
  readonly fire: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Longest wait Node's timers can hold. */
const longest = 2_147_483_647;

/** Starts the schedule of a timer function. Throws when Azure would refuse the schedule. */
export function listenTimer(registration: Registration, invoke: Invoke): TimerListener {
  const schedule = String(triggerOf(registration).binding.schedule);
  const problem = scheduleProblem(schedule);
  if (problem !== undefined)
    throw new Error(`function ${registration.name}: schedule "${schedule}" is refused: ${problem}`);
  let last: Promise<unknown> = Promise.resolve();
  let timeout: NodeJS.Timeout | undefined;
  let stopped = false;
  const fire = (): Promise<unknown> => {
    const run = last.then(() => invoke(registration, { json: timerInput() }));
    last = run.catch(() => undefined);
    return run;
  };
  // The next occurrence is looked up when a run is over: occurrences missed meanwhile are not made up for.
  const plan = (): void => {
    const next = stopped ? undefined : nextOccurrence(schedule, new Date());
    if (next === undefined) return;
    timeout = setTimeout(tick, Math.min(next.getTime() - Date.now(), longest), next.getTime());
  };
  const tick = (due: number): void => {
    const early = Date.now() < due;
    const run = early ? Promise.resolve() : fire();
    void run.catch((error: unknown) => hostLog('error', `${registration.name}:`, error)).then(plan);
  };
  plan();
  const stop = async (): Promise<void> => {
    stopped = true;
    clearTimeout(timeout);
    await last;
  };
  return { name: registration.name, fire, stop };
}

function timerInput(): string {
  return JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: null, IsPastDue: false });
}
