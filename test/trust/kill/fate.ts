export type Side = 'before' | 'after';

/** A crash point: an effect of the worker, and whether it is done when the worker dies. */
export interface Point {
  readonly label: string;
  readonly side: Side;
}

export const nameOf = ({ label, side }: Point): string => `${side} ${label}`;

/** Decides at every effect whether this is where it happens. */
export interface Fate {
  /** True when the worker is dead now, and nobody is left to hear the answer. */
  readonly at: (point: Point) => boolean;
  /** Every effect met, dead or alive. */
  readonly met: readonly Point[];
  readonly struck: readonly Point[];
  /** Kept up to date by whoever sees the run's row: points are named by the state of the run they happen in. */
  phase: string;
}

export function makeFate(strikes: (point: Point) => boolean, strike: (point: Point) => void): Fate {
  const met: Point[] = [];
  const struck: Point[] = [];
  const fate: Fate = {
    met,
    struck,
    phase: 'asking',
    at: ({ label, side }) => {
      const point = { label: `${fate.phase}: ${label}`, side };
      met.push(point);
      if (!strikes(point)) return false;
      struck.push(point);
      strike(point);
      return true;
    },
  };
  return fate;
}
