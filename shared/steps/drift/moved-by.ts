import type { Plan } from '../../domain/plan.ts';
import type { FoundDrift } from './found.ts';
import { ownProvider } from './scope.ts';

/**
 * Whether a migration did what there was to do about an item: it has read the 1.0 rows and who holds their roles, and
 * planned for them. A part of one did so only for a 1.0 row that it moves with all that belongs to it, and a pilot not
 * for who waits; what they left out still has to be done.
 */
export function movedBy(plan: Plan, { kind, subject }: FoundDrift): boolean {
  if (plan.kind !== 'migrate' && plan.kind !== 'widen') return false;
  const wait = plan.settings.pilot !== undefined && kind === 'people-new';
  if (plan.part === undefined) return !wait && /^(legacy|role|people-new|people-linked)/.test(kind);
  if (!plan.part.choice.startsWith('provider:') || !/^legacy-(new|activated)$/.test(kind)) return false;
  const own = ownProvider(plan.organizationId, subject);
  return plan.changes.some((one) => one.kind === 'create' && one.id === own);
}
