import { isPersonChange } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';
import { guid } from '../../domain/guid.ts';
import { ownProviderIdsIn } from '../../domain/own-provider.ts';
import type { Plan } from '../../domain/plan.ts';

export interface MovedNode {
  readonly id: string;
  readonly name: string;
  /** Written by the plan, not there before. */
  readonly isNew: boolean;
  /** How many people a group is. */
  readonly people?: number;
  /** The role that everybody of a group has. */
  readonly role?: true;
}

/** From left to right. A node without an edge was there and leads nowhere in this plan. */
export interface WhatMoved {
  readonly columns: readonly [
    legacy: readonly MovedNode[],
    providers: readonly MovedNode[],
    profiles: readonly MovedNode[],
    people: readonly MovedNode[],
  ];
  /** Pairs of ids in neighbouring columns. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

type Linked = Extract<Expectation, { readonly kind: 'linked' }>;

/** What a plan leads to: its expectations tell what is shown where, its reads what it came from. */
export function whatMoved(plan: Pick<Plan, 'expect' | 'changes' | 'reads' | 'organizationId'>): WhatMoved {
  const made = new Set(plan.changes.flatMap((one) => (one.kind === 'create' ? [one.id as string] : [])));
  const rows = (table: string): readonly MovedNode[] =>
    plan.expect.flatMap((one) =>
      one.kind === 'row' && one.table === table
        ? [{ id: one.id, name: one.label, isNew: made.has(one.id) }]
        : [],
    );
  const links = (relationship: string): readonly Linked[] =>
    plan.expect.filter((one): one is Linked => one.kind === 'linked' && one.relationship === relationship);
  const shown = links('msdyn_appconfig_msdyn_channelprovider');
  const providers = unique([
    ...rows('msdyn_channelprovider'),
    ...shown.map(({ to, label }) => named(to, label)),
  ]);
  const known = rows('msdyn_appconfiguration');
  const profiles = unique([...known, ...shown.map(({ from, place }) => named(from, place ?? from))]);
  const groups = [...direct(plan, links('msdyn_appconfiguration_systemuser')), ...byRole(plan, made)].filter(
    ({ profile }) => profiles.some(({ id }) => id === profile),
  );
  const legacy = legacyOf(plan, providers);
  return {
    columns: [unique(legacy.map(({ node }) => node)), providers, profiles, groups.map(({ node }) => node)],
    edges: [
      ...legacy.map(({ node, to }) => [node.id, to] as const),
      ...shown.map(({ from, to }) => [to, from] as const),
      ...groups.map(({ profile, node }) => [profile, node.id] as const),
    ],
  };
}

const named = (id: string, name: string): MovedNode => ({ id, name, isNew: false });

const unique = (nodes: readonly MovedNode[]): readonly MovedNode[] =>
  nodes.filter((one, at) => nodes.findIndex(({ id }) => id === one.id) === at);

interface Group {
  readonly profile: string;
  readonly node: MovedNode;
}

function direct(plan: Pick<Plan, 'changes'>, links: readonly Linked[]): readonly Group[] {
  const moved = new Set<string>(
    plan.changes.flatMap((one) => ('relationship' in one && isPersonChange(one) ? [one.from] : [])),
  );
  const counts = new Map<string, number>();
  for (const { from } of links) counts.set(from, (counts.get(from) ?? 0) + 1);
  return [...counts].map(([profile, people]) => ({
    profile,
    node: { id: `people-${profile}`, name: '', people, isNew: moved.has(profile) },
  }));
}

function byRole({ expect }: Pick<Plan, 'expect'>, made: ReadonlySet<string>): readonly Group[] {
  return expect.flatMap((one) => {
    if (one.kind !== 'row' || one.table !== 'msdyn_appprofilerolemapping') return [];
    const profile = one.columns._msdyn_appprofileid_value;
    const node = { id: one.id, name: one.label, role: true as const, isNew: made.has(one.id) };
    return typeof profile === 'string' ? [{ profile, node }] : [];
  });
}

/** By the id that the product gives; one that was adopted instead of made is known by its name. */
function legacyOf(
  { reads, organizationId }: Pick<Plan, 'reads' | 'organizationId'>,
  providers: readonly MovedNode[],
): readonly { readonly node: MovedNode; readonly to: string }[] {
  const rows = reads.flatMap((read) =>
    read.kind === 'rows' && read.table === 'msdyn_ciprovider' ? read.rows : [],
  );
  const found = rows.flatMap(({ id, name = id }) => {
    const own: readonly string[] = ownProviderIdsIn(organizationId, guid(id));
    const to = providers.find((one) => own.includes(one.id)) ?? providers.find((one) => one.name === name);
    return to === undefined ? [] : [{ node: named(id, name), to: to.id }];
  });
  // In the order of what they became, so that the lines between them do not cross.
  return providers.flatMap(({ id }) => found.filter(({ to }) => to === id));
}
