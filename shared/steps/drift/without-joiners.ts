import type { Excerpt } from '../../domain/baseline.ts';
import type { Plan } from '../../domain/plan.ts';
import type { RelationshipName } from '../../domain/tables.ts';
import { assigned } from './held.ts';
import { ends } from './view.ts';

/** What makes 1.0 show somebody a provider; see `comparePlan`. */
const sights: readonly RelationshipName[] = [
  'systemuserroles_association',
  'msdyn_ciprovider_systemuser_membership',
];

const plans: readonly Plan['kind'][] = ['migrate', 'widen', 'repair'];

/**
 * The excerpt without the roles of whoever came between plan and verification: days may lie between, joiners do not make
 * a plan stale, and it gives them nothing. So the next check tells of them. What was known before is no coming. Nobody who
 * is new before a pilot is known by it, not even who is in it: were it taken back, they would have nothing again.
 */
export function withoutJoiners(excerpt: Excerpt, plan: Plan, before: Excerpt | undefined): Excerpt {
  if (!plans.includes(plan.kind)) return excerpt;
  const onlyBefore = plan.settings.pilot !== undefined && before !== undefined;
  const given = new Set<string>(
    plan.expect.flatMap((one) =>
      'relationship' in one && one.kind === 'linked' && one.relationship === assigned ? [one.to] : [],
    ),
  );
  const links = { ...excerpt.links };
  for (const read of plan.reads) {
    if (read.kind !== 'links' || !sights.includes(read.relationship)) continue;
    const known = new Set([...(onlyBefore ? [] : read.pairs), ...(before?.links[read.relationship] ?? [])]);
    links[read.relationship] = (excerpt.links[read.relationship] ?? []).filter(
      (pair) => known.has(pair) || (!onlyBefore && given.has(ends(pair)[1])),
    );
  }
  return { ...excerpt, links };
}
