import { type Cloud, clouds } from '../domain/clouds.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';
import { secureUrl, urlExpected } from './secure-url.ts';

const setting = 'CUTOVER_GRAPH';
/** Of the clouds; a token for Graph goes nowhere else, except on this very machine. */
const known = [...new Set(Object.values(clouds).map(({ graph }) => graph))];

/** Where Microsoft Graph is: the cloud's own unless `CUTOVER_GRAPH` names another one. */
export function readGraph(env: Environment, cloud: Cloud): string | readonly Problem[] {
  const value = settingOf(env, setting);
  if (value === undefined) return cloud.graph;
  const url = secureUrl(value);
  if (!(url instanceof URL)) return [{ id: url, setting, expected: urlExpected }];
  if (known.includes(url.origin) || url.protocol === 'http:') return url.origin;
  return [{ id: 'not_allowed', setting, expected: `one of ${known.join(', ')}` }];
}
