import { rollbackRun } from '../../shared/engine/rollback-run.ts';
import type { Action } from './action.ts';
import { aboutRun, startOnCard } from './start-on-card.ts';

/** Plans what takes this very run back, whatever ran since, in a run with a card of its own. */
export const rollback: Action<'rollback'> = (context, { run: id }) =>
  startOnCard(
    context,
    id,
    aboutRun(id, (ports, run, asked) => rollbackRun(ports, { ...asked, run })),
  );
