import type { LinkWrite } from './row-changes.ts';

/** Changes that go or fail as one, with their places in the results. */
export interface Unit {
  readonly places: readonly number[];
  readonly changes: readonly LinkWrite[];
  /** An earlier answer got lost, so what is found in place may well be our own doing. */
  readonly unclear?: true;
}

/** Neighbours with the same `together` are one unit: nobody is left without a profile half-way through a move. */
export function unitsOf(changes: readonly LinkWrite[], firstPlace: number): readonly Unit[] {
  const units: Unit[] = [];
  for (const [index, change] of changes.entries()) {
    const last = units.at(-1);
    const bound = change.together !== undefined && last?.changes[0]?.together === change.together;
    const place = firstPlace + index;
    if (bound && last)
      units[units.length - 1] = { places: [...last.places, place], changes: [...last.changes, change] };
    else units.push({ places: [place], changes: [change] });
  }
  return units;
}

/** Batches of at most `size` operations. A unit is never parted, so a larger one gets a batch of its own. */
export function batchesOf(units: readonly Unit[], size: number): readonly (readonly Unit[])[] {
  const batches: Unit[][] = [];
  let operations = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    if (operations + unit.changes.length > size) {
      batches.push([]);
      operations = 0;
    }
    batches.at(-1)?.push(unit);
    operations += unit.changes.length;
  }
  return batches;
}
