import type { Guid } from '../../shared/domain/guid.ts';
import type { Row, Snapshot } from '../../shared/domain/snapshot.ts';

/** What Dataverse knows beside the rows: where it keeps this is not public, so no snapshot holds it. */
export interface Rules {
  /** Custom default by unique name of the app. */
  readonly defaults: ReadonlyMap<string, Guid>;
  /** Which one counts for somebody with several profiles of their own. */
  readonly ofSeveral: 'first' | 'last';
  /** Apps in which the action names no profile to anybody. */
  readonly silent: readonly string[];
  /** The action names none to people with several of their own. */
  readonly unsaid: boolean;
}

export const plainRules: Rules = { defaults: new Map(), ofSeveral: 'first', silent: [], unsaid: false };

export const multiSession = ['OmniChannelEngagementHub', 'msdyn_CustomerServiceWorkspace'];

export type Profile = Row<'msdyn_appconfiguration'>;

export const counts = ({ columns }: Profile, app: string): boolean =>
  columns.statecode === 0 &&
  (columns.msdyn_appmoduleuniquename === app ||
    !multiSession.includes(columns.msdyn_appmoduleuniquename ?? ''));

/** Without a profile of one's own: the best rank of a mapped role, else the custom default, else what the app brings. */
export function byRule(
  { rows }: Snapshot,
  rules: Rules,
  roles: readonly Guid[],
  app: string,
): Profile | undefined {
  const profiles = rows.msdyn_appconfiguration;
  const mapped = rows.msdyn_appprofilerolemapping
    .filter(
      ({ columns }) =>
        columns.statecode === 0 && roles.some((role) => role === columns._msdyn_securityroleid_value),
    )
    .flatMap(({ columns }) => profiles.filter((row) => row.id === columns._msdyn_appprofileid_value))
    .filter((row) => counts(row, app))
    .sort((a, b) => (a.columns.msdyn_profileorder ?? 999) - (b.columns.msdyn_profileorder ?? 999));
  const custom = profiles.find((row) => row.id === rules.defaults.get(app) && counts(row, app));
  const brought = profiles.find(
    ({ columns }) =>
      columns.msdyn_uniquename?.startsWith('msdyn_') && columns.msdyn_appmoduleuniquename === app,
  );
  return mapped[0] ?? custom ?? brought;
}

/** The profile that a person really has in an app. */
export function profileOf(snapshot: Snapshot, rules: Rules, person: Guid, app: string): Profile | undefined {
  const own = snapshot.links.msdyn_appconfiguration_systemuser
    .filter((link) => link.to === person)
    .flatMap((link) => snapshot.rows.msdyn_appconfiguration.filter((row) => row.id === link.from))
    .filter((row) => counts(row, app));
  return (
    own.at(rules.ofSeveral === 'first' ? 0 : -1) ?? byRule(snapshot, rules, rolesOf(snapshot, person), app)
  );
}

export function rolesOf(snapshot: Snapshot, person: Guid): readonly Guid[] {
  return snapshot.links.systemuserroles_association
    .filter((link) => link.to === person)
    .map((link) => link.from)
    .sort();
}
