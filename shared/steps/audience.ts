import type { Guid } from '../domain/guid.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { targetApps } from './facts.ts';
import type { ProviderTarget } from './provider-target.ts';

/** People who see the same providers today and get the same profile today. */
export interface Audience {
  /** Stable for the same providers and the same profile. */
  readonly key: string;
  readonly providers: readonly ProviderTarget[];
  /** Sorted. */
  readonly people: readonly Guid[];
  /** Their profile: their own, or the one Dataverse gives them without one of their own. */
  readonly profile?: Row<'msdyn_appconfiguration'>;
  readonly assigned: 'directly' | 'by_rule';
}

/** Nobody may gain or lose a provider, and nobody's profile is taken away unseen: so both decide who belongs together. */
export function audiencesOf(
  snapshot: Snapshot,
  settled: readonly ProviderTarget[],
  shownTo: (person: Guid) => readonly ProviderTarget[],
): readonly Audience[] {
  const own = new Map(snapshot.links.msdyn_appconfiguration_systemuser.map((link) => [link.to, link.from]));
  const byRule = profileByRule(snapshot);
  const found = new Map<string, Audience & { readonly people: Guid[] }>();
  for (const person of [...new Set(settled.flatMap((target) => [...target.seen.people]))].sort()) {
    const providers = shownTo(person);
    const ownId = own.get(person);
    const profile =
      ownId === undefined ? byRule(person, providers) : rowById(snapshot, 'msdyn_appconfiguration', ownId);
    const assigned = ownId === undefined ? 'by_rule' : 'directly';
    const key = `${providers.map((one) => one.id).join('+')}|${profile?.id ?? ''}|${assigned}`;
    const known = found.get(key);
    if (known === undefined)
      found.set(key, {
        key,
        providers,
        people: [person],
        assigned,
        ...(profile === undefined ? {} : { profile }),
      });
    else known.people.push(person);
  }
  return [...found.values()];
}

type ByRule = (
  person: Guid,
  providers: readonly ProviderTarget[],
) => Row<'msdyn_appconfiguration'> | undefined;

/** What Dataverse answered for people with the same roles, in the first app that one of their providers is for. */
function profileByRule(snapshot: Snapshot): ByRule {
  const rolesOf = new Map<Guid, Guid[]>();
  for (const { from, to } of snapshot.links.systemuserroles_association) {
    const list = rolesOf.get(to);
    if (list === undefined) rolesOf.set(to, [from]);
    else list.push(from);
  }
  const answers = new Map(
    snapshot.effective.map((one) => [`${one.app}|${one.roles.join('+')}`, one.profile]),
  );
  const byName = new Map(
    snapshot.rows.msdyn_appconfiguration.map((row) => [row.columns.msdyn_uniquename, row]),
  );
  return (person, providers) => {
    const app = targetApps.find((one) => providers.some((provider) => provider.seen.apps.includes(one)));
    const name = answers.get(`${app}|${[...(rolesOf.get(person) ?? [])].sort().join('+')}`);
    return name == null ? undefined : byName.get(name);
  };
}
