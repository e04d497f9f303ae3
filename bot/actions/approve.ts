import type { Action } from './action.ts';
import { decideOnCard } from './decide-on-card.ts';

export const approve: Action<'approve'> = decideOnCard;
