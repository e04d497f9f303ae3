import type { Action } from './action.ts';
import { decideOnCard } from './decide-on-card.ts';

export const reject: Action<'reject'> = decideOnCard;
