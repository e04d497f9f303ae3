import type { Clock } from '../../shared/engine/ports.ts';

export interface FakeClock extends Clock {
  readonly set: (iso: string) => void;
  readonly advance: (milliseconds: number) => void;
}

export function fakeClock(iso = '2026-03-02T09:00:00.000Z'): FakeClock {
  let now = Date.parse(iso);
  return {
    now: () => new Date(now),
    set: (next) => {
      now = Date.parse(next);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
