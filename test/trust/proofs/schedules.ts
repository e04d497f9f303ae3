import type { Proof } from '../proof.ts';
import { playTwoYears } from '../schedules/two-years.ts';

export const schedules: Proof = {
  id: 'schedules',
  claim:
    'Each slot of a schedule gets one check, in 24 time zones and two years, with each tick fired 0 to 3 times.',
  few: 0,
  run: async ({ seed }) => {
    const { slots, covered, ticks, checks, twice, wrong } = await playTwoYears(seed);
    const left = slots - covered;
    return {
      figure: `${covered} of ${slots} slots covered once by ${checks} checks of ${ticks} ticks; ${Math.max(0, left)} left out, ${twice} twice`,
      failures: [
        ...wrong.map((key) => `${key}: a slot is left out, or covered again`),
        ...(twice === 0 ? [] : [`${twice} checks too many`]),
      ],
    };
  },
};
