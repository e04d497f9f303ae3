import type { Change } from '../../domain/change.ts';
import { assigned } from './uses.ts';

/** Profiles that somebody loses and gets. */
export interface Move {
  readonly from: string[];
  readonly to: string[];
}

/** By person. */
export function movesIn(changes: readonly Change[]): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  for (const change of changes) {
    if (!('relationship' in change) || change.relationship !== assigned) continue;
    const move = moves.get(change.to) ?? { from: [], to: [] };
    moves.set(change.to, move);
    (change.kind === 'associate' ? move.to : move.from).push(change.from);
  }
  return moves;
}
