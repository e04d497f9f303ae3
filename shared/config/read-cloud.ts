import { type Cloud, type CloudKey, clouds } from '../domain/clouds.ts';
import type { Settings } from '../domain/settings.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';

const setting = 'CUTOVER_CLOUD';
const keys = Object.keys(clouds) as readonly CloudKey[];

/** In which cloud tenant and environments are: the public one unless `CUTOVER_CLOUD` names another. */
export function readCloud(env: Environment): Cloud | readonly Problem[] {
  const value = settingOf(env, setting) ?? 'public';
  const key = keys.find((one) => one === value);
  return key === undefined
    ? [{ id: 'invalid', setting, expected: `one of ${keys.join(', ')}` }]
    : clouds[key];
}

/** Environments of another cloud sign in elsewhere: a token for one would be asked for at the wrong place. */
export function cloudProblems(cloud: Cloud, { environments }: Settings): readonly Problem[] {
  const elsewhere = environments.flatMap(({ url }) => {
    const { hostname } = new URL(url);
    const fits = Object.values(clouds).filter(({ dataverse }) => dataverse.test(hostname));
    return fits.length === 0 || fits.some(({ key }) => key === cloud.key) ? [] : fits.slice(-1);
  });
  return elsewhere
    .slice(0, 1)
    .map(({ key }) => ({ id: 'mismatch', setting, expected: `${key}: environments are at its addresses` }));
}
