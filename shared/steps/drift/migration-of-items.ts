import type { Baseline } from '../../domain/baseline.ts';
import { copyFacets, excerptOf } from '../../domain/excerpt.ts';
import type { Plan } from '../../domain/plan.ts';
import { isRefusal, type Refusal } from '../../domain/reason.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { FoundDrift } from './found.ts';
import { migrationDifference } from './migration-difference.ts';
import { withExcerpt } from './with-excerpt.ts';

export interface MigrationInput {
  readonly snapshot: Snapshot;
  /** What a migration of everybody would do in such an environment. */
  readonly migrationOf: (snapshot: Snapshot) => Plan | Refusal;
  readonly baseline: Baseline;
}

type Part = Pick<Plan, 'changes' | 'questions' | 'answered' | 'decisions' | 'findings' | 'expect'>;

export interface MigrationOfItems extends Part {
  /** What it would do anyway, without these items. */
  readonly anyway: Part;
}

const none: Part = { changes: [], questions: [], answered: [], decisions: [], findings: [], expect: [] };

/**
 * What a migration does now about some drift, without what it would do anyway: the difference these items make.
 *
 * @param restored items that are put back first: people cannot be given what a deleted row would show them
 */
export function migrationOfItems(
  { snapshot, migrationOf, baseline }: MigrationInput,
  items: readonly FoundDrift[],
  restored: readonly FoundDrift[],
): MigrationOfItems | Refusal {
  if (items.length === 0) return { ...none, anyway: none };
  const putBack = (into: Snapshot, some: readonly FoundDrift[]): Snapshot => {
    const facets = some.flatMap((one) => one.facets);
    return facets.length === 0
      ? into
      : withExcerpt(into, copyFacets(excerptOf(into), baseline.excerpt, facets));
  };
  const there = putBack(snapshot, restored);
  const now = migrationOf(there);
  const before = migrationOf(putBack(there, items));
  if (isRefusal(now)) return now;
  if (isRefusal(before)) return before;
  return { ...migrationDifference(now, before), decisions: now.decisions, anyway: before };
}
