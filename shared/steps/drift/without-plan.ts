import { isAbout } from '../../domain/change.ts';
import type { Finding } from '../../domain/finding.ts';
import { isRefusal } from '../../domain/reason.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { FoundDrift } from './found.ts';
import { type MigrationInput, type MigrationOfItems, migrationOfItems } from './migration-of-items.ts';

/** Why a migration plans nothing for people or a row that drift found; its text is `drift-because.<code>`. */
export type NoPlan = 'waiting' | 'asked' | 'left' | 'unplanned';

export interface PlanlessInput extends MigrationInput {
  /** Who sees all that they should, without anything being done for them: a rule gives them such a profile. */
  readonly servedIn: (snapshot: Snapshot) => ReadonlySet<string>;
}

/**
 * The same items, but of those for which a migration would plan nothing, with why: nobody is offered a repair that does
 * nothing. People who need none are no drift. Each item is looked at as if everything else was put back.
 */
export function withoutPlan(input: PlanlessInput, items: readonly FoundDrift[]): readonly FoundDrift[] {
  const restored = items.filter((one) => one.repair === 'restore');
  return items.flatMap((item): readonly FoundDrift[] => {
    if (item.repair !== 'migrate') return [item];
    const migrated = migrationOfItems(input, [item], restored);
    if (isRefusal(migrated) || migrated.changes.length > 0 || migrated.questions.some((one) => one.blocking))
      return [item];
    const people = peopleOf(item);
    const served = input.servedIn(input.snapshot);
    if (people.size > 0 && [...people].every((one) => served.has(one))) return [];
    const why = because(people, migrated);
    return [{ ...item, repair: 'none', params: { ...item.params, because: why } }];
  });
}

const peopleOf = ({ facets }: FoundDrift): ReadonlySet<string> =>
  new Set(facets.flatMap((one) => (one.kind === 'row' && one.table === 'systemuser' ? [one.id] : [])));

function because(people: ReadonlySet<string>, { anyway, findings }: MigrationOfItems): NoPlan {
  if (anyway.changes.some((one) => isAbout(one, people))) return 'waiting';
  const has = (code: string, among: readonly Finding[]): boolean => among.some((one) => one.code === code);
  if (has('people-wait', findings) || anyway.questions.some((one) => one.blocking)) return 'asked';
  return has('people-left', findings) ? 'left' : 'unplanned';
}
