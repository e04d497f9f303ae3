import type { ChangeResult } from '../engine/ports.ts';
import { describeProblem, type Problem } from './problem.ts';

export const done: ChangeResult = { outcome: 'd' };
export const alreadySo: ChangeResult = { outcome: 'p' };

/** Somebody else's edit is in the way. */
export function conflict(detail: string): ChangeResult {
  return { outcome: 'c', detail };
}

export function refusedChange(problem: Problem): ChangeResult {
  return { outcome: 'x', detail: describeProblem(problem) };
}
