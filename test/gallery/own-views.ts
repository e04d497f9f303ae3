import type { View } from '../../bot/cards/render-card.ts';
import type { Role } from '../../shared/domain/person.ts';
import { ada, bruno, chen } from './parts.ts';

interface OwnView {
  /** Of the card it is a view of, and of whoever sees it. */
  readonly of: string;
  readonly by: string;
  readonly view: Pick<View, 'viewer' | 'roles'>;
}

const as = (...roles: readonly Role[]): ReadonlySet<Role> => new Set(roles);

/** The same card as different people see it. */
export const ownViews: readonly OwnView[] = [
  { of: 'awaiting_approval', by: 'requester', view: { viewer: ada, roles: as('planner', 'approver') } },
  { of: 'awaiting_approval', by: 'approver', view: { viewer: bruno, roles: as('approver') } },
  { of: 'awaiting_approval', by: 'reader', view: { viewer: chen, roles: as('reader') } },
  { of: 'guarded', by: 'first-approver', view: { viewer: bruno, roles: as('approver') } },
  { of: 'needs_decisions', by: 'reader', view: { viewer: chen, roles: as('reader') } },
  { of: 'scheduled', by: 'reader', view: { viewer: chen, roles: as('reader') } },
  { of: 'drift-news', by: 'reader', view: { viewer: chen, roles: as('reader') } },
  { of: 'drift-news', by: 'operator', view: { viewer: bruno, roles: as('operator') } },
];
