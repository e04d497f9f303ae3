export type Sleep = (milliseconds: number) => Promise<void>;

/**
 * The one wait an environment asks for when it throttles: every request passes it, whoever was told to wait.
 * Limits count per user and environment, so values for the same environment should share a gate.
 */
export interface Gate {
  readonly pass: () => Promise<void>;
  readonly close: (milliseconds: number) => void;
}

export function makeGate(sleep: Sleep): Gate {
  let opened: Promise<unknown> = Promise.resolve();
  return {
    pass: async () => {
      for (let waiting: unknown; waiting !== opened; ) {
        waiting = opened;
        await opened;
      }
    },
    close: (milliseconds) => {
      opened = Promise.all([opened, sleep(milliseconds)]);
    },
  };
}
