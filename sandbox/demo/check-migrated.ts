import type { StoreSnapshot } from '../dataverse/store.ts';

type Row = StoreSnapshot['rows'][string][number];

/** 1.0 column → 2.0 column, written down once more on purpose: the demo must not believe the planner. */
export const copied: readonly (readonly [string, string])[] = [
  ['msdyn_name', 'msdyn_name'],
  ['msdyn_label', 'msdyn_label'],
  ['msdyn_landingurl', 'msdyn_channelurl'],
  ['msdyn_clicktoact', 'msdyn_enableoutbound'],
  ['msdyn_sortorder', 'msdyn_sortorder'],
  ['msdyn_trusteddomain', 'msdyn_trusteddomain'],
  ['msdyn_customparams', 'msdyn_customparams'],
  ['msdyn_sandboxconfiguration', 'msdyn_sandboxconfiguration'],
  ['msdyn_enableanalytics', 'msdyn_enableanalytics'],
];

export interface Expected {
  /** Ids of the people who must have the new profile, and nobody else. */
  readonly people: readonly string[];
}

/** Compares the double's data before and after, by itself. Returns what is wrong; nothing means migrated. */
export function checkMigrated(
  before: StoreSnapshot,
  after: StoreSnapshot,
  { people }: Expected,
): readonly string[] {
  const legacy = before.rows.msdyn_ciprovider ?? [];
  const providers = (after.rows.msdyn_channelprovider ?? []).filter((row) => row.ismanaged !== true);
  const problems: string[] = [];
  if (JSON.stringify(legacy) !== JSON.stringify(after.rows.msdyn_ciprovider))
    problems.push('a 1.0 row was touched');
  const partners = legacy.map((row) => partner(row, providers, problems));
  if (providers.length !== legacy.length)
    problems.push(`${providers.length} unmanaged 2.0 providers instead of ${legacy.length}`);
  const known = new Set(
    (before.rows.msdyn_appconfiguration ?? []).map((row) => row.msdyn_appconfigurationid),
  );
  const profiles = (after.rows.msdyn_appconfiguration ?? []).filter(
    (row) => !known.has(row.msdyn_appconfigurationid),
  );
  const profile = profiles[0]?.msdyn_appconfigurationid;
  if (profiles.length !== 1 || typeof profile !== 'string')
    return [...problems, `${profiles.length} new profiles instead of 1`];
  const linkedTo = (relationship: string): readonly string[] =>
    (after.links[relationship] ?? [])
      .filter((link) => link.from === profile)
      .map((link) => link.to)
      .sort();
  same(problems, 'providers of the profile', linkedTo('msdyn_appconfig_msdyn_channelprovider'), partners);
  const loader = (after.rows.msdyn_applicationextension ?? []).find(
    (row) => row.msdyn_name === 'msdyn_CIFV2Loader',
  );
  same(problems, 'extensions of the profile', linkedTo('msdyn_appconfiguration_applicationextension'), [
    loader?.msdyn_applicationextensionid,
  ]);
  same(problems, 'people of the profile', linkedTo('msdyn_appconfiguration_systemuser'), people);
  return problems;
}

/** Id of the one 2.0 row that holds what a 1.0 row holds. */
function partner(row: Row, providers: readonly Row[], problems: string[]): unknown {
  const found = providers.filter((one) =>
    copied.every(([from, to]) => (row[from] ?? null) === (one[to] ?? null)),
  );
  const only = found[0];
  if (found.length !== 1) problems.push(`${found.length} rows hold what ${String(row.msdyn_name)} holds`);
  if (only !== undefined && only.msdyn_apiversion !== 162450000)
    problems.push('a row has another API version');
  return only?.msdyn_channelproviderid;
}

function same(problems: string[], what: string, found: readonly unknown[], wanted: readonly unknown[]): void {
  const [a, b] = [found, wanted].map((list) => JSON.stringify([...list].map(String).sort()));
  if (a !== b) problems.push(`${what}: ${a} instead of ${b}`);
}
