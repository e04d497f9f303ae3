import { byRules, type Snapshot } from './snapshot.ts';

/** By app with any answer: ids of profiles that people are given there whom nobody gave them to, sorted. */
export type ByDefault = { readonly [app: string]: readonly string[] };

/**
 * Which profile is the default is in no column that anybody knows of. It shows in who is given a profile without having
 * it and without a role that is mapped to it.
 */
export function givenByDefault({ effective, rows }: Pick<Snapshot, 'effective' | 'rows'>): ByDefault {
  const rootOf = new Map(rows.role.map(({ id, columns }) => [id as string, columns._parentrootroleid_value]));
  const mapped = new Set(
    rows.msdyn_appprofilerolemapping
      .filter(({ columns }) => columns.statecode === 0)
      .map(({ columns }) => {
        const role = columns._msdyn_securityroleid_value ?? '';
        return `${columns._msdyn_appprofileid_value} ${rootOf.get(role) ?? role}`;
      }),
  );
  const given: { [app: string]: Set<string> } = {};
  for (const one of effective) {
    if (!byRules(one) || one.profile === null) continue;
    const inApp = given[one.app] ?? new Set();
    given[one.app] = inApp;
    const profile = rows.msdyn_appconfiguration.find(
      ({ columns }) => columns.msdyn_uniquename === one.profile,
    );
    if (profile !== undefined && !one.roles.some((role) => mapped.has(`${profile.id} ${role}`)))
      inApp.add(profile.id);
  }
  return Object.fromEntries(Object.entries(given).map(([app, profiles]) => [app, [...profiles].sort()]));
}
