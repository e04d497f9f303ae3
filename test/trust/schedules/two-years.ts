import { environmentOf } from '../../../shared/domain/ids.ts';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import { asked, environments, scheduled, times, zones } from '../../builders/scheduled-world.ts';
import type { World } from '../../builders/world.ts';
import { randomFor } from '../random.ts';

const minute = 60_000;
const years = { from: '2026-01-01', to: '2028-01-01' };

/** Every date there is: what a daily schedule has one slot for, said without any of the product's arithmetic. */
const dates = Array.from({ length: (Date.parse(years.to) - Date.parse(years.from)) / 86_400_000 }, (_, day) =>
  new Date(Date.parse(years.from) + day * 86_400_000).toISOString().slice(0, 10),
);

export interface TwoYears {
  /** Slots there are, and those that a check was made for. */
  readonly slots: number;
  readonly covered: number;
  readonly ticks: number;
  readonly checks: number;
  /** Checks beyond one for the same moment. */
  readonly twice: number;
  /** Environments with a slot left out, or covered again. */
  readonly wrong: readonly string[];
}

/** Daily schedules in all zones, with 0 to 3 ticks every few hours, sometimes at once, sometimes none for days. */
export async function playTwoYears(seed: number): Promise<TwoYears> {
  const w = await scheduled((index) => `daily ${times[index % times.length]} ${zones[index]}`);
  const random = randomFor(seed);
  const covered = new Map<string, string[]>(environments.map(({ key }) => [key, []]));
  const upTo = new Map<string, string>();
  for (const { key } of environments) upTo.set(key, await coveredBy(w, key));
  const count = { ticks: 0, checks: 0, twice: 0 };
  const note = async (keys: Iterable<(typeof environments)[number]['key']>): Promise<void> => {
    for (const key of keys) {
      const [before, after] = [upTo.get(key) ?? '', await coveredBy(w, key)];
      covered.get(key)?.push(...dates.filter((date) => date > before && date <= after));
      upTo.set(key, after);
    }
  };
  const start = Date.parse(`${years.from}T00:00:00Z`) - 15 * 60 * minute;
  const end = Date.parse(`${years.to}T00:00:00Z`) + 15 * 60 * minute;
  for (let now = start; now < end; ) {
    w.clock.set(new Date(now).toISOString());
    const ticks = random.below(4);
    await Promise.all(Array.from({ length: ticks }, () => startDueChecks(w.ports)));
    const woken = asked(w).map((one) => environmentOf(one));
    count.ticks += ticks;
    count.checks += woken.length;
    count.twice += woken.length - new Set(woken).size;
    await note(new Set(woken));
    now += random.below(40) === 0 ? random.below(5 * 24 * 60) * minute : (60 + random.below(360)) * minute;
  }
  w.clock.set(new Date(end).toISOString());
  await startDueChecks(w.ports);
  await note(environments.map(({ key }) => key));
  const isWrong = (key: string): boolean => JSON.stringify(covered.get(key)) !== JSON.stringify(dates);
  return {
    ...count,
    slots: environments.length * dates.length,
    covered: [...covered.values()].flat().length,
    wrong: environments.map(({ key }) => key as string).filter(isWrong),
  };
}

/** The date of the newest slot that a check was made for. */
async function coveredBy(w: World, key: (typeof environments)[number]['key']): Promise<string> {
  return ((await w.ports.ledger.schedule(key))?.covered ?? '').slice(0, 10);
}
