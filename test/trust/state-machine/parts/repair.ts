import { isRefusal } from '../../../../shared/domain/reason.ts';
import type { Run } from '../../../../shared/domain/run.ts';
import { advance } from '../../../../shared/engine/advance.ts';
import { repairRun } from '../../../../shared/engine/repair-run.ts';
import { ada } from '../../../builders/world.ts';
import { dockingWidget } from '../../../fakes/fake-observer.ts';
import { circumstance, type Deed, type Part, type Scene } from '../part.ts';

const verified = ['succeeded', 'unproven', 'needs_repair'];

const isError = (one: { readonly severity: string }): boolean => one.severity === 'error';

/** The run to repair: the last that wrote, or the last repair of it that found nothing to write and something failing. */
function toRepair(runs: readonly Run[]): Run | undefined {
  const at = runs.findIndex((run) => verified.includes(run.status));
  if (runs[at]?.status !== 'needs_repair') return undefined;
  const tried = runs
    .slice(0, at)
    .find((run) => run.kind === 'repair' && run.status === 'no_changes' && run.findings.some(isError));
  return tried ?? runs[at];
}

const closed = { ...dockingWidget, visible: 'no' as const };
const panel =
  (code: typeof dockingWidget) =>
  ({ w }: Scene): void => {
    const answer = { framing: { framed: 'yes' as const, findings: [] }, code };
    Object.assign(w.ports.observer, { widget: async () => answer });
  };

const repairs: Deed = {
  actors: ['start'],
  act: ({ w, environment }) => repairRun(w.ports, { environment, requester: ada, conversation: 'here' }),
  accepted: ({ open, runs }) => {
    const before = toRepair(runs);
    return open === undefined && before !== undefined && (before.repairs ?? 0) < 2;
  },
  learn: ({ open, runs }, run) =>
    open === undefined && run.kind === 'repair' && run.predecessor === toRepair(runs)?.id
      ? undefined
      : `a repair that is ${run.kind} after ${run.predecessor}`,
};

/** Somebody mends the page, and the repair finds nothing left to do; by chance alone it would hardly ever happen. */
const mendsAndRepairs: Deed = {
  ...repairs,
  actors: ['start', 'worker'],
  act: async (scene) => {
    panel(dockingWidget)(scene);
    const started = await repairs.act(scene);
    if (started !== undefined && !isRefusal(started)) await advance(scene.w.ports, started.id);
    return started;
  },
};

/**
 * A second kind of run: it moves as a migration does, and only the last run's failed checks are reason for one. Where
 * somebody mended by hand what had failed, it writes nothing, and the run it was for ends as it would have.
 */
export const repair: Part = {
  moves: { worker: { needs_repair: ['succeeded', 'unproven'] } },
  amends: { worker: ['needs_repair'] },
  deeds: [
    [repairs, 3],
    [mendsAndRepairs, 6],
    // A page that docks no panel until somebody mends it.
    [circumstance(panel(closed)), 1],
    [circumstance(panel(dockingWidget)), 3],
  ],
};
