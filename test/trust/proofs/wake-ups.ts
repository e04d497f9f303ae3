import { differences } from '../door/effects.ts';
import { blindLedger, wakeOften } from '../door/wake-often.ts';
import { wakeThroughQueue } from '../door/wake-through-queue.ts';
import type { Proof } from '../proof.ts';

/** Of the wake-ups, one in so many also goes through Azurite's queue. */
const throughQueue = 50;

export const wakeUps: Proof = {
  id: 'wake-ups',
  claim: 'a wake-up that comes any number of times, at once or again, has its effect once',
  few: 2000,
  run: async ({ points = 100_000, print }) => {
    const once = await wakeOften(4);
    const inProcess = differences(once, await wakeOften(points));
    const messages = Math.ceil(points / throughQueue);
    const queued = differences(once, await wakeThroughQueue(messages));
    const control = differences(once, await wakeOften(200, blindLedger()));
    print(`control, a ledger that overwrites blindly: ${control.length} effects differ`);
    const blind = control.some((one) => /^(?:asked|a card)/.test(one))
      ? []
      : ['the control without ETags shows no duplicate: the proof is blind'];
    return {
      figure: `${once.size} effects: ${inProcess.length} differ after ${points} wake-ups in process, ${queued.length} after ${messages} through the queue`,
      failures: [
        ...inProcess.map((one) => `in process: ${one}`),
        ...queued.map((one) => `queue: ${one}`),
        ...blind,
      ],
    };
  },
};
