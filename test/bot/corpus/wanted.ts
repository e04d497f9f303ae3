const reading = [
  'status',
  'plan',
  'history',
  'explain',
  'validate',
  'doctor',
  'check drift',
  'look',
] as const;

const reads = (key: string): readonly string[] => reading.map((name) => `${name} ${key}`);

/** Asked about how it is or was: whatever only reads serves. */
export const read = (key: string) => ({ does: reads(key) });

/** Asked not to: nothing is carried out, and what only reads comes first. */
export const calm = (key: string) => ({ offers: reads(key) });

/** Told, wished, or under a condition: nothing is carried out, though the order itself may come first. */
export const told = (key: string, ...orders: readonly string[]) => ({ offers: [...reads(key), ...orders] });

export const past = (key: string) => ({ does: [`status ${key}`, `history ${key}`, `explain ${key}`] });
export const both = (...choice: readonly string[]) => ({ choice });
export const does = (...lines: readonly string[]) => ({ does: lines });
export const offers = (...lines: readonly string[]) => ({ offers: lines });
export const looksAlike = (line: string) => ({ refuses: 'look_alike', offers: line });
export const flagged = { refuses: 'unknown_flag' };
export const asks = { asks: true } as const;

export const toCarla = (key: string) =>
  does(`hand over ${key} to Carla Gomez`, `hand over ${key} Carla Gomez`);
export const hears = (key: string) =>
  does(`subscribe ${key}`, `subscribe ${key} all`, `subscribe ${key} runs`);
export const saturday = (key: string) => does(`migrate ${key} --window=Sat 22:00-02:00 Europe/Berlin`);
