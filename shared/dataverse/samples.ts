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
  readonly combined: readonly Combination[];
  /** Profiles that count in the app, and who has them directly. */
  readonly direct: readonly Link[];
  /** Who has none that counts there. */
  readonly people: readonly Guid[];
  readonly held: ReadonlyMap<Guid, readonly Guid[]>;
}

/**
 * More people than one of each kind, where providers are shown: what is right for one must be right for those of other
 * business units. Always the same people while nobody comes or goes.
 */
export function samplesOf(
  { rows, links }: Pick<Snapshot, 'rows' | 'links'>,
  { combined, direct, people, held }: Known,
): readonly Combination[] {
  const units = new Map(rows.systemuser.map((row) => [row.id, row.columns._businessunitid_value ?? '']));
  const showing = new Set(links.msdyn_appconfig_msdyn_channelprovider.map((link) => link.from));
  const times = new Map<Guid, number>();
  for (const { to } of direct) times.set(to, (times.get(to) ?? 0) + 1);
  const onProfiles = [...showing].sort().flatMap((profile) => {
    const having = direct
      .filter(({ from, to }) => from === profile && times.get(to) === 1)
      .map(({ to }) => to);
    return spread(having, units).map(
      (person): Combination => ({ roles: [], person, direct: profile, sample: true }),
    );
  });
  const roles = mappedRoles({ rows }, showing);
  const byRole = combined.filter((one) => one.roles.some((role) => roles.has(role)));
  const alike = groups(byRole.length === 0 ? [] : people, (id) => [...(held.get(id) ?? [])].sort().join('+'));
  const mapped = byRole.flatMap(({ roles: together }) =>
    spread(alike.get(together.join('+')) ?? [], units).map(
      (person): Combination => ({ roles: together, person, sample: true }),
    ),
  );
  return [...onProfiles, ...mapped];
}

/** Some of each business unit, without the first person of all, who is asked anyway. */
function spread(people: readonly Guid[], units: ReadonlyMap<Guid, string>): readonly Guid[] {
  const inOrder = [...people].sort();
  const byUnit = groups(inOrder, (person) => units.get(person) ?? '');
  const rounds = Array.from({ length: perUnit }, (_, round) =>
    [...byUnit].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, members]) => members[round] ?? []),
  );
  return rounds
    .flat()
    .filter((person) => person !== inOrder[0])
    .slice(0, extraAtMost);
}

function groups(
  people: readonly Guid[],
  keyOf: (person: Guid) => string,
): ReadonlyMap<string, readonly Guid[]> {
  const found = new Map<string, Guid[]>();
  for (const person of people) {
    const key = keyOf(person);
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
