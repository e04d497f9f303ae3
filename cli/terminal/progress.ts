import { cut } from '../../shared/texts/letter-width.ts';

/** Where progress is shown: standard error, so that what is printed can be piped. */
export interface Screen {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What is being done, while it is done. */
export interface Progress {
  /** @param of how many there are, where that is known */
  readonly at: (what: string, done?: number, of?: number) => void;
  /** Takes the line away, before something else is printed or when all is over. */
  readonly clear: () => void;
}

export const noProgress: Progress = { at: () => undefined, clear: () => undefined };

const clearLine = '\r\u001b[2K';
const barWidth = 20;

/** One line that is drawn over and over. No cursor is hidden, so that whatever ends us leaves the terminal as it was. */
function bar(screen: Screen): Progress {
  let drawn = false;
  return {
    at: (what, done, of) => {
      const said = of === undefined ? what : `${barOf(done ?? 0, of)} ${done ?? 0}/${of} ${what}`;
      screen.write(`${clearLine}${cut(`${said} …`, (screen.columns ?? 80) - 1)}`);
      drawn = true;
    },
    clear: () => {
      if (drawn) screen.write(clearLine);
      drawn = false;
    },
  };
}

function barOf(done: number, of: number): string {
  const full = of === 0 ? barWidth : Math.round((Math.min(done, of) / of) * barWidth);
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
}

/** A line for each new thing, for logs. */
function lines(screen: Screen): Progress {
  let last = '';
  return {
    at: (what) => {
      if (what !== last) screen.write(`${what} …\n`);
      last = what;
    },
    clear: () => undefined,
  };
}

export const progressOn = (screen: Screen): Progress => (screen.isTTY === true ? bar(screen) : lines(screen));
