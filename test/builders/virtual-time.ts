import type { Clock } from '../../shared/engine/ports.ts';

export interface VirtualTime extends Clock {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Lets time pass until the promise settles: from one wait to the next, as soon as nobody has anything else to do. */
  readonly until: <T>(end: Promise<T>) => Promise<T>;
}

/** Time in which work takes none, so that what is measured is who waited for whom; the same on every machine. */
export function virtualTime(iso = '2026-03-02T09:00:00.000Z'): VirtualTime {
  let now = Date.parse(iso);
  let waits: { readonly due: number; readonly wake: () => void }[] = [];
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      waits.push({ due: now + milliseconds, wake });
    });
  return {
    now: () => new Date(now),
    every: (milliseconds, act) => {
      let over = false;
      const again = async (): Promise<void> => {
        while (!over) {
          await sleep(milliseconds);
          if (!over) act();
        }
      };
      void again();
      return () => {
        over = true;
      };
    },
    sleep,
    until: async (end) => {
      let settled = false;
      const note = (): void => {
        settled = true;
      };
      end.then(note, note);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (settled) return end;
        const due = Math.min(...waits.map((one) => one.due));
        if (!Number.isFinite(due)) throw new Error('nobody waits for time, and the end does not come');
        now = due;
        const ready = waits.filter((one) => one.due <= now);
        waits = waits.filter((one) => one.due > now);
        for (const { wake } of ready) wake();
      }
    },
  };
}
