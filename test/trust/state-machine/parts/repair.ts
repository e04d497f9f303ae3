import type { Run } from '../../../../shared/domain/run.ts';
import { repairRun } from '../../../../shared/engine/repair-run.ts';
import { ada } from '../../../builders/world.ts';
import { dockingWidget } from '../../../fakes/fake-observer.ts';
import { circumstance, type Part, type Scene } from '../part.ts';

const verified = ['succeeded', 'unproven', 'needs_repair'];

/** The run to repair: the last that wrote, or the last repair of it that found nothing to write and something failing. */
function toRepair(runs: readonly Run[]): Run | undefined {
  const at = runs.findIndex((run) => verified.includes(run.status));
  if (runs[at]?.status !== 'needs_repair') return undefined;
  const tried = runs
    .slice(0, at)
    .find((run) => run.status === 'no_changes' && run.findings.some((one) => one.severity === 'error'));
  return tried ?? runs[at];
}

const closed = { ...dockingWidget, visible: 'no' as const };
const panel =
  (code: typeof dockingWidget) =>
  ({ w }: Scene): void => {
    const answer = { framing: { framed: 'yes' as const, findings: [] }, code };
    Object.assign(w.ports.observer, { widget: async () => answer });
  };

/**
 * A second kind of run: it moves as a migration does, and only the last run's failed checks are reason for one. Where
 * somebody mended by hand what had failed, it writes nothing, and the run it was for ends as it would have.
 */
export const repair: Part = {
  moves: { worker: { needs_repair: ['succeeded', 'unproven'] } },
  amends: { worker: ['needs_repair'] },
  deeds: [
    [
      {
        actors: ['start'],
        act: ({ w, environment }) =>
          repairRun(w.ports, { environment, requester: ada, conversation: 'here' }),
        accepted: ({ open, runs }) => {
          const before = toRepair(runs);
          return open === undefined && before !== undefined && (before.repairs ?? 0) < 2;
        },
        learn: ({ open, runs }, run) =>
          open === undefined && run.kind === 'repair' && run.predecessor === toRepair(runs)?.id
            ? undefined
            : `a repair that is ${run.kind} after ${run.predecessor}`,
      },
      3,
    ],
    // A page that docks no panel until somebody mends it.
    [circumstance(panel(closed)), 1],
    [circumstance(panel(dockingWidget)), 3],
  ],
};
