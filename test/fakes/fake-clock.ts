import type { Clock } from '../../shared/engine/ports.ts';

export interface FakeClock extends Clock {
  readonly set: (iso: string) => void;
  readonly advance: (milliseconds: number) => void;
}

export function fakeClock(iso = '2026-03-02T09:00:00.000Z'): FakeClock {
  let now = Date.parse(iso);
  const timers = new Set<{ readonly milliseconds: number; due: number; readonly act: () => void }>();
  const fire = (): void => {
    for (const timer of timers) for (; timer.due <= now; timer.due += timer.milliseconds) timer.act();
  };
  return {
    now: () => new Date(now),
    every: (milliseconds, act) => {
      const timer = { milliseconds, due: now + milliseconds, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    set: (next) => {
      now = Date.parse(next);
      fire();
    },
    advance: (milliseconds) => {
      now += milliseconds;
      fire();
    },
  };
}
