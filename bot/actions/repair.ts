import { repairRun } from '../../shared/engine/repair-run.ts';
import type { Action } from './action.ts';
import { startOnCard } from './start-on-card.ts';

/** Repairs what the environment's last run left, in a run with a card of its own. */
export const repair: Action<'repair'> = (context, { run }) => startOnCard(context, run, repairRun);
