import type { Guid } from '../../shared/domain/guid.ts';
import type { EffectiveProfile, Row, Snapshot } from '../../shared/domain/snapshot.ts';

const apps = ['OmniChannelEngagementHub', 'msdyn_CustomerServiceWorkspace'];

type Profile = Row<'msdyn_appconfiguration'>;

const counts = ({ columns }: Profile, app: string): boolean =>
  columns.statecode === 0 &&
  (columns.msdyn_appmoduleuniquename === app || !apps.includes(columns.msdyn_appmoduleuniquename ?? ''));

/** What Dataverse would answer about each combination of roles and each profile: own, by rank of a mapping, default. */
export function withEffective(start: Snapshot): Snapshot {
  const profiles = start.rows.msdyn_appconfiguration;
  const assigned = start.links.msdyn_appconfiguration_systemuser;
  const rolesOf = (person: Guid): readonly Guid[] =>
    start.links.systemuserroles_association
      .filter((link) => link.to === person)
      .map((link) => link.from)
      .sort();
  const byRule = (roles: readonly Guid[], app: string): Profile | undefined => {
    const mapped = start.rows.msdyn_appprofilerolemapping
      .filter(
        ({ columns }) =>
          columns.statecode === 0 && roles.some((role) => role === columns._msdyn_securityroleid_value),
      )
      .flatMap(({ columns }) => profiles.filter((row) => row.id === columns._msdyn_appprofileid_value))
      .filter((row) => counts(row, app))
      .sort((a, b) => (a.columns.msdyn_profileorder ?? 999) - (b.columns.msdyn_profileorder ?? 999));
    return (
      mapped[0] ??
      profiles.find(
        ({ columns }) =>
          columns.msdyn_uniquename?.startsWith('msdyn_') && columns.msdyn_appmoduleuniquename === app,
      )
    );
  };
  const effective = start.rows.appmodule
    .flatMap((row) => row.columns.uniquename ?? [])
    .filter((app) => apps.includes(app))
    .flatMap((app): readonly EffectiveProfile[] => {
      const own = assigned.filter(({ from }) => profiles.some((row) => row.id === from && counts(row, app)));
      const onOwn = new Set(own.map((link) => link.to));
      const combinations = new Map(
        start.rows.systemuser
          .filter((row) => !onOwn.has(row.id))
          .map((row) => [rolesOf(row.id).join('+'), rolesOf(row.id)]),
      );
      const rules = [...combinations.values()].map((roles) => ({
        app,
        roles,
        profile: byRule(roles, app)?.columns.msdyn_uniquename ?? null,
      }));
      const proofs = [...new Set(own.map((link) => link.from))].map((direct) => ({
        app,
        roles: [],
        direct,
        profile: profiles.find((row) => row.id === direct)?.columns.msdyn_uniquename ?? null,
      }));
      return [...rules, ...proofs];
    });
  return { ...start, effective };
}
