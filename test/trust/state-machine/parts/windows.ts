import type { WindowAsk } from '../../../../shared/domain/run-ask.ts';
import { startRun } from '../../../../shared/engine/start-run.ts';
import { ada } from '../../../builders/world.ts';
import type { Part } from '../part.ts';

/** Every night for four hours, so that an approval finds it shut, open or about to close. */
const nightly: WindowAsk = {
  kind: 'weekly',
  days: [0, 1, 2, 3, 4, 5, 6],
  from: 22 * 60,
  to: 2 * 60,
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
            asked: { window: nightly },
          }),
        accepted: ({ open }) => open === undefined,
      },
      4,
    ],
  ],
};
