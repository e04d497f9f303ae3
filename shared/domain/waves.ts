import { withTag } from './pick-environments.ts';
import { type Refusal, refuse } from './reason.ts';
import { folded } from './resolve-environment.ts';
import type { EnvironmentSettings } from './settings.ts';

export interface PlannedWave {
  readonly name: string;
  readonly environments: readonly EnvironmentSettings[];
}

const wavesAtMost = 20;

/**
 * Who goes when. `--waves 3` cuts into so many of about the same size, the unprotected first; `--waves test,production`
 * are tags in their order, of which every environment must have exactly one. Where nothing is said, what is not protected
 * goes first.
 */
export function intoWaves(
  said: string | undefined,
  environments: readonly EnvironmentSettings[],
): readonly PlannedWave[] | Refusal {
  if (said === undefined) return byProtection(environments);
  const word = said.trim();
  if (/^\d+$/.test(word)) return ofSize(Number(word), environments);
  const names = word.split(',').map(folded);
  if (names.some((name) => name === '') || new Set(names).size < names.length || names.length > wavesAtMost)
    return unreadable(said);
  const waves = names.map((name) => ({ name, environments: withTag(name, environments) }));
  const empty = waves.find((wave) => wave.environments.length === 0);
  if (empty !== undefined) return unreadable(empty.name);
  const times = (one: EnvironmentSettings): number => names.filter((name) => one.tags.includes(name)).length;
  const several = environments.filter((one) => times(one) > 1);
  if (several.length > 0) return refuse('waves_overlap', { environments: listed(several) });
  const without = environments.filter((one) => times(one) === 0);
  return without.length > 0 ? refuse('waves_left_out', { environments: listed(without) }) : waves;
}

function byProtection(environments: readonly EnvironmentSettings[]): readonly PlannedWave[] {
  const { open, guarded } = parted(environments);
  const waves = [
    { name: 'open', environments: open },
    { name: 'protected', environments: guarded },
  ];
  return waves.filter((wave) => wave.environments.length > 0);
}

function ofSize(
  count: number,
  environments: readonly EnvironmentSettings[],
): readonly PlannedWave[] | Refusal {
  if (count < 1 || count > wavesAtMost || count > environments.length) return unreadable(String(count));
  const { open, guarded } = parted(environments);
  const inOrder = [...open, ...guarded];
  return Array.from({ length: count }, (_, index) => ({
    name: String(index + 1),
    environments: inOrder.slice(
      Math.floor((index * inOrder.length) / count),
      Math.floor(((index + 1) * inOrder.length) / count),
    ),
  }));
}

function parted(environments: readonly EnvironmentSettings[]) {
  return {
    open: environments.filter((one) => !one.protected),
    guarded: environments.filter((one) => one.protected),
  };
}

const unreadable = (said: string): Refusal =>
  refuse('unreadable_waves', { said: said.slice(0, 60), most: String(wavesAtMost) });

const listed = (some: readonly EnvironmentSettings[]): string =>
  some
    .slice(0, 10)
    .map(({ key }) => key)
    .join(', ');
