import type { RequestRecord } from '../../../sandbox/dataverse/request-record.ts';
import type { Store } from '../../../sandbox/dataverse/store.ts';

/** What the double saw and what is in it afterwards, by its own account. */
export interface Facts {
  readonly requests: number;
  readonly throttled: number;
  /** Requests answered 503, or not at all. */
  readonly unanswered: number;
  /** Links between a profile and a person that were made, answered or not. */
  readonly linksMade: number;
  /** People with exactly one profile, none, several. */
  readonly people: { readonly one: number; readonly none: number; readonly several: number };
  /** Providers and profiles that were made, by table. */
  readonly rows: { readonly [table: string]: number };
  /** By how much the double answers too late, because its machine has other things to do: 99th percentile. */
  readonly lateMs: number;
}

const assigned = 'msdyn_appconfiguration_systemuser';
const counted = ['msdyn_channelprovider', 'msdyn_appconfiguration'];

/**
 * @param people systemuser ids of those who were to get a profile
 * @param before what `rowsIn` said at the start
 */
export function factsOf(
  { store, requests }: { readonly store: Store; readonly requests: readonly RequestRecord[] },
  people: readonly string[],
  before: Facts['rows'],
): Omit<Facts, 'lateMs'> {
  const profiles = new Map<string, number>();
  for (const { to } of store.links(assigned)) profiles.set(to, (profiles.get(to) ?? 0) + 1);
  const having = (fits: (count: number) => boolean): number =>
    people.filter((person) => fits(profiles.get(person) ?? 0)).length;
  const operations = requests.flatMap((request) => (request.kind === 'batch' ? request.parts : [request]));
  return {
    requests: requests.length,
    throttled: requests.filter(({ status }) => status === 429).length,
    unanswered: requests.filter(({ status }) => status === 503 || status === 0).length,
    linksMade: operations.filter(
      ({ method, path, status }) => method === 'POST' && status === 204 && path.includes(`/${assigned}/`),
    ).length,
    people: {
      one: having((count) => count === 1),
      none: having((count) => count === 0),
      several: having((count) => count > 1),
    },
    rows: Object.fromEntries(
      Object.entries(rowsIn(store)).map(([table, count]) => [table, count - (before[table] ?? 0)]),
    ),
  };
}

export const rowsIn = (store: Store): Facts['rows'] =>
  Object.fromEntries(counted.map((table) => [table, store.rows(table).length]));
