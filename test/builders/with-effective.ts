import type { Guid } from '../../shared/domain/guid.ts';
import type { EffectiveProfile, Snapshot } from '../../shared/domain/snapshot.ts';
import { byRule, counts, multiSession, plainRules, profileOf, type Rules } from './dataverse-rules.ts';

/** What Dataverse would answer about each combination of roles, each profile, and whoever has several. */
export function withEffective(start: Snapshot, rules: Rules = plainRules): Snapshot {
  const effective = start.rows.appmodule
    .flatMap((row) => row.columns.uniquename ?? [])
    .filter((app) => multiSession.includes(app))
    .flatMap((app) =>
      answersIn(start, rules, app).map((one) =>
        rules.silent.includes(app) ? { ...one, profile: null } : one,
      ),
    );
  return { ...start, effective };
}

function answersIn(start: Snapshot, rules: Rules, app: string): readonly EffectiveProfile[] {
  const profiles = new Map(
    start.rows.msdyn_appconfiguration.filter((row) => counts(row, app)).map((row) => [row.id, row]),
  );
  const own = start.links.msdyn_appconfiguration_systemuser.filter(({ from }) => profiles.has(from));
  const times = new Map<Guid, number>();
  for (const { to } of own) times.set(to, (times.get(to) ?? 0) + 1);
  const held = new Map<Guid, Guid[]>();
  for (const { from, to } of start.links.systemuserroles_association)
    held.set(to, [...(held.get(to) ?? []), from].sort());
  const combinations = new Map(
    start.rows.systemuser
      .filter((row) => !times.has(row.id))
      .map((row) => [(held.get(row.id) ?? []).join('+'), held.get(row.id) ?? []]),
  );
  const named = (of: { columns: { msdyn_uniquename: string | null } } | undefined): string | null =>
    of?.columns.msdyn_uniquename ?? null;
  const several = [...times].filter(([, count]) => count > 1).map(([person]) => person);
  const proven = new Set(own.filter(({ to }) => times.get(to) === 1).map(({ from }) => from));
  return [
    ...[...combinations.values()].map((roles) => ({
      app,
      roles,
      profile: named(byRule(start, rules, roles, app)),
    })),
    ...[...proven].map((direct) => ({ app, roles: [], direct, profile: named(profiles.get(direct)) })),
    ...several.sort().map((person) => ({
      app,
      roles: [],
      person,
      profile: rules.unsaid ? null : named(profileOf(start, rules, person, app)),
    })),
  ];
}
