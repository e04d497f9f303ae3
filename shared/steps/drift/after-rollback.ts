import type { Baseline } from '../../domain/baseline.ts';
import type { Change } from '../../domain/change.ts';
import { type Expectation, unmet } from '../../domain/expectation.ts';
import type { RunId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { laidDown } from './apart.ts';
import { claimsOf, heldIn, heldWithout } from './held.ts';
import { expectationKey, isAboutRow, mergeExpectations } from './merge-expectations.ts';

/**
 * What is promised once a run was taken back: what was promised before that run. Rows that are ours since that run only
 * are their owners' again, kept ones as well as those that are on their way to be deleted, and so is who has which of
 * their profiles: a repair must not undo what people do there by hand.
 */
export function afterRollback(
  previous: Baseline | undefined,
  plan: Plan,
  takesBack: RunId | undefined,
  now: Snapshot,
): readonly Expectation[] {
  const held = heldOnceBack(previous, plan, takesBack);
  const off = laidDown(plan);
  const isOurs = (id: string): boolean => held.has(id) && !off.has(id);
  const released = new Set([...heldIn(previous).keys(), ...off].filter((id) => !isOurs(id)));
  const comes = plan.expect
    .filter((one) => !isAboutRow(one, off))
    .filter((one) => ('relationship' in one ? isOurs(one.from) : claimsOf(one).every(isOurs)));
  const replaced = new Set(comes.map(expectationKey));
  const touched = touchedBy(plan);
  const older = previous?.expect ?? [];
  const lost = notGivenNow(older, plan, now);
  const stays = older.filter((one) => {
    const key = expectationKey(one);
    return !isAboutRow(one, released) && !lost.has(key) && (replaced.has(key) || !touched.has(key));
  });
  return mergeExpectations(stays, comes);
}

/** Rows that stay ours, with the run since which. */
export const heldOnceBack = (
  previous: Baseline | undefined,
  plan: Plan,
  takesBack: RunId | undefined,
): ReadonlyMap<string, RunId> => heldWithout(previous, takesBack, touchedBy(plan));

const touchedBy = ({ changes }: Plan): ReadonlySet<string> => new Set(changes.map(changeKey));

/** Whom Dataverse gives a profile by what was taken back: the run promised that beside what earlier ones had. */
function notGivenNow(older: readonly Expectation[], plan: Plan, now: Snapshot): ReadonlySet<string> {
  const written = new Set<string>(plan.changes.map((one) => ('relationship' in one ? one.from : one.id)));
  for (const { id, columns } of now.rows.msdyn_appprofilerolemapping)
    if (written.has(id)) written.add(String(columns._msdyn_appprofileid_value));
  const given = older.filter((one) => one.kind === 'effective' && written.has(one.profile));
  return new Set(unmet(given, now).map((one) => expectationKey(one.expectation)));
}

const changeKey = (change: Change): string =>
  'relationship' in change
    ? `${change.relationship} ${change.from}|${change.to}`
    : `${change.table} ${change.id}`;
