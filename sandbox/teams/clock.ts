/** Time as the double sees it. `after` answers a function that cancels. */
export interface Clock {
  readonly now: () => Date;
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

export const realClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
