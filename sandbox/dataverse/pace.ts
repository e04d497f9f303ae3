/** How slow an organisation is. Without it the double answers as fast as it can. */
export interface Slowness {
  /** Milliseconds a request is on its way, there and back together. */
  readonly roundTripMs: number;
  /** Milliseconds one operation takes; those of a batch are carried out one after another. */
  readonly operationMs: number;
  /** Requests carried out at the same time; others wait for their turn. Each batch holds one place. */
  readonly workers: number;
}

export interface Pace {
  /** Half of the round trip. */
  readonly travel: () => Promise<void>;
  /** Waits for a place and holds it while `act` goes on. */
  readonly work: <T>(act: (step: Step) => Promise<T>) => Promise<Worked<T>>;
}

interface Worked<T> {
  readonly value: T;
  /** Milliseconds of the operations' own, without the wait for a place. */
  readonly executedMs: number;
}

/** Lets the time of so many operations pass; called before they are carried out. */
export type Step = (operations: number) => Promise<void>;

const noPace: Pace = {
  travel: async () => undefined,
  work: async (act) => ({ value: await act(async () => undefined), executedMs: 0 }),
};

export function makePace(slowness: Slowness | undefined): Pace {
  if (slowness === undefined) return noPace;
  const { roundTripMs, operationMs, workers } = slowness;
  const queue: (() => void)[] = [];
  let busy = 0;
  const enter = async (): Promise<void> => {
    if (busy < workers) busy += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  /** The place goes over to the next in line. */
  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) busy -= 1;
    else next();
  };
  return {
    travel: () => until(performance.now() + roundTripMs / 2),
    work: async (act) => {
      await enter();
      try {
        const started = performance.now();
        let executedMs = 0;
        const value = await act((operations) => {
          executedMs += operations * operationMs;
          // Counted from the start, so that late timers do not add up over a batch.
          return until(started + executedMs);
        });
        return { value, executedMs };
      } finally {
        leave();
      }
    },
  };
}

async function until(due: number): Promise<void> {
  const left = due - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, Math.ceil(left)));
}
