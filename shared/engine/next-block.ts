import { type Change, isPersonChange } from '../domain/change.ts';
import type { Outcome } from '../domain/journal.ts';
import type { TableName } from '../domain/tables.ts';

/** People of one journal row at most, whatever the size of the Dataverse batches. */
const peopleInBlock = 100;

/** Changes of one journal row, both ends included. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What to try next: configuration changes none of which waits for another, or all blocks of people up to the next
 * configuration change in which something is open. Empty when nothing is left. Block borders depend on the plan alone, so that after a crash the same
 * rows are written again; changes that happen `together` are never parted, nor is a link that is taken away only to be
 * made again: a wish to stop between the two would leave everybody without a panel.
 */
export function nextStretch(changes: readonly Change[], outcomes: readonly Outcome[]): readonly BlockRange[] {
  const stretch: BlockRange[] = [];
  const others: Change[] = [];
  for (const block of blocksOf(changes)) {
    const first = changes[block.from] as Change;
    const ofPeople = isPersonChange(first);
    if (stretch.length > 0 && !ofPeople && !goesBeside(first, others)) break;
    if (!isOpen(outcomes, block)) continue;
    if (ofPeople && others.length > 0) break;
    stretch.push(block);
    if (!ofPeople) others.push(first);
  }
  return stretch;
}

/** Whether something in it was intended and nobody knows what became of it. */
export function isUnsettled(outcomes: readonly Outcome[], { from, to }: BlockRange): boolean {
  return outcomes.slice(from, to + 1).includes('i');
}

function isOpen(outcomes: readonly Outcome[], { from, to }: BlockRange): boolean {
  for (let index = from; index <= to; index++) if (['.', 'i'].includes(outcomes[index] ?? '.')) return true;
  return false;
}

function* blocksOf(changes: readonly Change[]): Generator<BlockRange> {
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
  return isTogether(last, next) || to - from + 1 < peopleInBlock;
}

/** Rows that nobody works with before something is linked to them. */
const idle: ReadonlySet<TableName> = new Set(['msdyn_channelprovider', 'msdyn_appconfiguration']);

/**
 * Whether a configuration change may be under way together with these: all make rows that nobody uses yet, or all add
 * links. What changes or takes something, or gives somebody a profile, waits until everything before it is known.
 */
function goesBeside(change: Change, others: readonly Change[]): boolean {
  if (change.kind === 'create' && idle.has(change.table) && !isMadeFrom(change, others))
    return others.length > 0 && others.every((one) => one.kind === 'create' && idle.has(one.table));
  return change.kind === 'associate' && others.length > 0 && others.every((one) => one.kind === 'associate');
}

/** Whether a lookup of a new row names a row that is being made. */
const isMadeFrom = (
  { binds = {} }: Extract<Change, { kind: 'create' }>,
  others: readonly Change[],
): boolean => others.some((one) => 'id' in one && Object.values(binds).some((bind) => bind.includes(one.id)));

/** Whether two neighbours happen both or not at all. */
export function isTogether(one: Change, next: Change): boolean {
  return (
    'together' in one && 'together' in next && one.together !== undefined && one.together === next.together
  );
}

const isMadeAgain = (one: Change, next: Change): boolean =>
  one.kind === 'disassociate' &&
  next.kind === 'associate' &&
  one.relationship === next.relationship &&
  one.from === next.from &&
  one.to === next.to;
