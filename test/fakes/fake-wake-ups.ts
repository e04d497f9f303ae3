import type { RunId } from '../../shared/domain/ids.ts';
import type { WakeUps } from '../../shared/engine/ports.ts';

export interface WakeUp {
  readonly id: RunId;
  readonly delaySeconds: number;
}

export interface FakeWakeUps extends WakeUps {
  /** All so far, oldest first. */
  readonly woken: readonly WakeUp[];
  /** The oldest not taken yet, whatever its delay. */
  readonly take: () => WakeUp | undefined;
}

export function fakeWakeUps(): FakeWakeUps {
  const woken: WakeUp[] = [];
  let taken = 0;
  return {
    woken,
    wake: async (id, delaySeconds = 0) => {
      woken.push({ id, delaySeconds });
    },
    take: () => {
      const next = woken[taken];
      if (next !== undefined) taken += 1;
      return next;
    },
  };
}
