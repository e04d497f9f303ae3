import { type Change, isPersonChange } from '../domain/change.ts';
import type { Outcome } from '../domain/journal.ts';

/** People of one journal row at most, whatever the size of the Dataverse batches. */
const peopleInBlock = 100;

/**
 * The next changes to try: one configuration change, or up to a hundred people. Block borders depend on the plan
 * alone, so that after a crash the same rows are written again; changes that happen `together` are never parted, nor is a
 * link that is taken away only to be made again: a wish to stop between the two would leave everybody without a panel.
 */
export function nextBlock(
  changes: readonly Change[],
  outcomes: readonly Outcome[],
): { readonly from: number; readonly to: number } | undefined {
  for (const block of blocksOf(changes)) {
    for (let index = block.from; index <= block.to; index++) {
      const outcome = outcomes[index] ?? '.';
      if (outcome === '.' || outcome === 'i') return block;
    }
  }
  return undefined;
}

function* blocksOf(changes: readonly Change[]): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  while (from < changes.length) {
    let to = from;
    while (to + 1 < changes.length && continues(changes, from, to)) to++;
    yield { from, to };
    from = to + 1;
  }
}

function continues(changes: readonly Change[], from: number, to: number): boolean {
  const [first, last, next] = [changes[from], changes[to], changes[to + 1]];
  if (first === undefined || last === undefined || next === undefined) return false;
  if (!isPersonChange(first) || !isPersonChange(next)) return isMadeAgain(last, next);
  const bound =
    'together' in last &&
    last.together !== undefined &&
    'together' in next &&
    next.together === last.together;
  return bound || to - from + 1 < peopleInBlock;
}

const isMadeAgain = (one: Change, next: Change): boolean =>
  one.kind === 'disassociate' &&
  next.kind === 'associate' &&
  one.relationship === next.relationship &&
  one.from === next.from &&
  one.to === next.to;
