import { type Check, check } from './checkup.ts';
import { type Cloud, clouds } from './clouds.ts';

export interface CloudSettings {
  /** The configured one. */
  readonly cloud: Cloud;
  readonly graph: string;
  /** `AZURE_AUTHORITY_HOST`, where the identity library signs in when it is told to. */
  readonly authority?: string;
}

/** Environment, Graph and sign-in must be of one cloud: a token of one is worth nothing in another. */
export function judgeClouds(url: string, { cloud, graph, authority }: CloudSettings): readonly Check[] {
  const { hostname } = new URL(url);
  const theirs = Object.values(clouds).find(({ dataverse }) => dataverse.test(hostname));
  if (theirs === undefined) return [];
  const mixed = (setting: string, expected: string): Check =>
    check('settings', 'cloud_mixed', { setting, cloud: theirs.key, expected });
  const signsInElsewhere = theirs.login !== cloud.login;
  const otherAuthority = authority !== undefined && hostOf(authority) !== new URL(theirs.login).hostname;
  return [
    ...(signsInElsewhere ? [mixed('CUTOVER_CLOUD', theirs.key)] : []),
    ...(graph.startsWith('http://') || graph === theirs.graph ? [] : [mixed('CUTOVER_GRAPH', theirs.graph)]),
    ...(otherAuthority ? [mixed('AZURE_AUTHORITY_HOST', theirs.login)] : []),
  ];
}

const hostOf = (text: string): string =>
  URL.canParse(text) ? new URL(text).hostname : text.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
