export interface Gate {
  /** Resolves once the gate is open. */
  readonly opened: Promise<void>;
  readonly open: () => void;
}

/** Holds something back until the test says so. */
export function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Lets everything that is ready to run have many turns; what still has not happened then waits for something else. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}
