import { type Environment, type Problem, settingOf } from './problem.ts';
import { secureUrl, urlExpected } from './secure-url.ts';

const setting = 'CUTOVER_GRAPH';
/** Of the clouds; a token for Graph goes nowhere else, except on this very machine. */
const clouds = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
];

/** Where Microsoft Graph is: the public cloud's unless `CUTOVER_GRAPH` names another cloud's origin. */
export function readGraph(env: Environment): string | readonly Problem[] {
  const value = settingOf(env, setting);
  if (value === undefined) return clouds[0] ?? '';
  const url = secureUrl(value);
  if (!(url instanceof URL)) return [{ id: url, setting, expected: urlExpected }];
  if (clouds.includes(url.origin) || url.protocol === 'http:') return url.origin;
  return [{ id: 'not_allowed', setting, expected: `one of ${clouds.join(', ')}` }];
}
