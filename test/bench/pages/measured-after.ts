import { execFileSync } from 'node:child_process';

/** Of which code the figures of a section are. */
export interface Measured {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** The newest commit that was in what ran, abbreviated. */
  readonly after: string;
}

/** Throws outside a clone: figures nobody can place are not kept. */
export const measuredNow = (now: Date): Measured => ({
  day: now.toISOString().slice(0, 10),
  after: execFileSync('git', ['rev-parse', '--short=8', 'HEAD'], { encoding: 'utf8' }).trim(),
});
