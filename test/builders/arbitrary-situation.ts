import * as fc from 'fast-check';
import type { Decision } from '../../shared/domain/question.ts';
import type { Row, Snapshot } from '../../shared/domain/snapshot.ts';
import type { RelationshipName } from '../../shared/domain/tables.ts';
import { environments } from './arbitrary-environment.ts';
import { id } from './ids.ts';
import { answers, migrated, planned } from './planned.ts';
import { channelProvider } from './snapshot.ts';

/** An environment as a later planning finds it, with the answers that were given for it. */
export interface Situation {
  readonly start: Snapshot;
  readonly decisions: readonly Decision[];
  /** Rows that are not ours and that nobody decided to adopt. */
  readonly others: ReadonlySet<string>;
}

const drift = fc.record({
  label: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined }),
  order: fc.option(fc.integer({ min: 6, max: 9 }), { nil: undefined }),
  state: fc.constantFrom(0, 0, 1),
});
type Drift = typeof drift extends fc.Arbitrary<infer D> ? D : never;

const configuration: readonly RelationshipName[] = [
  'msdyn_appconfig_msdyn_channelprovider',
  'msdyn_appconfiguration_applicationextension',
  'msdyn_appconfiguration_systemuser',
];

/** Rows of an earlier migration that somebody edited, switched off, or took links from. */
function drifted(before: Snapshot, earlier: Snapshot, drifts: readonly Drift[], parted: number): Snapshot {
  const known = new Set([...before.rows.msdyn_appconfiguration].map((row) => row.id));
  const at = (n: number): Drift | undefined => drifts[n % Math.max(1, drifts.length)];
  const provider = (row: Row<'msdyn_channelprovider'>, n: number): Row<'msdyn_channelprovider'> => {
    const { label = row.columns.msdyn_label, order, state = 0 } = at(n) ?? {};
    const msdyn_sortorder = order ?? row.columns.msdyn_sortorder;
    return { ...row, columns: { ...row.columns, msdyn_label: label, msdyn_sortorder, statecode: state } };
  };
  const profile = (row: Row<'msdyn_appconfiguration'>, n: number): Row<'msdyn_appconfiguration'> =>
    known.has(row.id) ? row : { ...row, columns: { ...row.columns, statecode: at(n)?.state ?? 0 } };
  const links = configuration.map((name) => [
    name,
    earlier.links[name].filter(({ from }, n) => known.has(from) || parted === 0 || n % parted !== 0),
  ]);
  return {
    ...earlier,
    rows: {
      ...earlier.rows,
      msdyn_channelprovider: earlier.rows.msdyn_channelprovider.map(provider),
      msdyn_appconfiguration: earlier.rows.msdyn_appconfiguration.map(profile),
    },
    links: { ...earlier.links, ...Object.fromEntries(links) },
  };
}

const foreign = fc.record({ managed: fc.boolean(), state: fc.constantFrom(0, 1) });

/** Channel providers made by hand, each with the address of the 1.0 provider at the same place. */
function withForeign(start: Snapshot, made: readonly { managed: boolean; state: number }[]): Snapshot {
  const rows = made.map(({ managed, state }, n) => {
    const msdyn_channelurl =
      start.rows.msdyn_ciprovider[n]?.columns.msdyn_landingurl ?? 'https://none.example/';
    return channelProvider(n + 1, { msdyn_channelurl, ismanaged: managed, statecode: state });
  });
  const all = [...rows, ...start.rows.msdyn_channelprovider].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...start, rows: { ...start.rows, msdyn_channelprovider: all } };
}

/** First plannings, and later ones over drifted rows of our own and over rows of others, decided or not. */
export const situations: fc.Arbitrary<Situation> = fc
  .record({
    environment: environments,
    again: fc.boolean(),
    drifts: fc.array(drift, { maxLength: 5 }),
    parted: fc.nat(3),
    byHand: fc.array(foreign, { maxLength: 3 }),
    answer: fc.constantFrom('adopt', 'adopt', 'new', 'leave', undefined),
  })
  .map(({ environment, again, drifts, parted, byHand, answer }) => {
    const ours = again ? drifted(environment, migrated(environment), drifts, parted) : environment;
    const start = withForeign(ours, byHand);
    const decisions = answer === undefined ? [] : answers(planned(start), answer);
    const { msdyn_ciprovider, msdyn_appconfiguration } = environment.rows;
    const untouchable = start.rows.msdyn_channelprovider.filter(
      (row) =>
        row.columns.ismanaged || (answer !== 'adopt' && byHand.some((_one, n) => row.id === id(0xc2, n + 1))),
    );
    const others = [...msdyn_ciprovider, ...msdyn_appconfiguration, ...untouchable].map((row) => row.id);
    return { start, decisions, others: new Set<string>(others) };
  });
