import { repairRun } from '../../../../shared/engine/repair-run.ts';
import { ada } from '../../../builders/world.ts';
import type { Part } from '../part.ts';

const verified = ['succeeded', 'unproven', 'needs_repair'];

/** A second kind of run: it moves as a migration does, and only the last run's failed checks are reason for one. */
export const repair: Part = {
  moves: {},
  deeds: [
    [
      {
        actors: ['start'],
        act: ({ w, environment }) =>
          repairRun(w.ports, { environment, requester: ada, conversation: 'here' }),
        accepted: ({ open, runs }) => {
          const last = runs.slice(0, 5).find((run) => verified.includes(run.status));
          return open === undefined && last?.status === 'needs_repair' && (last.repairs ?? 0) < 2;
        },
        learn: ({ open }, run) =>
          open === undefined && run.kind === 'repair' && run.predecessor !== undefined
            ? undefined
            : `a repair that is ${run.kind} after ${run.predecessor}`,
      },
      3,
    ],
  ],
};
