import { widenRun } from '../../shared/engine/widen-run.ts';
import type { Action } from './action.ts';
import { startOnCard } from './start-on-card.ts';

/** Plans the rest of what a pilot began, in a run with a card of its own. */
export const widen: Action<'widen'> = (context, { run }) => startOnCard(context, run, widenRun);
