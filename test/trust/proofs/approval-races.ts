import { startAzurite } from '../../../sandbox/azurite.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';
import { fakeLedger } from '../../fakes/fake-ledger.ts';
import type { Proof } from '../proof.ts';
import { type Random, randomFor } from '../random.ts';
import { raceLane } from '../who/race-lane.ts';
import { raceRound } from '../who/race-round.ts';
import { unguarded } from '../who/unguarded.ts';

/**
 * Side by side. Every fourth round runs over table storage, the others over the ledger in memory, which the same
 * contract suite holds to the same answers and which takes far less time.
 */
const lanes = [
  { needed: 1, stored: true, takes: (point: number) => point % 8 === 0 },
  { needed: 2, stored: true, takes: (point: number) => point % 8 === 4 },
  { needed: 1, stored: false, takes: (point: number) => point % 2 === 1 },
  { needed: 2, stored: false, takes: (point: number) => point % 4 === 2 },
] as const;

/** In some rounds a rejection is first; so many end with at least the rounds that must be applied. */
const full = { rounds: 1_200, applied: 1_000 };

/** The same rounds over a ledger whose commits overwrite what came in between: the first that ends otherwise. */
async function control(seed: number): Promise<number | undefined> {
  let random: Random = randomFor(seed);
  const lane = await raceLane('race-0', { ledger: unguarded(), needed: 1, random: () => random });
  for (let round = 1; round <= 40; round++) {
    random = randomFor(seed, round);
    const { failures } = await raceRound(lane, random).catch(({ message }: Error) => ({
      failures: [message],
    }));
    if (failures.some((one) => one.startsWith('decided '))) return round;
  }
  return undefined;
}

export const approvalRaces: Proof = {
  id: 'approval-races',
  claim:
    'However many click, and however often Teams sends it, one plan is applied once and everybody sees who decided.',
  few: 8,
  run: async ({ points = full.rounds, seed, print }) => {
    const azurite = await startAzurite();
    const failures: string[] = [];
    const totals = { stored: 0, clicks: 0, applied: 0, rejected: 0 };
    const sizes = new Set<number>();
    const race = async ({ needed, stored, takes }: (typeof lanes)[number], index: number): Promise<void> => {
      let random: Random = randomFor(seed);
      const { ledger: table } = openStorage(azurite);
      const ledger = stored ? makeLedger({ table, random: fakeIds().random }) : fakeLedger();
      const lane = await raceLane(`race-${index}`, { ledger, needed, random: () => random });
      for (let point = 0; point < points; point++) {
        if (!takes(point)) continue;
        random = randomFor(seed, point);
        totals.stored += stored ? 1 : 0;
        const round = await raceRound(lane, random);
        totals.clicks += round.clicks;
        totals.rejected += round.rejected ? 1 : 0;
        if (round.written > 0) {
          totals.applied += 1;
          sizes.add(round.written);
        }
        for (const failure of round.failures) failures.push(`round ${point} (${needed} needed): ${failure}`);
      }
    };
    try {
      await Promise.all(lanes.map(race));
    } finally {
      await azurite.stop();
    }
    const found = await control(seed);
    if (found === undefined) failures.push('the control without a guarded head is not found out');
    print(`control, a head that is not guarded by its ETag: found out in round ${found}`);
    if (points >= full.rounds && totals.applied < full.applied)
      failures.push(`only ${totals.applied} rounds were applied`);
    // The same plan in every round: whoever applied it twice or in part wrote another number of changes.
    if (sizes.size > 1) failures.push(`rounds wrote different numbers of changes: ${[...sizes].join(', ')}`);
    return {
      figure: `${points} rounds (${totals.stored} over table storage), ${totals.clicks} clicks: ${totals.applied} applied exactly once, ${totals.rejected} rejected, 0 both`,
      failures,
    };
  },
};
