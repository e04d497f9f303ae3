import type { Guid } from '../domain/guid.ts';
import type { Link, Snapshot } from '../domain/snapshot.ts';

/** Root roles held together, sorted, and somebody who holds exactly these. */
export interface Combination {
  readonly roles: readonly Guid[];
  /** The profile they have directly; then their roles do not matter. */
  readonly direct?: Guid;
  /** They have several, so the answer is about them alone. */
  readonly several?: true;
  /** Only one more of those people. */
  readonly sample?: true;
  readonly person: Guid;
}

/** People asked for each profile and business unit, whoever was asked before among them; and extra ones a profile. */
const perUnit = 3;
const extraAtMost = 12;

interface Known {
  /** Whoever is asked anyway. */
  readonly asked: readonly Combination[];
  /** Profiles that count in the app, and who has them directly. */
  readonly direct: readonly Link[];
  /** Who has none that counts there. */
  readonly people: readonly Guid[];
  /** Who has one that does not count there. */
  readonly onOther: ReadonlySet<Guid>;
  readonly held: ReadonlyMap<Guid, readonly Guid[]>;
}

/**
 * More people than one of each kind, where providers are shown: what is right for one must be right for those of other
 * business units. Always the same people while nobody comes or goes. That a profile which does not count changes nothing
 * is not proven: people who have one are asked only where there is nobody else, lest they are taken for a failure.
 */
export function samplesOf(
  { rows, links }: Pick<Snapshot, 'rows' | 'links'>,
  { asked, direct, people, onOther, held }: Known,
): readonly Combination[] {
  const units = new Map(rows.systemuser.map((row) => [row.id, row.columns._businessunitid_value ?? '']));
  const showing = new Set(links.msdyn_appconfig_msdyn_channelprovider.map((link) => link.from));
  const already = new Set(asked.map((one) => one.person));
  const some = (like: Omit<Combination, 'person'>, group: readonly Guid[]): readonly Combination[] => {
    const plain = group.filter((person) => !onOther.has(person));
    return spread(plain.length > 0 ? plain : group, units)
      .filter((person) => !already.has(person))
      .slice(0, extraAtMost)
      .map((person) => ({ ...like, person, sample: true }));
  };
  const times = new Map<Guid, number>();
  for (const { to } of direct) times.set(to, (times.get(to) ?? 0) + 1);
  const onProfiles = [...showing].sort().flatMap((profile) => {
    const having = direct
      .filter(({ from, to }) => from === profile && times.get(to) === 1)
      .map(({ to }) => to);
    return some({ roles: [], direct: profile }, having);
  });
  const roles = mappedRoles({ rows }, showing);
  const byRole = asked.filter((one) => one.roles.some((role) => roles.has(role)));
  const alike = groups(byRole.length === 0 ? [] : people, (id) => [...(held.get(id) ?? [])].sort().join('+'));
  const mapped = byRole.flatMap((one) => some({ roles: one.roles }, alike.get(one.roles.join('+')) ?? []));
  return [...onProfiles, ...mapped];
}

/** Some of each business unit. */
function spread(people: readonly Guid[], units: ReadonlyMap<Guid, string>): readonly Guid[] {
  const inOrder = [...people].sort();
  const byUnit = groups(inOrder, (person) => units.get(person) ?? '');
  return Array.from({ length: perUnit }, (_, round) =>
    [...byUnit].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, members]) => members[round] ?? []),
  ).flat();
}

function groups(
  people: readonly Guid[],
  groupOf: (person: Guid) => string,
): ReadonlyMap<string, readonly Guid[]> {
  const found = new Map<string, Guid[]>();
  for (const person of people) {
    const key = groupOf(person);
    const group = found.get(key);
    if (group === undefined) found.set(key, [person]);
    else group.push(person);
  }
  return found;
}

/** Roles, and roots of roles, that are mapped to a profile with providers. */
function mappedRoles({ rows }: Pick<Snapshot, 'rows'>, showing: ReadonlySet<string>): ReadonlySet<string> {
  const roots = new Map(rows.role.map((row) => [row.id as string, row.columns._parentrootroleid_value]));
  return new Set(
    rows.msdyn_appprofilerolemapping
      .filter(
        ({ columns }) => columns.statecode === 0 && showing.has(columns._msdyn_appprofileid_value ?? ''),
      )
      .flatMap(({ columns: { _msdyn_securityroleid_value: role } }) =>
        role === null ? [] : [role, roots.get(role) ?? role],
      ),
  );
}
