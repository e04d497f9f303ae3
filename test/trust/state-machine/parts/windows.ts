import type { WindowAsk } from '../../../../shared/domain/run-ask.ts';
import { startRun } from '../../../../shared/engine/start-run.ts';
import { ada } from '../../../builders/world.ts';
import type { Part } from '../part.ts';

/** Every morning; plays begin at nine, so that an approval finds it shut, open or over. */
const mornings: WindowAsk = {
  kind: 'weekly',
  days: [0, 1, 2, 3, 4, 5, 6],
  from: 9 * 60 + 20,
  to: 11 * 60,
  timeZone: 'UTC',
};

/** Runs that wait for their window once they are approved, and for which it closes again. */
export const windows: Part = {
  moves: {
    // An open window lets the run begin with the very click.
    approve: { awaiting_approval: ['scheduled'], scheduled: ['applying'] },
    cancel: { scheduled: ['cancelled'] },
    sweep: { scheduled: ['applying', 'expired'], blocked: ['expired'] },
  },
  looks: {
    scheduled: { exit: 3, card: 'Approved, waiting for its time', audit: ['approved'], writes: 'none' },
  },
  audits: { applying: ['window opened'], blocked: ['window opened'] },
  deeds: [
    [
      {
        actors: ['start'],
        act: ({ w, environment }) =>
          startRun(w.ports, {
            environment,
            kind: 'migrate',
            requester: ada,
            conversation: 'here',
            asked: { window: mornings },
          }),
        accepted: ({ open }) => open === undefined,
      },
      4,
    ],
  ],
};
