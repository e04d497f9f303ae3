import { type Check, check } from './checkup.ts';
import { type Cloud, clouds } from './clouds.ts';

/** Environment, Graph and sign-in must be of one cloud: a token of one is worth nothing in another. */
export function judgeClouds(url: string, cloud: Cloud, graph: string): readonly Check[] {
  const { hostname } = new URL(url);
  const theirs = Object.values(clouds).find(({ dataverse }) => dataverse.test(hostname));
  if (theirs === undefined) return [];
  const mixed = (setting: string, expected: string): Check =>
    check('settings', 'cloud_mixed', { setting, cloud: theirs.key, expected });
  return [
    ...(theirs.login === cloud.login ? [] : [mixed('CUTOVER_CLOUD', theirs.key)]),
    ...(graph.startsWith('http://') || graph === theirs.graph ? [] : [mixed('CUTOVER_GRAPH', theirs.graph)]),
  ];
}
