import { runAgain } from '../../shared/engine/run-again.ts';
import type { Action } from './action.ts';
import { aboutRun, startOnCard } from './start-on-card.ts';

/** A closed run never reopens: this is a new run of the same kind with a card of its own. */
export const planAgain: Action<'plan-again'> = (context, { run }) =>
  startOnCard(context, run, aboutRun(run, runAgain));
